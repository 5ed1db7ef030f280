import type { Assessment } from './assess/assessment.ts';
import { findJurisdictions } from './assess/find-jurisdictions.ts';
import { ageInDays } from './dates.ts';
import type { Policy } from './policy.ts';
import type { Ruleset, Service } from './records.ts';
import type { ReachingRestriction } from './restrictions.ts';
import { selectClaim, type Standpoint } from './select-claim.ts';
import type { Decision, Reason, Verdict } from './verdict.ts';
import { ACTIONS, type Action } from './vocabulary.ts';

/** Records older than this say so on every surface. */
export const RECORDS_OLD_DAYS = 90;

/** What a verdict on a catalogued service is decided from. */
export interface VerdictInput {
  readonly ruleset: Ruleset;
  readonly service: Service;
  readonly assessment: Assessment;
  /** In the order of `listRestrictions`: those that name the reader first. */
  readonly restrictions: readonly ReachingRestriction[];
  readonly policy: Policy;
  readonly standpoint: Standpoint;
}

/**
 * The one place where an action is decided. A list that names the service beats everything; of two lists the stricter
 * wins. Else the strictest of what the level asks for and what a restriction that names the reader asks for.
 */
export function decideVerdict(input: VerdictInput): Verdict {
  const { action, decidedBy } = decideAction(input);
  return { action, decidedBy, reasons: listReasons(input) };
}

/** The verdict on what is not in the catalogue: nothing is done, nothing is graded. */
export function decideUncatalogued(ruleset: Ruleset, standpoint: Standpoint): Verdict {
  return {
    action: 'allow',
    decidedBy: { origin: 'default', rule: 'not-in-catalogue' },
    reasons: [{ code: 'not-in-catalogue', evidence: [] }, ...listAgeReasons(ruleset, standpoint)],
  };
}

function decideAction({ service, assessment, restrictions, policy }: VerdictInput): {
  action: Action;
  decidedBy: Decision;
} {
  const { blockedServices, approvedServices, levelActions, whenNamed } = policy;
  if (blockedServices.value.includes(service.id)) {
    return { action: 'block', decidedBy: { origin: blockedServices.origin, rule: 'blockedServices' } };
  }
  if (approvedServices.value.includes(service.id)) {
    return { action: 'allow', decidedBy: { origin: approvedServices.origin, rule: 'approvedServices' } };
  }
  const byLevel = levelActions[assessment.level];
  const candidates = [
    ...restrictions
      .filter(({ namings }) => namings.length > 0)
      .map(({ restriction }) => ({
        action: restriction.binding ? whenNamed.value : mildest(whenNamed.value, 'inform'),
        decidedBy: { origin: whenNamed.origin, rule: `whenNamed:${restriction.id}` },
      })),
    { action: byLevel.value, decidedBy: { origin: byLevel.origin, rule: `level:${assessment.level}` } },
  ];
  return candidates.reduce((best, candidate) =>
    ACTIONS.indexOf(candidate.action) > ACTIONS.indexOf(best.action) ? candidate : best,
  );
}

function mildest(a: Action, b: Action): Action {
  return ACTIONS.indexOf(a) < ACTIONS.indexOf(b) ? a : b;
}

/** The reading order of every surface: what applies to the reader, where, who, what, who else, how fresh. */
function listReasons(input: VerdictInput): Reason[] {
  const { ruleset, service, assessment, restrictions, policy, standpoint } = input;
  const reasons: Reason[] = [];
  const organization = policy.organization.value;
  if (policy.blockedServices.value.includes(service.id)) {
    reasons.push({ code: 'blocked-by-list', organization, evidence: [] });
  } else if (policy.approvedServices.value.includes(service.id)) {
    reasons.push({ code: 'approved-by-list', organization, evidence: [] });
  }
  for (const { restriction, status, namings } of restrictions) {
    for (const naming of namings) {
      const { id, title, authority, measure, binding } = restriction;
      const evidence = [...new Set([...naming.evidence, ...restriction.evidence])];
      reasons.push({
        code: 'names-you',
        restriction: id,
        title,
        authority: authority.name,
        group: ruleset.authorities.get(naming.authority)?.name ?? naming.authority,
        measure,
        binding,
        status,
        naming,
        evidence,
      });
    }
  }
  reasons.push(...listRecordReasons(ruleset, service, standpoint));
  for (const floor of assessment.floors) {
    reasons.push({ code: 'floor', floor: floor.id, evidence: floor.evidence });
  }
  if (restrictions.length > 0) {
    const active = restrictions.filter((restriction) => restriction.active);
    reasons.push({
      code: 'restricted',
      active: active.length,
      past: restrictions.length - active.length,
      evidence: active.slice(0, 3).flatMap(({ restriction }) => restriction.evidence),
    });
  }
  const { level, score, coverage, planKnown } = assessment;
  reasons.push({ code: 'level', level, score, coverage, evidence: [] });
  if (!planKnown) reasons.push({ code: 'plan-unknown', evidence: [] });
  return [...reasons, ...listAgeReasons(ruleset, standpoint)];
}

function listRecordReasons(ruleset: Ruleset, service: Service, standpoint: Standpoint): Reason[] {
  const reasons: Reason[] = [];
  const residency = selectClaim(service.claims.residency, standpoint);
  if (residency.value !== 'unknown' && residency.value.countries.length > 0) {
    const { countries, elsewhere } = residency.value;
    reasons.push({ code: 'stored-in', countries, elsewhere, evidence: residency.evidence });
  }
  const reached = findJurisdictions(ruleset, service, standpoint);
  if (reached.length > 0) {
    const country = selectClaim(service.provider.country, standpoint);
    reasons.push({
      code: 'law-reaches',
      countries: reached.map((reach) => reach.country),
      evidence: country.evidence,
    });
  }
  const training = selectClaim(service.claims.training, standpoint);
  if (training.value !== 'unknown') {
    reasons.push({ code: 'training', use: training.value, evidence: training.evidence });
  }
  return reasons;
}

function listAgeReasons(ruleset: Ruleset, { today }: Standpoint): Reason[] {
  const ageDays = ageInDays(ruleset.date, today);
  return ageDays > RECORDS_OLD_DAYS ? [{ code: 'records-old', ageDays, evidence: [] }] : [];
}
