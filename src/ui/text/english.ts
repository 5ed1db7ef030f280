import { EN } from './en.ts';
import type { Language } from './language.ts';

/** English, for programs outside a browser. */
export const ENGLISH: Language = {
  tag: 'en-GB',
  direction: 'ltr',
  read: (key) => (Object.hasOwn(EN, key) ? EN[key as keyof typeof EN] : undefined),
};
