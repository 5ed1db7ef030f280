import { parseArgs } from 'node:util';
import { JUDGE_OPTIONS, JUDGE_USAGE, readJudgeOptions, type JudgeOptions } from './judge-options.ts';

/** What `check` was asked. */
export interface CheckArguments extends JudgeOptions {
  readonly inputs: readonly string[];
  readonly policyFile: string | null;
  readonly json: boolean;
  readonly help: boolean;
}

export const USAGE = `Usage: npm run --silent check -- [options] ADDRESS-or-name …
       npm run --silent check -- [options] -        reads them from standard input, one a line

${JUDGE_USAGE}
  --policy FILE       a policy: as the browser would get it (JSON), or a file of any console
  --json              one JSON object per input, one a line

Exit status: 0 every input judged or honestly not in the catalogue; 1 some input is no address or ambiguous;
2 wrong use or unreadable policy.`;

/** Reads the command line. A text instead of arguments is the one-line complaint. */
export function parseCheckArguments(argv: readonly string[]): CheckArguments | string {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        ...JUDGE_OPTIONS,
        policy: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    return describeUsageError(error);
  }
  const { values, positionals } = parsed;
  const options = readJudgeOptions(values);
  if (typeof options === 'string') return options;
  if (positionals.length === 0 && values.help !== true) return 'name at least one address or AI tool, or "-"';
  return {
    ...options,
    inputs: positionals,
    policyFile: values.policy ?? null,
    json: values.json ?? false,
    help: values.help ?? false,
  };
}

/** What `parseArgs` found wrong, in its first sentence. */
export function describeUsageError(error: unknown): string {
  return error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error);
}
