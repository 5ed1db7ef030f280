import { decodeRuleset } from '../ruleset/decode.ts';
import { buildPolicy } from './build-policy.ts';
import { explainInput } from './explain-policy.ts';
import { lintPolicy } from './lint-policy.ts';
import { loadPolicyFile } from './load-policy.ts';
import { openContext, type CommandWorld } from './open-context.ts';
import {
  parsePolicyArguments,
  POLICY_USAGE,
  type ExplainArguments,
  type LintArguments,
} from './policy-arguments.ts';

/**
 * `npm run policy`: writes policies for consoles, checks them, and says what they do.
 *
 * @returns The exit status: 0 nothing is wrong; 1 something is wrong in a policy, or an input can not be judged; 2
 * wrong use or an unreadable file.
 */
export async function runPolicy(argv: readonly string[], world: CommandWorld): Promise<0 | 1 | 2> {
  const options = parsePolicyArguments(argv);
  if (typeof options === 'string') return complain(world, `${options}; see --help`);
  switch (options.command) {
    case 'help':
      world.print(POLICY_USAGE);
      return 0;
    case 'build': {
      const status = await buildPolicy(options, world);
      return typeof status === 'string' ? complain(world, status) : status;
    }
    case 'lint':
      return lint(options, world);
    case 'explain':
      return explain(options, world);
    default:
      return options satisfies never;
  }
}

async function lint({ files, date }: LintArguments, world: CommandWorld): Promise<0 | 1 | 2> {
  const known = decodeRuleset((await world.ruleset()).summaries);
  let worst: 0 | 1 | 2 = 0;
  for (const file of files) {
    const { lines, status } = lintPolicy(file, await loadPolicyFile(file), known, date ?? world.today);
    for (const line of lines) world.print(line);
    if (status > worst) worst = status;
  }
  return worst;
}

async function explain(options: ExplainArguments, world: CommandWorld): Promise<0 | 1 | 2> {
  const open = await openContext(options, options.file, world);
  if (typeof open === 'string') return complain(world, open);
  let isEveryInputFine = true;
  for (const input of options.inputs) {
    const { lines, isJudged } = explainInput(input, options.file, open);
    for (const line of lines) world.print(line);
    if (!isJudged) isEveryInputFine = false;
  }
  return isEveryInputFine ? 0 : 1;
}

function complain(world: CommandWorld, message: string): 2 {
  world.complain(`policy: ${message.replace(/\s+/g, ' ')}`);
  return 2;
}
