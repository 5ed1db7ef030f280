import type { Claims } from '../../../core/records.ts';
import { selectClaim, type Standpoint } from '../../../core/select-claim.ts';
import { say, sayList } from '../../text/say.ts';

/** One of several answers to the same question, by plan and view. */
export interface Variant {
  /** Its place among the variants of the claim. */
  readonly place: number;
  /** For whom it holds, in words; `null` where there is but one answer. */
  readonly holdsFor: string | null;
  /** Whether it is the one that holds for the reader. */
  readonly isReaders: boolean;
}

/** All variants of a claim, each with whom it holds for. */
export function listVariants(claims: Claims<unknown>, standpoint: Standpoint): Variant[] {
  const readers = selectClaim(claims, standpoint);
  return claims.map(({ plan, appliesIn, evidence }, place) => ({
    place,
    holdsFor: claims.length === 1 ? null : sayHolders(plan, appliesIn),
    isReaders: readers.evidence === evidence && readers.plan === plan && readers.appliesIn === appliesIn,
  }));
}

function sayHolders(plan: Claims<unknown>[0]['plan'], views: Claims<unknown>[0]['appliesIn']): string {
  const parts = [
    ...(plan === null ? [] : [sayList(plan.map((name) => say(`plan.${name}`)))]),
    ...(views === null
      ? []
      : [say('variant.readers', { places: sayList(views.map((view) => say(`variant.place.${view}`))) })]),
  ];
  return parts.length === 0 ? say('variant.others') : parts.join(say('separator'));
}
