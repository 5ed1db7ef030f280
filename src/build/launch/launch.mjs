/**
 * `node launch.mjs PROGRAM [ARG …]`: installs the packages if need be, then runs a TypeScript program of the project.
 * What follows `npm start` and `npm test` on a fresh machine begins here.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './ensure-dependencies.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const [program = '', ...args] = process.argv.slice(2);
process.chdir(root);
const missing = ensureDependencies(root);
if (missing === null) {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', join(root, program), ...args], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} else {
  console.error(missing);
  process.exitCode = 1;
}
