import { parseArgs } from 'node:util';
import { BrokenRecordsError, loadRecords, RULESET_FOLDER } from '../../ruleset/load-ruleset.ts';
import { complainOfUse, describeError, type CommandWorld, type ExitStatus } from '../command.ts';
import { ArchiveError } from '../watch/read-archive.ts';
import { GitError } from '../watch/run-git.ts';
import { watchTerms, type ChangedDocument, type WatchResult } from '../watch/watch-terms.ts';

const USAGE = `Usage: npm run ruleset:watch -- --archive DIR [--declarations DIR] [--lines N] [--json]

  --archive DIR        a local clone of a versions repository of the Open Terms Archive
  --declarations DIR   a local clone of its declarations, to match documents by address
  --lines N            pass over changes of fewer lines (default 1: none)

Exit status: 0 no terms changed since what the records rest on; 1 some did: read them anew; 2 wrong use, or no archive.`;

/** How many changes of a document are listed; the newest say most. */
const MAX_LISTED = 5;

/** `npm run ruleset:watch`: which records' terms changed after our evidence. */
export async function watchRuleset(
  args: readonly string[],
  world: CommandWorld,
  folder: string = RULESET_FOLDER,
): Promise<ExitStatus> {
  const complain = (message: string) => complainOfUse(world, 'ruleset:watch', message);
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        archive: { type: 'string' },
        declarations: { type: 'string' },
        lines: { type: 'string', default: '1' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }));
  } catch (error) {
    return complain(describeError(error));
  }
  if (values.help) {
    world.print(USAGE);
    return 0;
  }
  const { archive, declarations = null, lines, json } = values;
  if (archive === undefined) return complain('--archive DIR is missing; see --help');
  if (!/^[1-9]\d{0,5}$/.test(lines)) return complain(`--lines is a whole number from 1, not "${lines}"`);
  try {
    const records = await loadRecords(folder);
    const result = await watchTerms(records, { archive, declarations, leastLines: Number(lines) });
    world.print(json ? JSON.stringify(result, null, 1) : describeResult(result));
    return result.changed.length === 0 ? 0 : 1;
  } catch (error) {
    if (error instanceof ArchiveError) return complain(`${archive} ${error.message}`);
    if (error instanceof GitError || error instanceof BrokenRecordsError) return complain(error.message);
    throw error;
  }
}

function describeResult({ archiveDate, documents, changed, unread, unchanged }: WatchResult): string {
  const services = [...new Set(changed.map(({ service }) => service))];
  return [
    `Archive of ${documents} documents, to ${archiveDate.slice(0, 10)}: ${changed.length} of ${changed.length + unchanged} documents that records rest on changed since.`,
    ...services.map((service) =>
      [
        `\n${service}: services/${service}.json`,
        ...changed.filter((entry) => entry.service === service).map(describeChange),
      ].join('\n'),
    ),
    ...(unread.length === 0
      ? []
      : [
          `\nOf tools on record, but no evidence yet:`,
          ...unread.map(({ service, path }) => `  ${service}: ${makePlain(path)}`),
        ]),
  ].join('\n');
}

const BASELINES: Readonly<Record<ChangedDocument['baseline']['by'], string>> = {
  copy: 'the copy that was read',
  document: "the document's date",
  reading: 'the reading',
};

function describeChange({ path, baseline, changes }: ChangedDocument): string {
  const listed = changes
    .slice(0, MAX_LISTED)
    .map(
      ({ commit, date, addedLines, removedLines }) =>
        `    ${date.slice(0, 10)}  ${commit.slice(0, 12)}  +${addedLines} −${removedLines} lines`,
    );
  const more = changes.length > MAX_LISTED ? [`    and ${changes.length - MAX_LISTED} older ones`] : [];
  return [
    `  ${makePlain(path)}: changed ${changes.length === 1 ? 'once' : `${changes.length} times`} after ${baseline.since.slice(0, 10)}, ${BASELINES[baseline.by]} (${baseline.evidence})`,
    ...listed,
    ...more,
  ].join('\n');
}

/** Names of files come from somebody else's repository. */
function makePlain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '�');
}
