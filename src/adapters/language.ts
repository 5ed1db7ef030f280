import { localeKey } from '../ui/text/locale-key.ts';
import { directionOf, type Language } from '../ui/text/language.ts';
import { browser } from './browser.ts';

const tag = (browser.i18n.getMessage('languageTag') || 'en-GB').replace('_', '-');

/** The language that the browser chose among those of the package. */
export const browserLanguage: Language = {
  tag,
  // Not the browser's own direction: where the package lacks its language, the words are English.
  direction: directionOf(tag),
  read: (key) => browser.i18n.getMessage(localeKey(key)) || undefined,
};
