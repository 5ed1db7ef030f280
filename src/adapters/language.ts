import { localeKey } from '../ui/text/locale-key.ts';
import type { Language } from '../ui/text/language.ts';
import { browser } from './browser.ts';

/** The language that the browser chose among those of the package. */
export const browserLanguage: Language = {
  tag: (browser.i18n.getMessage('languageTag') || 'en-GB').replace('_', '-'),
  direction: browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr',
  read: (key) => browser.i18n.getMessage(localeKey(key)) || undefined,
};
