import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatRecord } from '../../ruleset/format-record.ts';
import { RULESET_FOLDER } from '../../ruleset/load-ruleset.ts';
import { readRecordFiles } from '../../ruleset/record-files.ts';
import type { Command } from '../command.ts';

/** `npm run ruleset:format`: writes records in their one form; with parts of file names, those only. */
export const formatRuleset: Command = async (parts, world) => {
  let changed = 0;
  for (const record of await readRecordFiles(RULESET_FOLDER)) {
    const isWanted = parts.length === 0 || parts.some((part) => record.file.includes(part));
    const formatted = formatRecord(record);
    if (!isWanted || formatted === record.text) continue;
    await writeFile(join(RULESET_FOLDER, record.file), formatted);
    changed += 1;
  }
  world.print(`${changed} record files formatted`);
  return 0;
};
