/** What is wrong with a record: where, what stands there, what belongs there, and how to get there. */
export interface RecordFault {
  /** The record's file, relative to the ruleset's folder. */
  readonly file: string;
  /** The path inside the file, e.g. `claims.training[0].evidence`; `''` for the whole file. */
  readonly path: string;
  readonly actual: string;
  readonly expected: string;
  readonly tip: string;
}

/** An error stops the build; a warning is work to do. */
export type Severity = 'error' | 'warning';

/** A fault with the check that found it: `schema`, `waivers`, or a check of `src/ruleset/lint`. */
export interface RecordProblem extends RecordFault {
  readonly check: string;
  readonly severity: Severity;
}

/** A problem as people read it, file first. */
export function formatProblem({ severity, check, file, path, actual, expected, tip }: RecordProblem): string {
  return [
    `${file}${path === '' ? '' : ` ${path}`} (${severity}: ${check})`,
    `    is:       ${actual}`,
    `    expected: ${expected}`,
    `    tip:      ${tip}`,
  ].join('\n');
}

/** Writes `['claims', 'training', 0]` as `claims.training[0]`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (whole, part) =>
      typeof part === 'number'
        ? `${whole}[${part}]`
        : whole === ''
          ? String(part)
          : `${whole}.${String(part)}`,
    '',
  );
}

/** Long values are cut: a message names what stands there, the file has the rest. */
const MAX_SHOWN_LENGTH = 120;

/** A value as a message shows it. */
export function showValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'object' && value !== null && Object.keys(value).length === 0) return 'an empty one';
  const text = JSON.stringify(value);
  return text.length > MAX_SHOWN_LENGTH ? `${text.slice(0, MAX_SHOWN_LENGTH - 1)}…` : text;
}
