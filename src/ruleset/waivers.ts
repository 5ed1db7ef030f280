import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { IsoDate } from '../core/dates.ts';
import type { RecordFault, RecordProblem } from './problem.ts';
import { listSchemaFaults } from './schema-faults.ts';
import { isoDate, text } from './schema/common.ts';

/** Where the waivers stand, relative to the ruleset's folder. */
const WAIVERS_FILE = 'waivers.json';

/** A problem that is known and accepted: by whom it would be found, where, why it stands, until when. */
export const waiver = z.strictObject({
  check: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'write the name of a check, as a message shows it'),
  file: z.string().regex(/^[\w./-]+\.json$/, 'write the file as a message shows it'),
  /** The place inside the file; without it, all that the check finds in the file. */
  path: text.optional(),
  reason: text,
  /** The last day on which it holds. Nothing is waived for ever. */
  until: isoDate,
});
export type Waiver = z.output<typeof waiver>;

export const waiversFile = z.strictObject({ waivers: z.array(waiver) });

export type WaiversResult =
  | { readonly ok: true; readonly waivers: readonly Waiver[] }
  | { readonly ok: false; readonly problems: readonly RecordProblem[] };

/** Reads the waivers of a ruleset's folder; a folder without the file has none. */
export async function readWaivers(folder: string): Promise<WaiversResult> {
  let text: string;
  try {
    text = await readFile(join(folder, WAIVERS_FILE), 'utf8');
  } catch {
    return { ok: true, waivers: [] };
  }
  return parseWaivers(text);
}

/** Parses the text of a waivers file. */
export function parseWaivers(text: string): WaiversResult {
  const fail = (faults: readonly RecordFault[]): WaiversResult => ({
    ok: false,
    problems: faults.map((fault) => ({ check: 'waivers', severity: 'error', ...fault })),
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const actual = `no JSON: ${error instanceof Error ? error.message : String(error)}`;
    const tip = 'assets/ruleset/README.md shows its form';
    return fail([{ file: WAIVERS_FILE, path: '', actual, expected: 'JSON', tip }]);
  }
  const parsed = waiversFile.safeParse(json);
  return parsed.success
    ? { ok: true, waivers: parsed.data.waivers }
    : fail(listSchemaFaults(WAIVERS_FILE, json, parsed.error.issues));
}

/** Takes the waived problems out. A waiver that has run out by `day`, or that nothing needs, is an error itself. */
export function applyWaivers(
  found: readonly RecordProblem[],
  waivers: readonly Waiver[],
  day: IsoDate,
): { readonly kept: readonly RecordProblem[]; readonly waived: readonly RecordProblem[] } {
  const valid = waivers.filter(({ until }) => until >= day);
  const waived = found.filter((problem) => valid.some((entry) => covers(entry, problem)));
  const faults = waivers.flatMap((entry, index): RecordProblem[] => {
    const base = {
      check: 'waivers',
      severity: 'error',
      file: WAIVERS_FILE,
      path: `waivers[${index}]`,
    } as const;
    const needed = found.some((problem) => covers(entry, problem));
    if (!needed) {
      const actual = `${entry.check} finds nothing at ${entry.file}${entry.path === undefined ? '' : ` ${entry.path}`}`;
      return [{ ...base, actual, expected: 'a waiver that is needed', tip: 'remove it' }];
    }
    if (entry.until >= day) return [];
    const tip = 'mend the record, or decide anew and write another day';
    return [{ ...base, actual: `ran out on ${entry.until}`, expected: `a day from ${day} on`, tip }];
  });
  return { kept: [...faults, ...found.filter((problem) => !waived.includes(problem))], waived };
}

function covers({ check, file, path }: Waiver, problem: RecordProblem): boolean {
  return (
    check === problem.check &&
    file === problem.file &&
    (path === undefined || problem.path === path || problem.path.startsWith(`${path}.`))
  );
}
