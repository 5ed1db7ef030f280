/** `npm run package`: builds the extension for both browsers and writes what is handed out to `.output/packages`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from '../build-extension.ts';
import { listUncommitted } from './list-sources.ts';
import { makePackages } from './make-packages.ts';

const FOLDER = join('.output', 'packages');

await buildExtension('chromium');
await buildExtension('firefox');
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
for (const { name, content } of makePackages()) {
  writeFileSync(join(FOLDER, name), content);
  console.log(`${(content.length / 1_000).toFixed(0).padStart(6)} kB  ${join(FOLDER, name)}`);
}

const uncommitted = listUncommitted();
if (uncommitted.length > 0)
  console.log(
    `Not committed, so nobody else can make the same packages: ${uncommitted.map((line) => line.slice(3)).join(', ')}`,
  );
