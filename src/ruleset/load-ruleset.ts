import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { IsoDate } from '../core/dates.ts';
import { compileRecords, type CompiledRuleset } from './compile.ts';
import type { CompiledLookAlikes } from './compiled.ts';
import { lintRecords, type LintResult } from './lint/lint-records.ts';
import { compileLookAlikes } from './look-alikes.ts';
import { formatProblem, type RecordProblem } from './problem.ts';
import { dateOf, parseRecords, readRecordFiles, type Records } from './record-files.ts';
import { readLookAlikes } from './read-look-alikes.ts';
import { readWaivers } from './waivers.ts';

/** The folder of the records. */
export const RULESET_FOLDER = fileURLToPath(new URL('../../assets/ruleset', import.meta.url));

/** The records are broken; the message lists every problem, file first. */
export class BrokenRecordsError extends Error {
  override readonly name = 'BrokenRecordsError';
  readonly problems: readonly RecordProblem[];

  constructor(problems: readonly RecordProblem[]) {
    const lines = problems.map((problem) => formatProblem(problem).replace(/^/gm, '  '));
    super(`${problems.length} problem(s) in assets/ruleset\n${lines.join('\n')}`);
    this.problems = problems;
  }
}

/** Records that keep their schemas, with what the checks found in them. */
export interface CheckedRecords {
  readonly records: Records;
  readonly lint: LintResult;
}

/**
 * Reads the records of a folder and runs every check (Node only).
 *
 * @param waiversAsOf The day by which waivers run out, `null`: the day of the newest check of any record, so that
 * unchanged records build for ever.
 * @throws {BrokenRecordsError} When a record or the waivers break their schema: checks need all of them whole.
 */
export async function checkRecords(
  folder: string,
  today: IsoDate,
  waiversAsOf: IsoDate | null = null,
): Promise<CheckedRecords> {
  const parsed = parseRecords(await readRecordFiles(folder));
  if (!parsed.ok) throw new BrokenRecordsError(parsed.problems);
  const waivers = await readWaivers(folder);
  if (!waivers.ok) throw new BrokenRecordsError(waivers.problems);
  const { records } = parsed;
  const asOf = waiversAsOf ?? dateOf(records);
  return { records, lint: lintRecords(records, { today, waivers: waivers.waivers, waiversAsOf: asOf }) };
}

/**
 * Reads the records of a folder, sound as the build wants them (Node only).
 *
 * @throws {BrokenRecordsError} When a record breaks its schema or a check.
 */
export async function loadRecords(folder: string = RULESET_FOLDER): Promise<Records> {
  const { records, lint } = await checkRecords(folder, readToday());
  if (lint.errors.length > 0) throw new BrokenRecordsError(lint.errors);
  return records;
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
  const records = await loadRecords(folder);
  const lookAlikes = await readLookAlikes(folder, records);
  if (!lookAlikes.ok) throw new BrokenRecordsError(lookAlikes.problems);
  return {
    ...compileRecords(records, await readVersion()),
    lookAlikes: compileLookAlikes(lookAlikes.file, records),
  };
}

/** Today, UTC. */
export function readToday(): IsoDate {
  return new Date().toISOString().slice(0, 10);
}

/** The version of the package. */
export async function readVersion(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(text) as { readonly version: string };
  return version;
}
