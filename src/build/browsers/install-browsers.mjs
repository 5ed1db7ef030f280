import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** One way to install a browser: programs with their arguments, run one after the other.
 * @typedef {string[][]} Way */

const LIMIT_MS = 10 * 60_000;

function isDebian() {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** @returns {Way[]} empty where apt-get is missing or would ask for a password. */
function listAptWays(/** @type {string} */ name) {
  if (!isDebian() || !existsSync('/usr/bin/apt-get')) return [];
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return [];
  const apt = [...(isRoot ? [] : ['sudo', '-n']), 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  const packageName = name === 'firefox' ? 'firefox-esr' : name;
  return [
    [
      [...apt, 'update'],
      [...apt, 'install', '-y', packageName],
    ],
  ];
}

/** @returns {Way[]} empty while Playwright is not installed. */
function listPlaywrightWays() {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('playwright/package.json'));
    return [[[process.execPath, join(folder, 'cli.js'), 'install', '--no-shell', 'chromium']]];
  } catch {
    return [];
  }
}

/** @type {(command: string[]) => Promise<string | null>} a line on what went wrong, or `null`. */
async function run([program = '', ...args]) {
  return new Promise((resolve) => {
    let said = '';
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: LIMIT_MS });
    child.stderr.on('data', (data) => {
      said = `${said}${data}`.slice(-2_000);
    });
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => {
      const lines = said.split('\n').filter((line) => line.trim() !== '');
      const telling = lines.findLast((line) => /^E:|error|failed/i.test(line)) ?? lines.at(-1);
      resolve(code === 0 ? null : (telling?.trim() ?? `ended with ${code}`));
    });
  });
}

/**
 * Tries the ways to install a browser until it is there.
 *
 * @param {'chromium' | 'firefox'} kind
 * @param {(line: string) => void} log - hears what is begun and what fails, a line each.
 * @param {() => boolean} isThere
 * @returns {Promise<boolean>} whether it is there now.
 */
export async function installBrowser(kind, log, isThere) {
  // Playwright's Firefox is a build of its own that speaks no WebDriver BiDi.
  const ways = [...listAptWays(kind), ...(kind === 'chromium' ? listPlaywrightWays() : [])];
  for (const way of ways) {
    for (const command of way) {
      const line = command.join(' ');
      log(`Installing ${kind}: ${line}`);
      const error = await run(command);
      if (error === null) continue;
      log(`Failed: ${error}`);
      // A package list that is not fresh may do.
      if (!line.endsWith('update')) break;
    }
    if (isThere()) return true;
  }
  return false;
}
