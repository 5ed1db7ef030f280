import type { Assessment } from './assess/assessment.ts';
import { assessService } from './assess/assess-service.ts';
import { findJurisdictions, type LegalReach } from './assess/find-jurisdictions.ts';
import { expandAudience } from './audience.ts';
import type { IsoDate } from './dates.ts';
import { decideUncatalogued, decideVerdict } from './decide-verdict.ts';
import type { Policy } from './policy.ts';
import type { Ruleset, Service } from './records.ts';
import { listRestrictions, type ReachingRestriction } from './restrictions.ts';
import type { Standpoint } from './select-claim.ts';
import type { Verdict } from './verdict.ts';

/** Everything that a surface shows of a catalogued service. */
export interface Judgement {
  readonly service: Service;
  readonly standpoint: Standpoint;
  readonly assessment: Assessment;
  readonly restrictions: readonly ReachingRestriction[];
  readonly jurisdictions: readonly LegalReach[];
  readonly verdict: Verdict;
}

/** Judges a catalogued service under a policy on a day. */
export function judgeService(ruleset: Ruleset, service: Service, policy: Policy, today: IsoDate): Judgement {
  const standpoint = standFrom(policy, today);
  const audience = expandAudience(policy.audience.value, ruleset.authorities);
  const restrictions = listRestrictions(ruleset, service, standpoint, audience);
  const assessment = assessService(ruleset, service, restrictions, standpoint);
  const jurisdictions = findJurisdictions(ruleset, service, standpoint);
  const verdict = decideVerdict({ ruleset, service, assessment, restrictions, policy, standpoint });
  return { service, standpoint, assessment, restrictions, jurisdictions, verdict };
}

/** The verdict on what the catalogue does not know. */
export function judgeUncatalogued(ruleset: Ruleset, policy: Policy, today: IsoDate): Verdict {
  return decideUncatalogued(ruleset, standFrom(policy, today));
}

function standFrom({ view, plan }: Policy, today: IsoDate): Standpoint {
  return { view: view.value, plan: plan.value, today };
}
