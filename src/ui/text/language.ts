/** The language that surfaces speak. */
export interface Language {
  /** BCP 47, for dates, countries and lists. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  /** The text of a message with its blanks unfilled; `undefined` where the language does not have it. */
  readonly read: (key: string) => string | undefined;
}

/** Languages of right-to-left scripts, as CLDR has them among those that browsers are translated into. */
const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction in which a language is written, by its BCP 47 tag. */
export function directionOf(tag: string): Language['direction'] {
  return RIGHT_TO_LEFT.has(new Intl.Locale(tag).language) ? 'rtl' : 'ltr';
}

let current: Language | null = null;

/** Sets the language, once, before anything is said. */
export function speak(language: Language): void {
  current = language;
}

/**
 * The language that was set.
 *
 * @throws When none was: an entrypoint forgot it.
 */
export function spoken(): Language {
  if (current === null) throw new Error('no language was set: call speak() first');
  return current;
}
