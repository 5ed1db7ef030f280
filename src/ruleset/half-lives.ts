import { ageInDays, newest, type IsoDate, type PartialDate } from '../core/dates.ts';
import { OTHERS_WORDS } from './count-sources.ts';
import type { ClaimName } from './list-claims.ts';
import type { Evidence } from './schema/common.ts';

/**
 * Days after which a claim must be read anew. Two public collections of the Open Terms Archive (genai-eu and
 * genai-contrib, as of 22 August 2026) show how fast such documents move: 61 privacy policies changed by eight lines or
 * more every 187 days, 62 terms of service every 268, so that half of them differ after 130 and 186 days. Not every
 * change touches a claim; what decides most about a level is given the shortest time. The reason for each number stands
 * in `docs/methodology.md`.
 */
export const HALF_LIFE_DAYS: Readonly<Record<ClaimName, number>> = {
  training: 180,
  sharing: 180,
  retention: 270,
  humanReview: 270,
  collection: 270,
  residency: 365,
  country: 730,
  parent: 365,
  euAdequacy: 365,
  ukAdequacy: 365,
  countryOfConcern: 730,
  laws: 730,
  compelledAccess: 730,
  notEquivalent: 365,
};

/**
 * The last day for which a document speaks. The owner's own text, read at its address, speaks for the day it was read;
 * a copy or somebody else's report speaks for its own date, however late it was read.
 */
export function speaksFor({ kind, archivedUrl, documentDate, retrieved }: Evidence): PartialDate {
  const isLivingText = !OTHERS_WORDS.has(kind) && archivedUrl === undefined;
  return isLivingText ? retrieved : (documentDate ?? retrieved);
}

/** The last day for which any of a claim's documents speaks, `null` for a claim without documents. */
export function lastKnown(documents: readonly Evidence[]): PartialDate | null {
  return newest(documents.map(speaksFor));
}

/** By how many days a claim is past its half-life; `null` while it is not, or when it rests on no document. */
export function daysOverdue(name: ClaimName, documents: readonly Evidence[], today: IsoDate): number | null {
  const known = lastKnown(documents);
  const overdue = known === null ? 0 : ageInDays(known, today) - HALF_LIFE_DAYS[name];
  return overdue > 0 ? overdue : null;
}
