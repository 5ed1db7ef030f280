import { expandAudience, type AudienceMember } from './audience.ts';
import { hasCome, type IsoDate } from './dates.ts';
import type { Approval, Ruleset, Service } from './records.ts';
import type { Standpoint } from './select-claim.ts';

/** The approvals that hold on a day and name an audience. */
export function listApprovals(
  { approvals, authorities }: Pick<Ruleset, 'approvals' | 'authorities'>,
  audience: readonly AudienceMember[],
  today: IsoDate,
): Approval[] {
  if (audience.length === 0) return [];
  const groups = expandAudience(audience, authorities);
  return approvals.filter(
    ({ announced, ended, names }) =>
      (announced === null || hasCome(announced, today)) &&
      (ended === null || !hasCome(ended, today)) &&
      names.some(({ relation, authority }) => groups.has(`${relation}:${authority}`)),
  );
}

/** The approvals of one tool for an audience, on the reader's plan. */
export function findApprovals(
  ruleset: Pick<Ruleset, 'approvals' | 'authorities'>,
  audience: readonly AudienceMember[],
  service: Service,
  { plan, today }: Standpoint,
): Approval[] {
  return listApprovals(ruleset, audience, today).filter(
    ({ services, plans }) => services.includes(service.id) && (plans === null || plans.includes(plan)),
  );
}
