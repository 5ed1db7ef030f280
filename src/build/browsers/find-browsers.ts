import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listChromiumPlaces, listFirefoxPlaces, type Place } from './browser-places.ts';
import { installBrowser } from './install-browsers.ts';

/** A browser that can load an unpacked extension. */
export interface FoundBrowser {
  readonly path: string;
  readonly name: string;
  readonly version: string;
}

/** A browser that is there and can not be used. */
export interface PassedOver {
  readonly path: string;
  readonly name: string;
  readonly why: string;
}

interface Search {
  readonly browser: FoundBrowser | null;
  readonly passedOver: readonly PassedOver[];
}

/** What was found; `problem` says in one line what is missing. */
export interface BrowserOutcome {
  readonly chromium: FoundBrowser | null;
  readonly firefox: FoundBrowser | null;
  readonly passedOver: readonly PassedOver[];
  readonly problem: string | null;
}

export type BrowserKind = 'chromium' | 'firefox';

/** The oldest versions that run the extension and can be driven. */
const OLDEST = { chromium: 127, firefox: 140 };
/** Since this version Chrome's and Edge's own builds take no extension from the command line. */
const FIRST_DEAF = 137;

/** On Windows `--version` would open a window: the files beside the program tell. */
function readVersionFromFiles(path: string): string | undefined {
  const folder = dirname(path);
  const settings = join(folder, 'application.ini');
  if (existsSync(settings)) return /^Version=(\S+)/m.exec(readFileSync(settings, 'utf8'))?.[1];
  return readdirSync(folder).find((entry) => /^\d+(\.\d+){3}$/.test(entry));
}

/** What the program says of itself; `null` when it does not run. */
function identify(path: string, name: string): { name: string; version: string } | null {
  try {
    if (process.platform === 'win32') return { name, version: readVersionFromFiles(path) ?? '' };
    const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
    const answer = /^(.*?)\s+(\d+(?:\.\d+)+)/m.exec(stdout);
    return answer?.[1] && answer[2] ? { name: answer[1].trim(), version: answer[2] } : null;
  } catch {
    return null;
  }
}

function findObstacle(kind: BrowserKind, name: string, version: string): string | null {
  const major = Number.parseInt(version, 10);
  if (major < OLDEST[kind]) return `older than ${OLDEST[kind]}`;
  const isBranded = /^(Google Chrome|Microsoft Edge)/.test(name) && !name.includes('for Testing');
  // An unknown version of a branded build is taken for a current one.
  return isBranded && !(major < FIRST_DEAF) ? 'ignores --load-extension' : null;
}

function search(kind: BrowserKind, places: readonly Place[], wanted: string | undefined): Search {
  const passedOver: PassedOver[] = [];
  for (const { path, name } of wanted ? [{ path: wanted, name: kind }] : places) {
    if (!existsSync(path)) {
      if (wanted) passedOver.push({ path, name, why: 'no such file' });
      continue;
    }
    const identity = identify(path, name);
    const why = identity === null ? 'does not start' : findObstacle(kind, identity.name, identity.version);
    if (identity !== null && why === null) return { browser: { path, ...identity }, passedOver };
    passedOver.push({
      path,
      name: `${identity?.name ?? name} ${identity?.version ?? ''}`.trim(),
      why: why ?? '',
    });
  }
  return { browser: null, passedOver };
}

/** Finds Chromium or a relative of it. `PLIMSOLL_CHROMIUM` names the one to take, and then no other is looked for. */
function findChromium(): Search {
  return search('chromium', listChromiumPlaces(), process.env['PLIMSOLL_CHROMIUM']);
}

/** Finds Firefox. `PLIMSOLL_FIREFOX` names the one to take, and then no other is looked for. */
function findFirefox(): Search {
  return search('firefox', listFirefoxPlaces(), process.env['PLIMSOLL_FIREFOX']);
}

function describeGap(kind: BrowserKind, passedOver: readonly PassedOver[]): string {
  const others = passedOver.map(({ name, path, why }) => `${name} at ${path} ${why}`).join('; ');
  const ways = {
    chromium:
      'install it (apt-get install chromium, or npx playwright install chromium) or set PLIMSOLL_CHROMIUM',
    firefox: 'install it (apt-get install firefox-esr, or mozilla.org/firefox) or set PLIMSOLL_FIREFOX',
  };
  const title = { chromium: 'Chromium', firefox: 'Firefox' }[kind];
  return `No usable ${title} was found${others ? ` (${others})` : ''}: ${ways[kind]} to its path.`;
}

/**
 * Finds the browsers that are needed, and tries to install those that are missing: with apt-get on Debian and Ubuntu
 * where it may, else Chromium with Playwright's own download. A browser that a variable names is never installed.
 *
 * @returns Never rejects for a missing browser: `problem` then says in one line what is missing.
 */
export async function ensureBrowsers({
  need,
  log = console.log,
}: {
  readonly need: readonly BrowserKind[];
  readonly log?: (line: string) => void;
}): Promise<BrowserOutcome> {
  const find = { chromium: findChromium, firefox: findFirefox };
  const found: Record<BrowserKind, FoundBrowser | null> = { chromium: null, firefox: null };
  const passedOver: PassedOver[] = [];
  const problems: string[] = [];
  for (const kind of need) {
    let result = find[kind]();
    const isNamed = Boolean(process.env[`PLIMSOLL_${kind.toUpperCase()}`]);
    if (
      result.browser === null &&
      !isNamed &&
      (await installBrowser(kind, log, () => find[kind]().browser !== null))
    ) {
      result = find[kind]();
    }
    found[kind] = result.browser;
    passedOver.push(...result.passedOver);
    if (result.browser === null) problems.push(describeGap(kind, result.passedOver));
  }
  return { ...found, passedOver, problem: problems.length === 0 ? null : problems.join(' ') };
}
