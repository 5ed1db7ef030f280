import { readFile } from 'node:fs/promises';
import { parseAudience, type AudienceMember } from '../core/audience.ts';
import type { Ruleset } from '../core/records.ts';
import { parsePolicy, type PolicyValues } from '../policy/parse-policy.ts';
import { resolvePolicy } from '../policy/resolve-policy.ts';
import { decodeRuleset, indexServices } from '../ruleset/decode.ts';
import { loadCompiledRuleset } from '../ruleset/load-ruleset.ts';
import { parseCheckArguments, USAGE, type CheckArguments } from './check-arguments.ts';
import { formatLine } from './format-line.ts';
import { reportCheck } from './report.ts';

/** `npm run check`: the same verdict as in the browser, a line each. */
process.exitCode = await main();

async function main(): Promise<0 | 1 | 2> {
  const options = parseCheckArguments(process.argv.slice(2));
  if (typeof options === 'string') return complain(`${options}; see --help`);
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  const { summaries, details } = await loadCompiledRuleset();
  const ruleset = decodeRuleset(summaries);
  const user = readUserValues(options, ruleset);
  if (typeof user === 'string') return complain(user);
  const managed = await readPolicyFile(options.policyFile, ruleset);
  if (typeof managed === 'string') return complain(managed);

  const context = {
    ruleset,
    finder: indexServices(ruleset),
    receipts: new Map([...details.values()].flatMap(({ evidence }) => Object.entries(evidence))),
    policy: resolvePolicy(leaveOut(managed, user), user),
    today: options.date ?? new Date().toISOString().slice(0, 10),
  };
  let isEveryInputFine = true;
  for await (const input of readInputs(options.inputs)) {
    const report = reportCheck(input, context);
    if (report.problem !== null) isEveryInputFine = false;
    const nameOf = (id: string) => ruleset.services.get(id)?.name ?? id;
    process.stdout.write(`${options.json ? JSON.stringify(report) : formatLine(report, nameOf)}\n`);
  }
  return isEveryInputFine ? 0 : 1;
}

/** What the command line says was asked for on purpose: it goes before the policy's view, plan and audience. */
function leaveOut(managed: PolicyValues, asked: PolicyValues): PolicyValues {
  return Object.fromEntries(Object.entries(managed).filter(([key]) => !Object.hasOwn(asked, key)));
}

async function* readInputs(inputs: readonly string[]): AsyncGenerator<string> {
  for (const input of inputs) {
    if (input !== '-') {
      yield input;
      continue;
    }
    let text = '';
    for await (const chunk of process.stdin.setEncoding('utf8')) text += String(chunk);
    const lines = text.split(/\r?\n/);
    if (lines.at(-1) === '') lines.pop();
    yield* lines;
  }
}

function readUserValues({ audience, view, plan }: CheckArguments, ruleset: Ruleset): PolicyValues | string {
  const members: AudienceMember[] = [];
  for (const entry of audience) {
    const member = parseAudience(entry, ruleset.authorities);
    if (member === null)
      return `--as: no authority "${entry}" in the records; known: ${listAudiences(ruleset)}`;
    members.push(member);
  }
  return {
    ...(members.length === 0 ? {} : { audience: members }),
    ...(view === null ? {} : { view }),
    ...(plan === null ? {} : { plan }),
  };
}

function listAudiences({ authorities }: Ruleset): string {
  return [...authorities.values()]
    .flatMap(({ id, audience }) => [
      ...(audience.member === null ? [] : [id]),
      ...(audience.contractor === null ? [] : [`contractor:${id}`]),
    ])
    .join(', ');
}

async function readPolicyFile(file: string | null, ruleset: Ruleset): Promise<PolicyValues | string> {
  if (file === null) return {};
  let source: unknown;
  try {
    source = JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''));
  } catch (error) {
    return `--policy ${file} can not be read: ${error instanceof Error ? error.message : String(error)}`;
  }
  const parsed = parsePolicy(source, ruleset);
  if (parsed === null) return `--policy ${file} is no JSON object`;
  for (const { path, message } of parsed.problems)
    console.error(`policy ${path}: ${message}; the rest applies`);
  return parsed.values;
}

function complain(message: string): 2 {
  console.error(`check: ${message.replace(/\s+/g, ' ')}`);
  return 2;
}
