import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NameTable } from '../../core/names.ts';
import type { Ruleset } from '../../core/records.ts';
import { compileRecords } from '../../ruleset/compile.ts';
import type { CompiledNames, CompiledSummaries } from '../../ruleset/compiled.ts';
import { decodeRuleset } from '../../ruleset/decode.ts';
import { readVersion } from '../../ruleset/load-ruleset.ts';
import { parseRecords, readRecordFiles } from '../../ruleset/record-files.ts';
import { describeError } from '../command.ts';

/** One set of records, as a release holds it. */
export interface RecordSet {
  readonly ruleset: Ruleset;
  readonly names: NameTable;
}

/** A folder that holds no readable set; the message says which and why. */
export class SetError extends Error {
  override readonly name = 'SetError';
}

/**
 * Loads a set from a folder: of a built package, its `ruleset` folder, or record files (`assets/ruleset` of another
 * checkout), which are compiled anew and so can be compared whatever form they were compiled to once.
 *
 * @throws {SetError} When there is none, or it was compiled to a form that this code does not read.
 */
export async function loadSet(folder: string): Promise<RecordSet> {
  try {
    if (await exists(join(folder, 'jurisdictions.json'))) {
      return await compileFolder(folder);
    }
    for (const place of [folder, join(folder, 'ruleset')]) {
      if (!(await exists(join(place, 'summaries.json')))) continue;
      const summaries = await readJson<CompiledSummaries>(join(place, 'summaries.json'));
      const names = await readJson<CompiledNames>(join(place, 'names.json'));
      return { ruleset: decodeRuleset(summaries), names };
    }
  } catch (error) {
    throw new SetError(`${folder}: ${describeError(error)}`);
  }
  throw new SetError(`${folder} holds neither summaries.json nor record files`);
}

/** Older records need not keep the checks of today, only the schema. */
async function compileFolder(folder: string): Promise<RecordSet> {
  const parsed = parseRecords(await readRecordFiles(folder));
  if (!parsed.ok) {
    const [first] = parsed.problems;
    throw new Error(`${parsed.problems.length} problems, first ${first?.file ?? ''} ${first?.path ?? ''}`);
  }
  const { summaries, names } = compileRecords(parsed.records, await readVersion());
  return { ruleset: decodeRuleset(summaries), names };
}

async function readJson<Shape>(file: string): Promise<Shape> {
  // Written by our own build; its form is checked when it is decoded.
  return JSON.parse(await readFile(file, 'utf8')) as Shape;
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
