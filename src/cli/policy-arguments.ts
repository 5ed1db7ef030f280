import { parseArgs } from 'node:util';
import {
  BROWSERS,
  BROWSER_PLACES,
  FIREFOX_ID,
  isExtensionId,
  type ExtensionIds,
} from '../policy/formats/browsers.ts';
import { FORMAT_IDS, isFormatId, type FormatId } from '../policy/formats/formats.ts';
import { describeUsageError } from './check-arguments.ts';
import { JUDGE_OPTIONS, JUDGE_USAGE, readJudgeOptions, type JudgeOptions } from './judge-options.ts';

export interface BuildArguments extends JudgeOptions {
  readonly command: 'build';
  readonly source: string;
  readonly format: FormatId;
  readonly out: string | null;
  readonly ids: ExtensionIds;
  readonly withExpectedKeys: boolean;
}

export interface LintArguments extends JudgeOptions {
  readonly command: 'lint';
  readonly files: readonly string[];
}

export interface ExplainArguments extends JudgeOptions {
  readonly command: 'explain';
  readonly file: string;
  readonly inputs: readonly string[];
}

export type PolicyArguments =
  BuildArguments | LintArguments | ExplainArguments | { readonly command: 'help' };

export const POLICY_USAGE = `Usage: npm run --silent policy -- build FILE --format FORMAT [--out DIR] [--chrome-id ID] [--edge-id ID] [--firefox-id ID]
       npm run --silent policy -- lint FILE …
       npm run --silent policy -- explain FILE ADDRESS-or-name …

build writes a policy for a console, lint names what is wrong in policies, explain says what a policy does to an AI
tool, by which rule, and in which words. FILE is a source (JSON) or a file of any console.

  --format FORMAT     ${FORMAT_IDS.join(', ')}
  --out DIR           where files go; without it, one file is printed
  --chrome-id ID      the extension's id in Chrome (chrome://extensions); likewise --edge-id, --firefox-id
  --no-expected-keys  leave out the list by which Plimsoll notices that a key got lost
${JUDGE_USAGE}

Exit status: 0 nothing is wrong; 1 something is wrong in a policy, or an input can not be judged; 2 wrong use or an
unreadable file.`;

/** Reads the command line. A text instead of arguments is the one-line complaint. */
export function parsePolicyArguments(argv: readonly string[]): PolicyArguments | string {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        ...JUDGE_OPTIONS,
        format: { type: 'string' },
        out: { type: 'string' },
        'chrome-id': { type: 'string' },
        'edge-id': { type: 'string' },
        'firefox-id': { type: 'string' },
        'no-expected-keys': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    return describeUsageError(error);
  }
  const { values, positionals } = parsed;
  const [command, file, ...rest] = positionals;
  if (values.help === true) return { command: 'help' };
  const options = readJudgeOptions(values);
  if (typeof options === 'string') return options;
  if (command !== 'build' && command !== 'lint' && command !== 'explain')
    return `name a command: build, lint or explain${command === undefined ? '' : `, not "${command}"`}`;
  if (file === undefined) return `${command}: name a file`;
  if (command === 'lint') return { ...options, command, files: [file, ...rest] };
  if (command === 'explain') {
    return rest.length === 0
      ? 'explain: name at least one address or AI tool'
      : { ...options, command, file, inputs: rest };
  }
  if (rest.length > 0) return 'build: name one file';
  const { format = '', out } = values;
  if (!isFormatId(format))
    return `--format is one of ${FORMAT_IDS.join(', ')}${format === '' ? '' : `, not "${format}"`}`;
  const ids = readIds({
    chrome: values['chrome-id'],
    edge: values['edge-id'],
    firefox: values['firefox-id'] ?? FIREFOX_ID,
  });
  if (typeof ids === 'string') return ids;
  const withExpectedKeys = values['no-expected-keys'] !== true;
  return { ...options, command, source: file, format, out: out ?? null, ids, withExpectedKeys };
}

function readIds(given: Readonly<Record<keyof ExtensionIds, string | undefined>>): ExtensionIds | string {
  for (const browser of BROWSERS) {
    const id = given[browser];
    if (id !== undefined && !isExtensionId(browser, id))
      return `--${browser}-id: "${id}" is no id of an extension in ${BROWSER_PLACES[browser].title}`;
  }
  return { chrome: given.chrome ?? null, edge: given.edge ?? null, firefox: given.firefox ?? null };
}
