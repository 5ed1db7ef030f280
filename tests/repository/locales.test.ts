import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLocales } from '../../src/build/locale-files.ts';
import { EN } from '../../src/ui/text/en.ts';
import { localeKey } from '../../src/ui/text/locale-key.ts';
import { listFiles } from './source-files.ts';

const LANGUAGES = ['en', 'ar', 'de', 'es', 'fr', 'zh_CN'];
const KEYS = Object.keys(EN);
const locales = readLocales();

/** Stems of messages about numbers: English has two forms of them. */
const counted = KEYS.flatMap((key) => {
  const stem = key.endsWith('.one') ? key.slice(0, -'.one'.length) : null;
  return stem !== null && KEYS.includes(`${stem}.other`) ? [stem] : [];
});

const listBlanks = (message: string) => [...message.matchAll(/\{\w+\}/g)].map(([blank]) => blank).sort();

/** The English message that a key of any language translates. */
function findOriginal(key: string): string | undefined {
  const own: string | undefined = (EN as Readonly<Record<string, string>>)[key];
  const stem = key.slice(0, key.lastIndexOf('.'));
  return own ?? (counted.includes(stem) ? EN[`${stem}.other` as keyof typeof EN] : undefined);
}

describe('the languages of the interface', () => {
  it('are six', () => {
    expect([...locales.keys()].sort()).toEqual([...LANGUAGES].sort());
  });

  it('have keys that stay apart where browsers allow fewer characters in them', () => {
    expect(new Set(KEYS.map(localeKey)).size).toBe(KEYS.length);
  });
});

describe.each([...locales].filter(([locale]) => locale !== 'en'))(
  'the messages in %s',
  (locale, messages) => {
    const { pluralCategories } = new Intl.PluralRules(messages['languageTag']).resolvedOptions();

    it('are all there, with every form of number of the language, and no others', () => {
      const plain = KEYS.filter(
        (key) => !counted.some((stem) => key === `${stem}.one` || key === `${stem}.other`),
      );
      const forms = counted.flatMap((stem) => pluralCategories.map((form) => `${stem}.${form}`));
      expect(Object.keys(messages).sort()).toEqual([...plain, ...forms].sort());
    });

    it('name their language', () => {
      expect(messages['languageTag']?.replace('-', '_')).toMatch(new RegExp(`^${locale}`));
    });

    it('have the blanks of the English ones', () => {
      const differing = Object.entries(messages).filter(([key, message]) => {
        const wanted = listBlanks(findOriginal(key) ?? '');
        const found = listBlanks(message);
        // "One day" and "two days" are words of their own in many languages.
        const isWithoutNumber = /\.(zero|one|two)$/.test(key);
        const without = wanted.filter((blank) => blank !== '{count}');
        return found.join() !== wanted.join() && !(isWithoutNumber && found.join() === without.join());
      });
      expect(differing).toEqual([]);
    });

    it('are words, without markup or stray space', () => {
      const odd = Object.entries(messages).filter(([key, message]) => {
        // What is put behind another sentence begins with a comma or a space.
        const isTail = /^\W/.test(findOriginal(key) ?? '');
        return /[<>]/.test(message) || (!isTail && (message === '' || message !== message.trim()));
      });
      expect(odd).toEqual([]);
    });
  },
);

describe('the English messages', () => {
  const sources = listFiles('src/*.ts', 'src/*.tsx', 'entrypoints/*')
    .filter((path) => !path.endsWith('en.ts') && !path.endsWith('.test.ts'))
    .map((path: string) => readFileSync(path, 'utf8'))
    .join('\n');
  const manifest = readFileSync('wxt.config.ts', 'utf8');
  const literals = new Set([...sources.matchAll(/['"`]([\w.-]+)['"`]/g)].map(([, text]) => text));
  const starts = [...sources.matchAll(/`([\w.-]+)\$\{/g)].map(([, text = '']) => text);

  it('are all used', () => {
    const unused = KEYS.filter((key) => {
      const stem = key.replace(/\.(one|other)$/, '');
      const isUsed =
        literals.has(key) || literals.has(stem) || manifest.includes(`__MSG_${localeKey(key)}__`);
      return !isUsed && !starts.some((start) => key.startsWith(start));
    });
    expect(unused).toEqual([]);
  });
});
