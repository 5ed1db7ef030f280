import type { MessageKey } from './en.ts';
import { spoken } from './language.ts';

/** A message with its blanks filled in; a blank without a value stays visible, so that a test finds it. */
export function say(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
  return fill(spoken().read(key) ?? key, values);
}

/** A message about a number, in the form that the language has for it: `key.one`, `key.few`, … or `key.other`. */
export function sayCount(
  key: CountKey,
  count: number,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const { tag, read } = spoken();
  const form = formatter('plural', () => new Intl.PluralRules(tag)).select(count);
  const number = formatter('number', () => new Intl.NumberFormat(tag)).format(count);
  const message = read(`${key}.${form}`) ?? read(`${key}.other`) ?? key;
  return fill(message, { ...values, count: number });
}

/** The stems of messages about numbers. */
export type CountKey = {
  [Key in MessageKey]: Key extends `${infer Stem}.other` ? Stem : never;
}[MessageKey];

/** A word of a closed list by its key, or `null` where there is no such message. */
export function sayWord(key: string): string | null {
  return spoken().read(key) ?? null;
}

/** Sentences in a row, as the language sets them: Chinese puts no space between them. */
export function sayTogether(sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(spoken().tag.startsWith('zh') ? '' : ' ');
}

/** "a, b and c". */
export function sayList(parts: Iterable<string>): string {
  return formatter('list', () => new Intl.ListFormat(spoken().tag, { type: 'conjunction' })).format(
    Array.from(parts, isolate),
  );
}

/** Countries whose English names want an article. */
const WITH_ARTICLE = new Set(['US', 'NL', 'AE', 'GB', 'PH', 'CZ', 'EU', 'BS', 'MV', 'CF', 'DO']);

/** A country's name by its ISO 3166-1 code, as a sentence needs it. */
export function sayCountry(code: string): string {
  const name = sayCountryName(code);
  return spoken().tag.startsWith('en') && WITH_ARTICLE.has(code) ? `the ${name}` : name;
}

/** A country's name alone, as a list has it. */
export function sayCountryName(code: string): string {
  const { tag } = spoken();
  return formatter('country', () => new Intl.DisplayNames(tag, { type: 'region' })).of(code) ?? code;
}

/** A partial date as exactly as it is known: "24 January 2025", "January 2025", "2025". */
export function sayDate(date: string | null): string {
  if (date === null) return say('status.noDate');
  const { tag } = spoken();
  if (date.length === 4) return date;
  const format =
    date.length === 7
      ? formatter(
          'month',
          () => new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
        )
      : formatter('day', () => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }));
  return format.format(new Date(date));
}

/** A moment's time of day, where the reader is: "14:30". */
export function sayTime(moment: number): string {
  const { tag } = spoken();
  return formatter('time', () => new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit' })).format(
    new Date(moment),
  );
}

/** A moment, where the reader is: "24 November 2026, 14:30". */
export function sayMoment(moment: number): string {
  const { tag } = spoken();
  return formatter(
    'moment',
    () => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short' }),
  ).format(new Date(moment));
}

/** A share of one as per cent: "85%". */
export function sayShare(share: number): string {
  const { tag } = spoken();
  return formatter('share', () => new Intl.NumberFormat(tag, { style: 'percent' })).format(share);
}

/** A number of days in the unit that people say: "30 days", "18 months", "5 years". */
export function sayDays(count: number): string {
  const years = count / 365.25;
  if (count >= 730 && Math.abs(years - Math.round(years)) < 0.02)
    return sayCount('time.years', Math.round(years));
  const months = count / 30.4375;
  if (count > 92 && Math.abs(months - Math.round(months)) < 0.05) {
    return sayCount('time.months', Math.round(months));
  }
  return sayCount('time.days', count);
}

/** Parts side by side: "provider · host". */
export function sayParts(parts: readonly string[]): string {
  return parts.map(isolate).join(say('separator'));
}

/**
 * Keeps a name or a text of the records from mixing with words that run the other way, by Unicode's isolates
 * (UAX #9, first strong isolate); left as it is where the words run as most names do.
 */
function isolate(text: string): string {
  return spoken().direction === 'rtl' && text !== '' ? `\u2068${text}\u2069` : text;
}

function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (blank, name: string) => {
    const value = values[name];
    return value === undefined ? blank : isolate(String(value));
  });
}

const formatters = new Map<string, unknown>();

/** Formatters are slow to make and are kept, by language. */
function formatter<Format>(kind: string, create: () => Format): Format {
  const key = `${kind}:${spoken().tag}`;
  const known = formatters.get(key);
  if (known !== undefined) return known as Format;
  const format = create();
  formatters.set(key, format);
  return format;
}
