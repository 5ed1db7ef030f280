import { readFileSync } from 'node:fs';
import type { BundledPackage } from './bundled-packages.ts';
import { readInstalledPackage, readLicenseTexts } from './installed-package.ts';

/** Licence files of the package. */
export const LICENSE_FILE = 'LICENSE.txt';
export const OTHERS_LICENSE_FILE = 'THIRD-PARTY-LICENSES.txt';
const RECORDS_LICENSE_FILE = 'ruleset/LICENSE.txt';

const RULE = '-'.repeat(78);

/** Writes the licence of the code, that of the records, and those of everything of others into the package. */
export function addLicenseFiles(
  files: { push(file: { readonly relativeDest: string; readonly contents: string }): unknown },
  bundled: readonly BundledPackage[],
): void {
  files.push({ relativeDest: LICENSE_FILE, contents: readFileSync('LICENSE', 'utf8') });
  files.push({
    relativeDest: RECORDS_LICENSE_FILE,
    contents: readFileSync('assets/ruleset/LICENSE', 'utf8'),
  });
  files.push({ relativeDest: OTHERS_LICENSE_FILE, contents: describeLicenses(bundled) });
}

function describeLicenses(bundled: readonly BundledPackage[]): string {
  const parts = bundled.map(({ name }) => {
    const { version, license, homepage } = readInstalledPackage(name);
    const head = [`${name} ${version}`, license, ...(homepage === null ? [] : [homepage])].join('\n');
    return [head, ...readLicenseTexts(name)].join('\n\n');
  });
  return [
    'Plimsoll contains code and data of others. What follows names each, with its licence.',
    ...parts,
    '',
  ].join(`\n\n${RULE}\n\n`);
}
