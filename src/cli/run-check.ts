import { parseCheckArguments, USAGE } from './check-arguments.ts';
import { formatLine } from './format-line.ts';
import { openContext, type CommandWorld } from './open-context.ts';
import { reportCheck } from './report.ts';

/** What `check` gives and takes. */
export interface CheckWorld extends CommandWorld {
  readonly input: AsyncIterable<string>;
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
  const open = await openContext(options, options.policyFile, world);
  if (typeof open === 'string') return complain(world, open);
  let isEveryInputFine = true;
  for await (const input of readInputs(options.inputs, world.input)) {
    const report = reportCheck(input, open.context);
    if (report.problem !== null) isEveryInputFine = false;
    world.print(options.json ? JSON.stringify(report) : formatLine(report, open.nameOf));
  }
  return isEveryInputFine ? 0 : 1;
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

function complain(world: CheckWorld, message: string): 2 {
  world.complain(`check: ${message.replace(/\s+/g, ' ')}`);
  return 2;
}
