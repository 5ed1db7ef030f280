/**
 * Installs the packages of the lock file when they are missing or another lock file's. Runs on Node's own modules
 * alone, before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const OLDEST_NODE = 20;

/**
 * @param {string} root - the project's folder.
 * @returns {string | null} what is missing, in one line; `null` when all is there.
 */
export function ensureDependencies(root) {
  const major = Number.parseInt(process.versions.node, 10);
  if (major < OLDEST_NODE) return `Node ${OLDEST_NODE} or newer is needed; this is ${process.versions.node}.`;
  const stamp = join(root, 'node_modules', '.plimsoll-lock');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return null;
  console.log('Installing packages: npm ci');
  const isWindows = process.platform === 'win32';
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: isWindows,
  });
  if (status !== 0) return 'npm ci failed: is the package registry within reach?';
  writeFileSync(stamp, wanted);
  return null;
}
