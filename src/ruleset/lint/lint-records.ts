import type { RecordProblem, Records } from '../record-files.ts';
import { checkEvidenceIds } from './evidence-ids.ts';
import { checkReferences } from './references.ts';
import { checkUniqueness } from './uniqueness.ts';
import { checkCurrency } from './currency.ts';
import { checkSources } from './sources.ts';

/** A check over all records; each file of this folder holds one. */
export type RecordCheck = (records: Records) => RecordProblem[];

const CHECKS: readonly RecordCheck[] = [
  checkEvidenceIds,
  checkReferences,
  checkUniqueness,
  checkCurrency,
  checkSources,
];

/** Runs every check; an empty list means that the records hold together. */
export function lintRecords(records: Records): RecordProblem[] {
  return CHECKS.flatMap((check) => check(records));
}
