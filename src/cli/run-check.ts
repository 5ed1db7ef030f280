import { readFile } from 'node:fs/promises';
import { parseAudience, type AudienceMember } from '../core/audience.ts';
import type { Ruleset } from '../core/records.ts';
import { parsePolicy } from '../policy/parse-policy.ts';
import type { PolicyValues } from '../policy/policy-values.ts';
import { resolvePolicy } from '../policy/resolve-policy.ts';
import type { Details } from '../ruleset/compiled.ts';
import type { CompiledPackage } from '../ruleset/load-ruleset.ts';
import { indexNames } from '../core/find-service.ts';
import type { NameTable } from '../core/names.ts';
import { decodeRuleset, indexAddresses } from '../ruleset/decode.ts';
import { decodeLookAlikes } from '../ruleset/look-alikes.ts';
import { parseCheckArguments, USAGE, type CheckArguments } from './check-arguments.ts';
import { formatLine } from './format-line.ts';
import { reportCheck, type CheckContext } from './report.ts';

/** What the command line gives and takes. */
export interface CheckWorld {
  readonly ruleset: () => Promise<CompiledPackage>;
  /** Today, UTC, as YYYY-MM-DD. */
  readonly today: string;
  readonly input: AsyncIterable<string>;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

/**
 * `npm run check`: the same verdict as in the browser, a line each.
 *
 * @returns The exit status: 0 every input judged or honestly not in the catalogue; 1 some input is no address or
 * ambiguous; 2 wrong use or unreadable policy.
 */
export async function runCheck(argv: readonly string[], world: CheckWorld): Promise<0 | 1 | 2> {
  const options = parseCheckArguments(argv);
  if (typeof options === 'string') return complain(world, `${options}; see --help`);
  if (options.help) {
    world.print(USAGE);
    return 0;
  }
  const { summaries, names, lookAlikes, details } = await world.ruleset();
  const ruleset = decodeRuleset(summaries);
  const user = readUserValues(options, ruleset, names);
  if (typeof user === 'string') return complain(world, user);
  const today = options.date ?? world.today;
  const managed = await readPolicyFile(options.policyFile, ruleset, today, world);
  if (typeof managed === 'string') return complain(world, managed);

  const imitations = decodeLookAlikes(lookAlikes, ruleset);
  const context: CheckContext = {
    bench: {
      ruleset,
      policy: resolvePolicy(leaveOut(managed, user), user),
      isPolicyUnreadable: false,
      passes: [],
      today,
      now: Date.parse(today),
    },
    finder: {
      addresses: indexAddresses(ruleset),
      lookAlikes: imitations,
      ...indexNames(ruleset.services.values(), names),
    },
    lookAlikes: imitations,
    names,
    documents: Object.assign(
      {},
      ...[...details.values()].map(({ documents }) => documents),
    ) as Details['documents'],
  };
  const nameOf = (id: string) => ruleset.services.get(id)?.name ?? id;
  let isEveryInputFine = true;
  for await (const input of readInputs(options.inputs, world.input)) {
    const report = reportCheck(input, context);
    if (report.problem !== null) isEveryInputFine = false;
    world.print(options.json ? JSON.stringify(report) : formatLine(report, nameOf));
  }
  return isEveryInputFine ? 0 : 1;
}

/** What the command line says was asked for on purpose: it goes before the policy's view, plan and audience. */
function leaveOut(managed: PolicyValues, asked: PolicyValues): PolicyValues {
  return Object.fromEntries(Object.entries(managed).filter(([key]) => !Object.hasOwn(asked, key)));
}

async function* readInputs(
  inputs: readonly string[],
  standardInput: AsyncIterable<string>,
): AsyncGenerator<string> {
  for (const input of inputs) {
    if (input !== '-') {
      yield input;
      continue;
    }
    let text = '';
    for await (const chunk of standardInput) text += chunk;
    const lines = text.split(/\r?\n/);
    if (lines.at(-1) === '') lines.pop();
    yield* lines;
  }
}

function readUserValues(
  { audience, view, plan }: CheckArguments,
  ruleset: Ruleset,
  names: NameTable,
): PolicyValues | string {
  const members: AudienceMember[] = [];
  for (const entry of audience) {
    const member = parseAudience(entry, ruleset.authorities);
    if (member === null)
      return `--as: no authority "${entry}" in the records; known: ${listAudiences(names)}`;
    members.push(member);
  }
  return {
    ...(members.length === 0 ? {} : { audience: members }),
    ...(view === null ? {} : { view }),
    ...(plan === null ? {} : { plan }),
  };
}

function listAudiences({ authorities }: NameTable): string {
  return Object.entries(authorities)
    .flatMap(([id, { member, contractor }]) => [
      ...(member === undefined ? [] : [id]),
      ...(contractor === undefined ? [] : [`contractor:${id}`]),
    ])
    .join(', ');
}

async function readPolicyFile(
  file: string | null,
  ruleset: Ruleset,
  today: string,
  world: CheckWorld,
): Promise<PolicyValues | string> {
  if (file === null) return {};
  let source: unknown;
  try {
    source = JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''));
  } catch (error) {
    return `--policy ${file} can not be read: ${error instanceof Error ? error.message : String(error)}`;
  }
  const parsed = parsePolicy(source, ruleset, today);
  if (parsed === null) return `--policy ${file} is no JSON object`;
  for (const { path, message, severity } of parsed.problems)
    world.complain(`policy ${path}: ${message}${severity === 'error' ? '; the rest applies' : ''}`);
  return parsed.values;
}

function complain(world: CheckWorld, message: string): 2 {
  world.complain(`check: ${message.replace(/\s+/g, ' ')}`);
  return 2;
}
