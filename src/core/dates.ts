/** A date as exactly as a document gives it: `2025`, `2025-01` or `2025-01-24`. */
export type PartialDate = string;
/** A full calendar date, `2025-01-24`, UTC. */
export type IsoDate = string;

const MS_PER_DAY = 86_400_000;

/** The first day that a partial date can mean. */
export function firstDay(date: PartialDate): IsoDate {
  return `${date}-01-01`.slice(0, 10);
}

const DAYS_IN_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The last day that a partial date can mean. Lists of restrictions sort by it, so it makes no `Date`. */
export function lastDay(date: PartialDate): IsoDate {
  if (date.length === 10) return date;
  const month = date.length === 7 ? Number(date.slice(5, 7)) : 12;
  const days = month === 2 && isLeapYear(Number(date.slice(0, 4))) ? 29 : DAYS_IN_MONTHS[month - 1];
  return `${date.slice(0, 4)}-${String(month).padStart(2, '0')}-${days ?? 31}`;
}

/** Whether `date` may have come: its first possible day lies on or before `today`. */
export function hasCome(date: PartialDate, today: IsoDate): boolean {
  return firstDay(date) <= today;
}

/** Whole days from the last day that `date` can mean to `today`; negative when it lies ahead. */
export function ageInDays(date: PartialDate, today: IsoDate): number {
  return Math.round((Date.parse(today) - Date.parse(lastDay(date))) / MS_PER_DAY);
}

/** The newest of some partial dates, `null` when there is none. */
export function newest(dates: Iterable<PartialDate | null>): PartialDate | null {
  let best: PartialDate | null = null;
  for (const date of dates)
    if (date !== null && (best === null || lastDay(date) > lastDay(best))) best = date;
  return best;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Whether a text is a calendar date that exists. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
