import { parseArgs } from 'node:util';
import { isCalendarDate } from '../core/dates.ts';
import { PLANS, VIEWS, type Plan, type View } from '../core/vocabulary.ts';

/** What `check` was asked. */
export interface CheckArguments {
  readonly inputs: readonly string[];
  readonly audience: readonly string[];
  readonly view: View | null;
  readonly plan: Plan | null;
  readonly policyFile: string | null;
  readonly date: string | null;
  readonly json: boolean;
  readonly help: boolean;
}

export const USAGE = `Usage: npm run --silent check -- [options] ADDRESS-or-name …
       npm run --silent check -- [options] -        reads them from standard input, one a line

  --as AUTHORITY      whom you answer to: us-navy, contractor:us-dod, … (several: repeat or separate by commas)
  --view VIEW         from where the law is seen: ${VIEWS.join(', ')} (default other)
  --plan PLAN         the terms you have: ${PLANS.join(', ')} (default consumer)
  --policy FILE       a policy, as the browser would get it (JSON)
  --date YYYY-MM-DD   the day to judge for (default: today, UTC)
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
        as: { type: 'string', multiple: true },
        view: { type: 'string' },
        plan: { type: 'string' },
        policy: { type: 'string' },
        date: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    return error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error);
  }
  const { values, positionals } = parsed;
  const { view, plan, date } = values;
  if (view !== undefined && !isOneOf(VIEWS, view))
    return `--view is one of ${VIEWS.join(', ')}, not "${view}"`;
  if (plan !== undefined && !isOneOf(PLANS, plan))
    return `--plan is one of ${PLANS.join(', ')}, not "${plan}"`;
  if (date !== undefined && !isCalendarDate(date))
    return `--date is a calendar date YYYY-MM-DD, not "${date}"`;
  if (positionals.length === 0 && values.help !== true) return 'name at least one address or AI tool, or "-"';
  return {
    inputs: positionals,
    audience: (values.as ?? []).flatMap((entry) => entry.split(',')).filter((entry) => entry.trim() !== ''),
    view: view ?? null,
    plan: plan ?? null,
    policyFile: values.policy ?? null,
    date: date ?? null,
    json: values.json ?? false,
    help: values.help ?? false,
  };
}

function isOneOf<Word extends string>(words: readonly Word[], word: string): word is Word {
  return (words as readonly string[]).includes(word);
}
