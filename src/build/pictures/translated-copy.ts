import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Copies the built extension so that it speaks another language in a browser that speaks English: a browser has the
 * languages that its installation brought. Where the package has no words of the language, only its direction shows.
 */
export function copyTranslated(extensionFolder: string, language: string, folder: string): string {
  cpSync(extensionFolder, folder, { recursive: true });
  const english = join(folder, '_locales/en/messages.json');
  const own = join(folder, '_locales', language.replace('-', '_'), 'messages.json');
  const messages = {
    ...readMessages(english),
    languageTag: { message: language },
    ...(existsSync(own) ? readMessages(own) : {}),
  };
  writeFileSync(english, JSON.stringify(messages));
  return folder;
}

function readMessages(path: string): Readonly<Record<string, unknown>> {
  // Written by the build.
  return JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, unknown>>;
}
