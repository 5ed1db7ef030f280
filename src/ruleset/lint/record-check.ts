import type { IsoDate } from '../../core/dates.ts';
import type { RecordFault, Severity } from '../problem.ts';
import type { Records } from '../record-files.ts';

/** A check over the records; each file of this folder holds one. */
export interface RecordCheck {
  /** In kebab-case, as a waiver names it. */
  readonly name: string;
  /** What holds when no problem is found, and why it is asked for, in a sentence or two. */
  readonly description: string;
  /** Whether it looks at one file at a time, or at how the files hold together. */
  readonly scope: 'record' | 'tree';
  readonly severity: Severity;
  /** `today` is the day that is judged for; only what may turn with time looks at it. */
  readonly check: (records: Records, today: IsoDate) => RecordFault[];
}
