import { isCalendarDate } from '../core/dates.ts';
import { PLANS, VIEWS, type Plan, type View } from '../core/vocabulary.ts';
import { BROWSERS, type BrowserName } from '../policy/formats/browsers.ts';

/** From where, for whom and for which day is judged; shared by the commands that judge. */
export interface JudgeOptions {
  readonly audience: readonly string[];
  readonly view: View | null;
  readonly plan: Plan | null;
  readonly date: string | null;
  /** Whose policy counts, of a file that holds those of several browsers. */
  readonly browser: BrowserName | null;
}

/** The options as `parseArgs` takes them. */
export const JUDGE_OPTIONS = {
  as: { type: 'string', multiple: true },
  view: { type: 'string' },
  plan: { type: 'string' },
  date: { type: 'string' },
  browser: { type: 'string' },
} as const;

export const JUDGE_USAGE = `  --as AUTHORITY      whom you answer to: us-navy, contractor:us-dod, … (several: repeat or separate by commas)
  --view VIEW         from where the law is seen: ${VIEWS.join(', ')} (default other)
  --plan PLAN         the terms you have: ${PLANS.join(', ')} (default consumer)
  --date YYYY-MM-DD   the day to judge for (default: today, UTC)
  --browser BROWSER   whose policy counts, where a file holds several: ${BROWSERS.join(', ')}`;

/** Reads the options. A text instead of options is the one-line complaint. */
export function readJudgeOptions(values: {
  readonly as?: readonly string[];
  readonly view?: string;
  readonly plan?: string;
  readonly date?: string;
  readonly browser?: string;
}): JudgeOptions | string {
  const { view, plan, date, browser } = values;
  if (view !== undefined && !isOneOf(VIEWS, view))
    return `--view is one of ${VIEWS.join(', ')}, not "${view}"`;
  if (plan !== undefined && !isOneOf(PLANS, plan))
    return `--plan is one of ${PLANS.join(', ')}, not "${plan}"`;
  if (date !== undefined && !isCalendarDate(date))
    return `--date is a calendar date YYYY-MM-DD, not "${date}"`;
  if (browser !== undefined && !isOneOf(BROWSERS, browser))
    return `--browser is one of ${BROWSERS.join(', ')}, not "${browser}"`;
  return {
    audience: (values.as ?? []).flatMap((entry) => entry.split(',')).filter((entry) => entry.trim() !== ''),
    view: view ?? null,
    plan: plan ?? null,
    date: date ?? null,
    browser: browser ?? null,
  };
}

function isOneOf<Word extends string>(words: readonly Word[], word: string): word is Word {
  return (words as readonly string[]).includes(word);
}
