import type { RecordProblem, Records } from '../record-files.ts';
import { currency } from './currency.ts';
import { evidenceIds } from './evidence-ids.ts';
import type { RecordCheck } from './record-check.ts';
import { references } from './references.ts';
import { sources } from './sources.ts';
import { uniqueness } from './uniqueness.ts';

export const CHECKS: readonly RecordCheck[] = [evidenceIds, references, uniqueness, currency, sources];

/** Runs every check; an empty list means that the records hold together. */
export function lintRecords(records: Records): RecordProblem[] {
  return CHECKS.flatMap(({ check }) => check(records));
}
