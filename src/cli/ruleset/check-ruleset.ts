import { parseArgs } from 'node:util';
import { compileRecords } from '../../ruleset/compile.ts';
import { countRecords } from '../../ruleset/count-records.ts';
import { BrokenRecordsError, checkRecords, RULESET_FOLDER } from '../../ruleset/load-ruleset.ts';
import { formatSize, measureRuleset } from '../../ruleset/measure-size.ts';
import { formatProblem, type RecordProblem } from '../../ruleset/problem.ts';
import type { Records } from '../../ruleset/record-files.ts';
import { complainOfUse, describeError, type CommandWorld, type ExitStatus } from '../command.ts';

/**
 * `npm run ruleset:check`: every record against its schema and every check, judged for today.
 *
 * @returns 0 no error, warnings or not; 1 errors; 2 wrong use.
 */
export async function checkRuleset(
  args: readonly string[],
  world: CommandWorld,
  folder: string = RULESET_FOLDER,
): Promise<ExitStatus> {
  let options;
  try {
    options = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { all: { type: 'boolean', default: false } },
    });
  } catch (error) {
    return complainOfUse(world, 'ruleset:check', describeError(error));
  }
  const parts = options.positionals;
  const isWanted = ({ file }: RecordProblem) =>
    parts.length === 0 || parts.some((part) => file.includes(part));
  try {
    const { records, lint } = await checkRecords(folder, world.today, world.today);
    const errors = lint.errors.filter(isWanted);
    const warnings = lint.warnings.filter(isWanted);
    const listed = options.values.all || parts.length > 0 ? [...errors, ...warnings] : errors;
    for (const problem of listed) world.complain(formatProblem(problem));
    // What does not hold together can not be counted.
    if (lint.errors.length === 0) {
      world.print(describeCounts(records, world.today));
      world.print(describeSizes(records));
    }
    world.print(
      `warnings: ${countByCheck(warnings)}${listed.length > errors.length ? '' : hintAt(warnings)}`,
    );
    world.print(`waived: ${countByCheck(lint.waived.filter(isWanted))}`);
    world.print(`errors: ${countByCheck(errors)}`);
    return errors.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof BrokenRecordsError)) throw error;
    const problems = error.problems.filter(isWanted);
    for (const problem of problems) world.complain(formatProblem(problem));
    world.print(`errors: ${countByCheck(problems)}; ${error.problems.length - problems.length} elsewhere`);
    return problems.length === 0 ? 0 : 1;
  }
}

function describeCounts(records: Records, today: string): string {
  const counts = countRecords(records, today);
  const { full, partial, listed } = counts.depths;
  return [
    `${counts.services} services (${full} full, ${partial} partial, ${listed} listed), ${counts.providers} providers, ${counts.incidents} incidents, ${counts.jurisdictions} jurisdictions`,
    `${counts.restrictions} restrictions and ${counts.approvals} approvals by ${counts.authorities} bodies: ${counts.limiting} orders that limit use, by ${counts.limitingAuthorities} authorities; ${counts.inForce} of them in force, ${counts.inForceOwnText} by the authority's own text`,
  ].join('\n');
}

function describeSizes(records: Records): string {
  const sizes = measureRuleset(compileRecords(records, '0.0.0'));
  return `compiled: ${sizes.map((size) => `${size.part} ${formatSize(size)}`).join(', ')}`;
}

/** "12: stale 9, independent-sources 3". */
function countByCheck(problems: readonly RecordProblem[]): string {
  const counts = new Map<string, number>();
  for (const { check } of problems) counts.set(check, (counts.get(check) ?? 0) + 1);
  const parts = [...counts].sort(([, a], [, b]) => b - a).map(([check, count]) => `${check} ${count}`);
  return parts.length === 0 ? 'none' : `${problems.length} (${parts.join(', ')})`;
}

function hintAt(warnings: readonly RecordProblem[]): string {
  return warnings.length === 0 ? '' : '; npm run ruleset:check -- --all lists them';
}
