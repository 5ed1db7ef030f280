import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { RULESET_FOLDER } from '../../ruleset/load-ruleset.ts';
import { compareSets } from '../changes/compare-sets.ts';
import { insertSection } from '../changes/insert-section.ts';
import { loadSet, SetError } from '../changes/load-set.ts';
import { writeChanges } from '../changes/write-changes.ts';
import { complainOfUse, describeError, type CommandWorld, type ExitStatus } from '../command.ts';

const USAGE = `Usage: npm run ruleset:changes -- OLD [NEW] [--write FILE]

  OLD, NEW       a built package, its folder "ruleset", or record files (assets/ruleset of another checkout);
                 NEW is these records when it is left out
  --write FILE   puts the section on top of a paper, CHANGES-records.md, instead of printing it`;

/** `npm run ruleset:changes`: which levels move between two sets of records and why, what is new and what is gone. */
export async function listChanges(args: readonly string[], world: CommandWorld): Promise<ExitStatus> {
  const complain = (message: string) => complainOfUse(world, 'ruleset:changes', message);
  let options;
  try {
    options = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { write: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } },
    });
  } catch (error) {
    return complain(describeError(error));
  }
  const { values, positionals } = options;
  if (values.help) {
    world.print(USAGE);
    return 0;
  }
  const [old, present = RULESET_FOLDER, ...more] = positionals;
  if (old === undefined || more.length > 0)
    return complain('name the folder of the older set, and of the newer; see --help');
  try {
    const changes = compareSets(await loadSet(old), await loadSet(present));
    const section = `## ${changes.version}, records of ${changes.date}\n\n${writeChanges(changes)}`;
    if (values.write === undefined) world.print(section);
    else await writeFile(values.write, insertSection(await readFile(values.write, 'utf8'), section));
    return 0;
  } catch (error) {
    if (error instanceof SetError) return complain(error.message);
    return complain(`--write: ${describeError(error)}`);
  }
}
