import type { WebAddress } from './address.ts';
import { assessService } from './assess/assess-service.ts';
import type { Assessment } from './assess/assessment.ts';
import { findJurisdictions, type LegalReach } from './assess/find-jurisdictions.ts';
import { expandAudience } from './audience.ts';
import { decideVerdict } from './decide/decide-verdict.ts';
import type { Verdict } from './decide/verdict.ts';
import type { JudgedService } from './policy/choose-rule.ts';
import type { Pass } from './policy/pass.ts';
import type { CustomService, Policy } from './policy/policy.ts';
import type { LookAlike } from './look-alike.ts';
import type { Ruleset, Service } from './records.ts';
import { listRestrictions, type ReachingRestriction } from './restrictions.ts';
import type { Standpoint } from './select-claim.ts';

/** Under what everything is judged: records, policy, passes, and the moment. */
export interface Bench {
  readonly ruleset: Ruleset;
  readonly policy: Policy;
  readonly isPolicyUnreadable: boolean;
  readonly passes: readonly Pass[];
  /** Today, UTC. */
  readonly today: string;
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
}

/** Everything that a surface shows of a catalogued service. */
export interface Judgement {
  readonly service: Service;
  readonly standpoint: Standpoint;
  readonly assessment: Assessment;
  readonly restrictions: readonly ReachingRestriction[];
  readonly jurisdictions: readonly LegalReach[];
  readonly verdict: Verdict;
}

/** Judges a catalogued service, at an address or by name. */
export function judgeService(bench: Bench, service: Service, address: WebAddress | null): Judgement {
  const { ruleset } = bench;
  const standpoint = standFrom(bench, service.id);
  const judged = assess(bench, service, standpoint);
  const target = { address, judged, custom: null, isDetected: false, lookAlike: null };
  return {
    ...judged,
    standpoint,
    jurisdictions: findJurisdictions(ruleset, service, standpoint),
    verdict: decideVerdict({ ...bench, standpoint, target }),
  };
}

/** What is known of a page that the catalogue does not know. */
export interface Sighting {
  /** Whether the page itself looks like an AI chat. */
  readonly isDetected: boolean;
  /** The tool that its address imitates. */
  readonly lookAlike: LookAlike | null;
}

export const NOTHING_SEEN: Sighting = { isDetected: false, lookAlike: null };

/** The verdict on what the catalogue does not know: a tool of the organization's own, an AI chat by its looks, any page. */
export function judgeUncatalogued(
  bench: Bench,
  address: WebAddress | null,
  {
    custom = null,
    isDetected = false,
    lookAlike = null,
  }: Partial<Sighting> & { readonly custom?: CustomService | null } = {},
): Verdict {
  const target = { address, judged: null, custom, isDetected, lookAlike };
  return decideVerdict({ ...bench, standpoint: standFrom(bench, null), target });
}

/** A service with its assessment and the restrictions that reach it. */
export function assess({ ruleset, policy }: Bench, service: Service, standpoint: Standpoint): JudgedService {
  const audience = expandAudience(policy.audience.value, ruleset.authorities);
  const restrictions = listRestrictions(ruleset, service, standpoint, audience);
  return { service, assessment: assessService(ruleset, service, restrictions, standpoint), restrictions };
}

/** From where and on which terms the reader sees a service. */
export function standFrom({ policy, today }: Bench, service: string | null): Standpoint {
  const ownPlan = service === null ? undefined : policy.plans.value.get(service);
  return { view: policy.view.value, plan: ownPlan ?? policy.plan.value, today };
}
