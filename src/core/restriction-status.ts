import { ageInDays, hasCome, type IsoDate } from './dates.ts';
import type { Restriction } from './records.ts';
import type { RestrictionStatus } from './vocabulary.ts';

/** Days after which a confirmation no longer carries the word "in force". */
const CONFIRMATION_DAYS = 365;

/** Restrictions that still limit somebody, as far as the records tell. */
const ACTIVE: ReadonlySet<RestrictionStatus> = new Set(['announced', 'in-force', 'partly-lifted']);

/**
 * Where a restriction stands on a day, `null` before it was announced. "In force" falls back to "announced" when no
 * standing law or order was read and the last confirmation is older than {@link CONFIRMATION_DAYS}; an end that still
 * lies ahead has not come.
 */
export function readStatus(
  restriction: Restriction,
  today: IsoDate,
  find: (id: string) => Restriction | undefined,
): RestrictionStatus | null {
  const { status, announced, ended, standing, lastConfirmed, supersededBy } = restriction;
  if (announced !== null && !hasCome(announced, today)) return null;
  if (ended !== null && !hasCome(ended, today)) return 'announced';
  if (status === 'superseded' && supersededBy !== null) {
    const successor = find(supersededBy);
    const start = successor?.announced ?? null;
    if (start !== null && !hasCome(start, today)) {
      return 'announced';
    }
  }
  if (status === 'in-force' && !standing) {
    if (lastConfirmed === null || ageInDays(lastConfirmed, today) > CONFIRMATION_DAYS) return 'announced';
  }
  return status;
}

/** Whether a restriction of this status still limits somebody. */
export function isActive(status: RestrictionStatus): boolean {
  return ACTIVE.has(status);
}
