import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EN } from '../ui/text/en.ts';
import { localeKey } from '../ui/text/locale-key.ts';

/** The folder of the translations: a JSON file a language, with the keys of the English messages. */
const LOCALES_FOLDER = fileURLToPath(new URL('../ui/text/locales', import.meta.url));

/** Every language's messages, by the browser's name of it (`zh_CN`). */
export function readLocales(): Map<string, Readonly<Record<string, string>>> {
  const locales = new Map<string, Readonly<Record<string, string>>>([['en', EN]]);
  // Git keeps no empty folder: without a translation there is none.
  const files = existsSync(LOCALES_FOLDER) ? readdirSync(LOCALES_FOLDER) : [];
  for (const file of files.filter((name) => name.endsWith('.json'))) {
    const messages = JSON.parse(readFileSync(`${LOCALES_FOLDER}/${file}`, 'utf8')) as Readonly<
      Record<string, string>
    >;
    locales.set(basename(file, '.json').replace('-', '_'), messages);
  }
  return locales;
}

/** Writes the browsers' message files into the package. */
export function addLocaleFiles(files: {
  push(file: { readonly relativeDest: string; readonly contents: string }): unknown;
}): void {
  for (const [locale, messages] of readLocales()) {
    const entries = Object.entries(messages).map(([key, message]) => [
      localeKey(key),
      // A dollar begins a placeholder of the browser's own; blanks are ours.
      { message: message.replaceAll('$', '$$$$') },
    ]);
    files.push({
      relativeDest: `_locales/${locale}/messages.json`,
      contents: JSON.stringify(Object.fromEntries(entries)),
    });
  }
}
