import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildExtension } from '../../src/build/build-extension.ts';
import { BENCH_FOLDER, findRivalFolder, installRivals } from '../rivals.ts';

/** Extensions that are measured side by side, by name, with their unpacked folders. */
export type Extensions = ReadonlyMap<string, string>;

export const EMPTY = 'empty script';
export const PLIMSOLL = 'Plimsoll';

/** Builds and packs what is measured; `PLIMSOLL_UBOL` names a folder of uBlock Origin Lite, which no registry has. */
export async function packExtensions(): Promise<Extensions> {
  installRivals();
  const extensions = new Map([
    [EMPTY, writeEmptyExtension()],
    [PLIMSOLL, await buildExtension('chromium')],
    ['autoconsent', copyAutoconsent()],
  ]);
  const lite = process.env['PLIMSOLL_UBOL'];
  if (lite !== undefined) extensions.set('uBlock Origin Lite', resolve(lite));
  return extensions;
}

/** The least that an extension on every page can be: a script without a statement. */
function writeEmptyExtension(): string {
  const folder = join(BENCH_FOLDER, 'empty');
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    background: { service_worker: 'worker.js' },
    content_scripts: [
      { matches: ['http://*/*', 'https://*/*'], js: ['script.js'], run_at: 'document_start' },
    ],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'script.js'), '');
  writeFileSync(join(folder, 'worker.js'), '');
  return folder;
}

/** DuckDuckGo's extension as its package holds it, ready to load. */
function copyAutoconsent(): string {
  const folder = join(BENCH_FOLDER, 'autoconsent');
  if (!existsSync(folder)) {
    cpSync(findRivalFolder('@duckduckgo/autoconsent', 'dist/addon-mv3'), folder, { recursive: true });
  }
  return folder;
}
