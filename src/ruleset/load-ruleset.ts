import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compileRecords, type CompiledRuleset } from './compile.ts';
import { lintRecords } from './lint/lint-records.ts';
import { parseRecords, readRecordFiles, type RecordProblem } from './record-files.ts';

/** The folder of the records. */
export const RULESET_FOLDER = fileURLToPath(new URL('../../assets/ruleset', import.meta.url));

/** The records are broken; the message lists every problem, file first. */
export class BrokenRecordsError extends Error {
  override readonly name = 'BrokenRecordsError';
  readonly problems: readonly RecordProblem[];

  constructor(problems: readonly RecordProblem[]) {
    const lines = problems.map(
      ({ file, path, message }) => `  ${file}${path === '' ? '' : ` ${path}`}: ${message}`,
    );
    super(`${problems.length} problem(s) in assets/ruleset\n${lines.join('\n')}`);
    this.problems = problems;
  }
}

/**
 * Reads, checks and compiles the records of `assets/ruleset` (Node only).
 *
 * @throws {BrokenRecordsError} When a record breaks its schema or a check.
 */
export async function loadCompiledRuleset(folder: string = RULESET_FOLDER): Promise<CompiledRuleset> {
  const parsed = parseRecords(await readRecordFiles(folder));
  // Checks across records need all of them whole.
  if (!parsed.ok) throw new BrokenRecordsError(parsed.problems);
  const problems = lintRecords(parsed.records);
  if (problems.length > 0) throw new BrokenRecordsError(problems);
  return compileRecords(parsed.records, await readVersion());
}

async function readVersion(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(text) as { readonly version: string };
  return version;
}
