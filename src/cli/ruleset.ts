import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatRecord } from '../ruleset/format-record.ts';
import { BrokenRecordsError, loadCompiledRuleset, RULESET_FOLDER } from '../ruleset/load-ruleset.ts';
import { readRecordFiles } from '../ruleset/record-files.ts';

const USAGE = `Usage: npm run ruleset:check [-- PART …]    checks every record; with parts of file names, prints those problems only
       npm run ruleset:format [-- PART …]   writes records in their one form`;

const [command, ...parts] = process.argv.slice(2);
if (command === 'check') await check();
else if (command === 'format') await format();
else {
  console.error(USAGE);
  process.exitCode = 2;
}

async function check(): Promise<void> {
  try {
    const { summaries } = await loadCompiledRuleset();
    const { services, providers, authorities } = summaries;
    const orders = authorities.reduce((count, [, , , , restrictions = []]) => count + restrictions.length, 0);
    console.log(
      `${services.length} services, ${providers.length} providers, ${orders} restrictions by ${authorities.length} authorities: no problem`,
    );
  } catch (error) {
    if (!(error instanceof BrokenRecordsError)) throw error;
    const problems = error.problems.filter(({ file }) => isWanted(file));
    if (problems.length === 0) {
      console.log(`no problem in these files; ${error.problems.length} elsewhere`);
      return;
    }
    console.error(new BrokenRecordsError(problems).message);
    process.exitCode = 1;
  }
}

async function format(): Promise<void> {
  let changed = 0;
  for (const record of await readRecordFiles(RULESET_FOLDER)) {
    const formatted = formatRecord(record);
    if (!isWanted(record.file) || formatted === record.text) continue;
    await writeFile(join(RULESET_FOLDER, record.file), formatted);
    changed += 1;
  }
  console.log(`${changed} record files formatted`);
}

function isWanted(file: string): boolean {
  return parts.length === 0 || parts.some((part) => file.includes(part));
}
