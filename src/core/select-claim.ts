import { hasCome, type IsoDate } from './dates.ts';
import type { Claim, Claims } from './records.ts';
import type { Plan, View } from './vocabulary.ts';

/** For whom and when the records are read. */
export interface Standpoint {
  readonly view: View;
  readonly plan: Plan;
  readonly today: IsoDate;
}

/**
 * The variant of a fact that holds for a reader: the one that names both plan and view before one that names the
 * plan, before one that names the view, before the default. On a day in the past: what held then.
 */
export function selectClaim<Value>(claims: Claims<Value>, { view, plan, today }: Standpoint): Claim<Value> {
  let best: Claim<Value> = claims[0];
  let bestFit = -1;
  for (const claim of claims) {
    if (claim.plan !== null && !claim.plan.includes(plan)) continue;
    if (claim.appliesIn !== null && !claim.appliesIn.includes(view)) continue;
    const fit = (claim.plan === null ? 0 : 2) + (claim.appliesIn === null ? 0 : 1);
    if (fit > bestFit) {
      best = claim;
      bestFit = fit;
    }
  }
  return readAsOf(best, today);
}

/** Whether any variant of a fact speaks of the plan; terms of another plan must not pass for it silently. */
export function namesPlan(claims: Claims<unknown>, plan: Plan): boolean {
  return plan === 'consumer' || claims.some((claim) => claim.plan?.includes(plan) === true);
}

function readAsOf<Value>(claim: Claim<Value>, today: IsoDate): Claim<Value> {
  const past = claim.history.find(({ until }) => !hasCome(until, today));
  return past === undefined ? claim : { ...claim, value: past.value };
}
