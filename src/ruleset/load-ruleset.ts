import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileRecords, type CompiledRuleset } from './compile.ts';
import { compileLookAlikes, lintLookAlikes } from './look-alikes.ts';
import type { CompiledLookAlikes } from './compiled.ts';
import { lintRecords } from './lint/lint-records.ts';
import { formatPath, parseRecords, readRecordFiles, type RecordProblem } from './record-files.ts';
import { lookAlikesFile, type LookAlikesFile } from './schema/look-alikes.ts';

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

/** Everything that the package holds of the records. */
export interface CompiledPackage extends CompiledRuleset {
  readonly lookAlikes: CompiledLookAlikes;
}

/**
 * Reads, checks and compiles the records of `assets/ruleset` (Node only).
 *
 * @throws {BrokenRecordsError} When a record breaks its schema or a check.
 */
export async function loadCompiledRuleset(folder: string = RULESET_FOLDER): Promise<CompiledPackage> {
  const parsed = parseRecords(await readRecordFiles(folder));
  // Checks across records need all of them whole.
  if (!parsed.ok) throw new BrokenRecordsError(parsed.problems);
  const lookAlikes = parseLookAlikes(await readFile(join(folder, LOOK_ALIKES), 'utf8'));
  const problems = [...lintRecords(parsed.records), ...lintLookAlikes(lookAlikes, parsed.records)];
  if (problems.length > 0) throw new BrokenRecordsError(problems);
  return {
    ...compileRecords(parsed.records, await readVersion()),
    lookAlikes: compileLookAlikes(lookAlikes, parsed.records),
  };
}

const LOOK_ALIKES = 'look-alikes.json';

function parseLookAlikes(source: string): LookAlikesFile {
  const result = lookAlikesFile.safeParse(JSON.parse(source));
  if (result.success) return result.data;
  throw new BrokenRecordsError(
    result.error.issues.map(({ path, message }) => ({ file: LOOK_ALIKES, path: formatPath(path), message })),
  );
}

async function readVersion(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(text) as { readonly version: string };
  return version;
}
