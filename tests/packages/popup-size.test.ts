import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGE_FOLDERS } from '../../src/build/build-extension.ts';
import { TARGETS } from './built-package.ts';

/** Before compression: a popup is read and compiled anew each time that it opens. */
const MAX_BYTES = 100_000;

describe.each(TARGETS)('the popup for %s', (target) => {
  it('reads at most 100 kB of script and style', () => {
    const files = listLoaded(target);
    expect([...files.keys()].filter((path) => path.endsWith('.css')).length).toBeGreaterThan(1);
    expect([...files.values()].reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(MAX_BYTES);
  });
});

/** Bytes of each script and style that the popup's document leads to, also by the scripts' own imports. */
function listLoaded(target: (typeof TARGETS)[number]): Map<string, number> {
  const files = new Map<string, number>();
  const read = (path: string) => readFileSync(join(PACKAGE_FOLDERS[target], path), 'utf8');
  const follow = (path: string) => {
    if (files.has(path)) return;
    const code = read(path);
    files.set(path, Buffer.byteLength(code));
    if (!path.endsWith('.js')) return;
    for (const [, imported = ''] of code.matchAll(/(?:from|import)\s*\(?["'](\.{1,2}\/[^"']+\.js)["']/g)) {
      follow(normalize(join(dirname(path), imported)));
    }
  };
  for (const [, path = ''] of read('popup.html').matchAll(/(?:src|href)="\/([^"]+)"/g)) follow(path);
  return files;
}
