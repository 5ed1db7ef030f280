import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** One way to install a browser: programs with their arguments, run one after the other. */
type Way = readonly (readonly string[])[];

const LIMIT_MS = 10 * 60_000;

function isDebian(): boolean {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** Empty where apt-get is missing or would ask for a password. */
function listAptWays(name: string): Way[] {
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

function listPlaywrightWays(): Way[] {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('playwright/package.json'));
    return [[[process.execPath, join(folder, 'cli.js'), 'install', '--no-shell', 'chromium']]];
  } catch {
    return [];
  }
}

/** A line on what went wrong, or `null`. */
async function run([program = '', ...args]: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    let said = '';
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: LIMIT_MS });
    child.stderr.on('data', (data: Buffer) => {
      said = `${said}${data.toString()}`.slice(-2_000);
    });
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => {
      const lines = said.split('\n').filter((line) => line.trim() !== '');
      const telling = lines.findLast((line) => /^E:|error|failed/i.test(line)) ?? lines.at(-1);
      resolve(code === 0 ? null : (telling?.trim() ?? `ended with ${String(code)}`));
    });
  });
}

/**
 * Tries the ways to install a browser until it is there.
 *
 * @param log - hears what is begun and what fails, a line each.
 * @returns Whether it is there now.
 */
export async function installBrowser(
  kind: 'chromium' | 'firefox',
  log: (line: string) => void,
  isThere: () => boolean,
): Promise<boolean> {
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
