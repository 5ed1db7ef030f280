import type { RecordProblem, Records } from '../record-files.ts';

/** A check over the records; each file of this folder holds one. */
export interface RecordCheck {
  /** In kebab-case, as a waiver names it. */
  readonly name: string;
  /** What holds when no problem is found, in a sentence. */
  readonly description: string;
  /** Whether it looks at one file at a time, or at how the files hold together. */
  readonly scope: 'record' | 'tree';
  readonly check: (records: Records) => RecordProblem[];
}
