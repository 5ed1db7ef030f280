import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where everything that the benchmarks make stands; nothing of it is committed. */
export const BENCH_FOLDER = resolve('.output/bench');
const PACKAGES_FOLDER = join(BENCH_FOLDER, 'packages');

/**
 * Installs what Plimsoll is measured against, when it is not there in these versions.
 *
 * @throws Error when the package registry is out of reach.
 */
export function installRivals(): void {
  const manifest = readFileSync('bench/packages/package.json');
  const wanted = createHash('sha256').update(manifest).digest('hex');
  const stamp = join(PACKAGES_FOLDER, 'installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing what is measured against (once)');
  mkdirSync(PACKAGES_FOLDER, { recursive: true });
  writeFileSync(join(PACKAGES_FOLDER, 'package.json'), manifest);
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', ['install', ...flags], {
    cwd: PACKAGES_FOLDER,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('the packages of the benchmarks can not be installed');
  writeFileSync(stamp, wanted);
}

/** Imports a package that the benchmarks installed; the caller says what it uses of it. */
export async function importRival<Module>(name: string): Promise<Module> {
  const require = createRequire(join(PACKAGES_FOLDER, 'package.json'));
  // The shape is what the caller read in the package's own documentation; what is wrong fails at the first call.
  return (await import(pathToFileURL(require.resolve(name)).href)) as Module;
}

/** A folder inside a package that the benchmarks installed. */
export function findRivalFolder(name: string, inside: string): string {
  return join(PACKAGES_FOLDER, 'node_modules', name, inside);
}
