import { EN, type MessageKey } from './en.ts';

/** The language that dates, countries and lists are written in, as the texts are. */
const LANGUAGE = 'en-GB';

/** A message with its blanks filled in; a blank without a value stays visible, so that a test finds it. */
export function say(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
  return EN[key].replace(/\{(\w+)\}/g, (blank, name: string) => String(values[name] ?? blank));
}

/** Whether a text is the key of a message. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(EN, key);
}

const lists = new Intl.ListFormat(LANGUAGE, { type: 'conjunction' });
const countries = new Intl.DisplayNames(LANGUAGE, { type: 'region' });
const days = new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'long', timeZone: 'UTC' });
const months = new Intl.DateTimeFormat(LANGUAGE, { year: 'numeric', month: 'long', timeZone: 'UTC' });

/** "a, b, and c". */
export function sayList(parts: Iterable<string>): string {
  return lists.format(parts);
}

/** A country's name by its ISO 3166-1 code; "the" where English wants it. */
export function sayCountry(code: string): string {
  if (code === 'US' || code === 'NL' || code === 'AE' || code === 'GB')
    return `the ${countries.of(code) ?? code}`;
  return countries.of(code) ?? code;
}

/** A partial date as exactly as it is known: "24 January 2025", "January 2025", "2025". */
export function sayDate(date: string | null): string {
  if (date === null) return say('status.noDate');
  if (date.length === 4) return date;
  return (date.length === 7 ? months : days).format(new Date(date));
}

const times = new Intl.DateTimeFormat(LANGUAGE, { hour: '2-digit', minute: '2-digit' });

/** A moment's time of day, where the reader is: "14:30". */
export function sayTime(moment: number): string {
  return times.format(new Date(moment));
}

/** A number of days in the unit that people say: "30 days", "18 months", "5 years". */
export function sayDays(count: number): string {
  if (count >= 730 && Math.abs(count / 365.25 - Math.round(count / 365.25)) < 0.02) {
    return say('time.years', { count: Math.round(count / 365.25) });
  }
  if (count > 92 && Math.abs(count / 30.4375 - Math.round(count / 30.4375)) < 0.05) {
    return say('time.months', { count: Math.round(count / 30.4375) });
  }
  return say('time.days', { count });
}
