import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An installed package, as it describes itself. */
export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly license: string;
  readonly homepage: string | null;
  readonly description: string | null;
}

/**
 * Packages under the MIT licence that come without its text, with the copyright line of their project.
 *
 * @see https://github.com/wxt-dev/wxt/blob/main/LICENSE
 */
const COPYRIGHT_LINES: Readonly<Record<string, string>> = {
  wxt: 'Copyright (c) 2023 Aaron',
  '@wxt-dev/browser': 'Copyright (c) 2023 Aaron',
};
/** A package whose text is the MIT licence as it is, under a line of its own. */
const MIT_EXAMPLE = 'preact';

const LICENSE_FILES = /^(licen[cs]e|copying|notice)([.-].*)?$/i;

/** @throws Error when it is not installed, or names no licence. */
export function readInstalledPackage(name: string): InstalledPackage {
  const text = readFileSync(join('node_modules', name, 'package.json'), 'utf8');
  const { version, license, homepage, description } = JSON.parse(text) as Partial<
    Record<keyof InstalledPackage, unknown>
  >;
  if (typeof version !== 'string' || typeof license !== 'string')
    throw new Error(`${name}: its package.json has no version or no licence`);
  return {
    name,
    version,
    license,
    homepage: typeof homepage === 'string' ? homepage : null,
    description: typeof description === 'string' ? description : null,
  };
}

/**
 * The licence texts that come with a package, and its notices.
 *
 * @throws Error when there is none: what has no licence text can not be passed on.
 */
export function readLicenseTexts(name: string): string[] {
  const texts = readOwnTexts(name);
  const line = COPYRIGHT_LINES[name];
  if (texts.length > 0) return texts;
  if (line === undefined) throw new Error(`${name}: no licence text in node_modules/${name}`);
  return readOwnTexts(MIT_EXAMPLE).map((text) => text.replace(/^Copyright \(c\).*$/m, line));
}

function readOwnTexts(name: string): string[] {
  const folder = join('node_modules', name);
  const files = readdirSync(folder).filter((file) => LICENSE_FILES.test(file));
  return files.sort().map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
}
