import { resolve } from 'node:path';
import { runPackage } from './run-command.ts';

/** The browsers that a package is built for, and the folder of each. */
export const PACKAGE_FOLDERS = {
  chromium: '.output/chrome-mv3',
  firefox: '.output/firefox-mv3',
} as const;

export type PackageTarget = keyof typeof PACKAGE_FOLDERS;

/**
 * Builds the extension for a browser.
 *
 * @returns The folder of the unpacked extension.
 * @throws Error with the build's own words: a broken record is named with file, path and what to write.
 */
export async function buildExtension(target: PackageTarget): Promise<string> {
  const browser = target === 'chromium' ? 'chrome' : 'firefox';
  const { isFine, output } = await runPackage('wxt/bin/wxt.mjs', ['build', '-b', browser]);
  if (!isFine) throw new Error(`The extension for ${target} does not build:\n${output}`);
  return resolve(PACKAGE_FOLDERS[target]);
}
