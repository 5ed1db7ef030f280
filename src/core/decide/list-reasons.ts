import { findJurisdictions } from '../assess/find-jurisdictions.ts';
import { findApprovals } from '../approvals.ts';
import { ageInDays } from '../dates.ts';
import type { JudgedService } from '../policy/choose-rule.ts';
import type { Pass } from '../policy/pass.ts';
import type { Policy } from '../policy/policy.ts';
import type { Rule } from '../policy/rule.ts';
import type { Ruleset, Service } from '../records.ts';
import type { ReachingRestriction } from '../restrictions.ts';
import { selectClaim, type Standpoint } from '../select-claim.ts';
import type { Target, VerdictInput } from './decide-verdict.ts';
import type { Decision, Reason } from './verdict.ts';

/** Records older than this say so on every surface. */
const RECORDS_OLD_DAYS = 90;

/** What the reasons of a verdict are listed from. */
export interface ReasonInput extends VerdictInput {
  readonly rule: Rule | null;
  readonly pass: Pass | null;
  readonly ruling: { readonly decidedBy: Decision };
}

/** The reading order of every surface: what applies to the reader, where, who, what, who else, how fresh. */
export function listReasons(input: ReasonInput): Reason[] {
  const { ruleset, standpoint, target } = input;
  return [
    ...listPolicyReasons(input),
    ...(target.judged === null
      ? listForeignReasons(target, ruleset)
      : listRecordReasons(target.judged, input, standpoint)),
    ...listAgeReasons(ruleset, standpoint),
  ];
}

function listPolicyReasons({ policy, standpoint, target, rule, pass, ruling }: ReasonInput): Reason[] {
  const organization = policy.organization.value;
  const reasons: Reason[] = [];
  if (ruling.decidedBy.rule === 'whenUnreadable') reasons.push({ code: 'policy-unreadable', evidence: [] });
  else if (rule !== null) reasons.push(wordRule(rule, policy, standpoint));
  else if (target.custom !== null) {
    reasons.push({ code: 'own-tool', organization, note: target.custom.note, evidence: [] });
  } else if (ruling.decidedBy.rule === 'notApproved') {
    reasons.push({ code: 'not-approved', organization, evidence: [] });
  }
  if (pass !== null) reasons.push({ code: 'pass', until: pass.until, evidence: [] });
  return reasons;
}

function wordRule(rule: Rule, policy: Policy, { plan }: Standpoint): Reason {
  const { action, status, conditions, dataClass, link, message } = rule;
  return {
    code: 'rule',
    action,
    organization: policy.organization.value,
    status,
    conditions: conditions.filter((condition) => condition.plan === null || condition.plan === plan),
    dataClass,
    message,
    link,
    evidence: [],
  };
}

function listForeignReasons({ custom, isDetected, lookAlike }: Target, { services }: Ruleset): Reason[] {
  if (custom !== null) return [];
  const reasons: Reason[] = [];
  if (lookAlike !== null) {
    const { service, how } = lookAlike;
    const of = services.get(service)?.name ?? service;
    reasons.push({ code: 'look-alike', of, how, evidence: [] });
  }
  if (isDetected) reasons.push({ code: 'unknown-chat', evidence: [] });
  return reasons.length > 0 ? reasons : [{ code: 'not-in-catalogue', evidence: [] }];
}

function listRecordReasons(
  { service, assessment, restrictions }: JudgedService,
  { ruleset, policy }: ReasonInput,
  standpoint: Standpoint,
): Reason[] {
  const { level, score, coverage, planKnown } = assessment;
  return [
    ...listNamings(restrictions),
    ...findApprovals(ruleset, policy.audience.value, service, standpoint).map(
      ({ id, authority, evidence }): Reason => ({
        code: 'approved-for-you',
        approval: id,
        authority: authority.id,
        evidence,
      }),
    ),
    ...listFacts(ruleset, service, standpoint),
    ...assessment.floors.map(({ id, evidence }): Reason => ({ code: 'floor', floor: id, evidence })),
    ...countRestrictions(restrictions),
    { code: 'level', level, score, coverage, evidence: [] },
    ...(planKnown ? [] : [{ code: 'plan-unknown', evidence: [] } as const]),
  ];
}

function listNamings(restrictions: readonly ReachingRestriction[]): Reason[] {
  return restrictions.flatMap(({ restriction, status, namings }) =>
    namings.map((naming): Reason => {
      const { id, authority, measure, binding } = restriction;
      return {
        code: 'names-you',
        restriction: id,
        authority: authority.id,
        measure,
        binding,
        status,
        naming,
        evidence: [...new Set([...naming.evidence, ...restriction.evidence])],
      };
    }),
  );
}

function listFacts(ruleset: Ruleset, service: Service, standpoint: Standpoint): Reason[] {
  const reasons: Reason[] = [];
  if (service.closed !== null) {
    reasons.push({ code: 'closed', date: service.closed.date, evidence: service.closed.evidence });
  }
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

/** Orders on AI tools at large say nothing of this one. */
function countRestrictions(all: readonly ReachingRestriction[]): Reason[] {
  const restrictions = all.filter(({ reach }) => reach === 'by-name');
  if (restrictions.length === 0) return [];
  const active = restrictions.filter((restriction) => restriction.active);
  return [
    {
      code: 'restricted',
      active: active.length,
      past: restrictions.length - active.length,
      evidence: active.slice(0, 3).flatMap(({ restriction }) => restriction.evidence),
    },
  ];
}

function listAgeReasons(ruleset: Ruleset, { today }: Standpoint): Reason[] {
  const ageDays = ageInDays(ruleset.date, today);
  return ageDays > RECORDS_OLD_DAYS ? [{ code: 'records-old', ageDays, evidence: [] }] : [];
}
