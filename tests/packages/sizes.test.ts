import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGE_FOLDERS, type PackageTarget } from '../../src/build/build-extension.ts';
import { formatAddressPattern, parseAddressPattern } from '../../src/core/address-pattern.ts';
import type { CompiledSummaries } from '../../src/ruleset/compiled.ts';
import { TARGETS } from './built-package.ts';

/** Bytes that a script in pages may have at most: the browser reads it again for every page. */
const PAGE_SCRIPTS = [
  ['spotter.js', 8_192],
  ['known.js', 3_072],
  ['framed.js', 1_024],
  ['every-place.js', 128],
] as const;

const MAX_POPUP_BYTES = 100 * 1_024;
const MAX_HOST_INDEX_BYTES = 64 * 1_024;

/** What a page of the package loads before it is drawn: its own scripts and styles, and what these import. */
function listLoaded(target: PackageTarget, page: string): string[] {
  const folder = PACKAGE_FOLDERS[target];
  const html = readFileSync(join(folder, page), 'utf8');
  const loaded = new Set(
    [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, file = '']) => file),
  );
  for (const file of loaded) {
    const code = readFileSync(join(folder, file), 'utf8');
    if (!file.endsWith('.js')) continue;
    for (const [, imported = ''] of code.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g))
      loaded.add(`chunks/${imported}`);
  }
  return [...loaded];
}

describe.each(TARGETS)('the package for %s', (target) => {
  const folder = PACKAGE_FOLDERS[target];
  const sizeOf = (file: string) => statSync(join(folder, file)).size;

  it.each(PAGE_SCRIPTS)('keeps %s to %d bytes', (script, most) => {
    expect(sizeOf(script)).toBeLessThanOrEqual(most);
  });

  it('lets the popup load little before it is drawn', () => {
    const loaded = listLoaded(target, 'popup.html');
    expect(loaded.filter((file) => file.endsWith('.js')).length).toBeGreaterThan(1);
    expect(loaded.filter((file) => file.endsWith('.css')).length).toBeGreaterThan(0);
    expect(loaded.reduce((sum, file) => sum + sizeOf(file), 0)).toBeLessThanOrEqual(MAX_POPUP_BYTES);
  });

  it('keeps the addresses of all tools small', () => {
    const summaries = JSON.parse(
      readFileSync(join(folder, 'ruleset/summaries.json'), 'utf8'),
    ) as CompiledSummaries;
    const addresses = summaries.services.flatMap(([id, , , , sources = []]) =>
      sources.flatMap((source) => {
        const pattern = parseAddressPattern(source);
        return pattern === null ? [] : [[formatAddressPattern(pattern), id]];
      }),
    );
    expect(addresses.length).toBeGreaterThan(200);
    expect(JSON.stringify(addresses).length).toBeLessThanOrEqual(MAX_HOST_INDEX_BYTES);
  });

  it('holds no file that nothing asked for', () => {
    expect(readdirSync(folder).filter((file) => file.endsWith('.map'))).toEqual([]);
  });
});
