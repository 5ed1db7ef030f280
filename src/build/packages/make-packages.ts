import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { PACKAGE_FOLDERS } from '../build-extension.ts';
import { readBundledPackages } from './bundled-packages.ts';
import { readSources } from './list-sources.ts';
import { readFolder, writeArchive } from './write-archive.ts';
import { writeBom } from './write-bom.ts';

/** A file that is handed out. */
export interface Product {
  readonly name: string;
  readonly content: Uint8Array;
}

/**
 * Makes what is handed out of the extension as built for both browsers: the stores' archives, Firefox's sources, bills
 * of materials, checksums. Edge takes Chromium's archive as it is.
 *
 * @throws Error when the extension was not built, or this is no git checkout.
 */
export function makePackages(): Product[] {
  const version = readVersion();
  const name = (rest: string) => `plimsoll-${version}-${rest}`;
  const chrome = writeArchive(readFolder(PACKAGE_FOLDERS.chromium));
  const firefox = writeArchive(readFolder(PACKAGE_FOLDERS.firefox));
  const bom = (browser: 'chrome' | 'firefox', archive: Uint8Array) =>
    toBytes(writeBom({ name: 'plimsoll', version, sha256: digest(archive) }, readBundledPackages(browser)));
  const products: Product[] = [
    { name: name('chrome.zip'), content: chrome },
    { name: name('chrome.cdx.json'), content: bom('chrome', chrome) },
    { name: name('edge.zip'), content: chrome },
    { name: name('firefox.zip'), content: firefox },
    { name: name('firefox.cdx.json'), content: bom('firefox', firefox) },
    { name: name('firefox-sources.zip'), content: writeArchive(readSources()) },
  ];
  return [...products, { name: 'SHA256SUMS', content: toBytes(listChecksums(products)) }];
}

/** In the form of `sha256sum --check`. */
function listChecksums(products: readonly Product[]): string {
  return products.map(({ name, content }) => `${digest(content)}  ${name}\n`).join('');
}

function digest(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function readVersion(): string {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };
  return version;
}
