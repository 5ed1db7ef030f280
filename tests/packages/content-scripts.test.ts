import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGE_FOLDERS } from '../../src/build/build-extension.ts';
import { listPackageFiles, TARGETS } from './built-package.ts';

const PAGE_SCRIPTS = ['known.js', 'framed.js', 'spotter.js', 'every-place.js'];

/** What a script of ours could tell the page with. */
const WAYS_TO_TELL = /postMessage|dispatchEvent|CustomEvent|BroadcastChannel|document\.title\s*=[^=]|\bwxt:/;

describe.each(TARGETS)('the content scripts for %s', (target) => {
  const scripts = listPackageFiles(target)
    .map(({ path }) => path)
    .filter((path) => path.startsWith('content-scripts') || PAGE_SCRIPTS.includes(path));

  it('are there', () => {
    expect(scripts).toEqual(expect.arrayContaining([...PAGE_SCRIPTS, 'content-scripts/notice.js']));
  });

  it.each(scripts)('%s reads no storage', (script) => {
    const code = readFileSync(join(PACKAGE_FOLDERS[target], script), 'utf8');
    expect(/\.storage\b|localStorage|sessionStorage|indexedDB/.exec(code)?.[0]).toBeUndefined();
  });

  it.each(scripts)('%s has no way to tell the page of itself', (script) => {
    const code = readFileSync(join(PACKAGE_FOLDERS[target], script), 'utf8');
    expect(WAYS_TO_TELL.exec(code)?.[0]).toBeUndefined();
  });
});
