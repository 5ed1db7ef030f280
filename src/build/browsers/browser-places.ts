import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Where a browser may be, and what it is called should it not say so itself. */
export interface Place {
  readonly path: string;
  readonly name: string;
}

const { env, platform } = process;
const isWindows = platform === 'win32';

/** The names below a folder, newest version first; none when the folder can not be read. */
function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder).sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  } catch {
    return [];
  }
}

function searchPath(name: string, commands: readonly string[]): Place[] {
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const suffix = isWindows ? '.exe' : '';
  return commands.flatMap((command) =>
    folders.map((folder) => ({ name, path: join(folder, command + suffix) })),
  );
}

/** Below each of Windows' program folders, or /Applications. */
function listPrograms(name: string, windows: string, mac: string): Place[] {
  if (platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].map((folder) => ({
      name,
      path: join(folder, mac),
    }));
  }
  if (!isWindows) return [];
  const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
  return roots.flatMap((root) => (root === undefined ? [] : [{ name, path: join(root, windows) }]));
}

const TESTING_APP = 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing';
const IN_DOWNLOAD = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  `chrome-mac-arm64/${TESTING_APP}`,
  `chrome-mac-x64/${TESTING_APP}`,
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-win64/chrome.exe',
  'chrome-win/chrome.exe',
];

/** What Playwright and Puppeteer have downloaded; their headless shells load no extension and are left out. */
function listDownloads(): Place[] {
  const caches = {
    linux: join(homedir(), '.cache'),
    darwin: join(homedir(), 'Library/Caches'),
    win32: env['LOCALAPPDATA'] ?? join(homedir(), 'AppData/Local'),
  };
  const cache = platform === 'darwin' || platform === 'win32' ? caches[platform] : caches.linux;
  const playwright = env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(cache, 'ms-playwright');
  const puppeteer = join(env['PUPPETEER_CACHE_DIR'] ?? join(homedir(), '.cache/puppeteer'), 'chrome');
  const folders = [
    ...listFolder(playwright)
      .filter((entry) => /^chromium-\d+$/.test(entry))
      .map((entry) => join(playwright, entry)),
    ...listFolder(puppeteer).map((entry) => join(puppeteer, entry)),
  ];
  return folders.flatMap((folder) =>
    IN_DOWNLOAD.map((inside) => ({ name: 'Chrome for Testing', path: join(folder, inside) })),
  );
}

/** Places for Chromium and its relatives, best first. Branded ones come last, so that they can be named. */
export function listChromiumPlaces(): Place[] {
  const linux = ['/usr/lib/chromium/chromium', '/usr/lib64/chromium-browser/chromium-browser'];
  return [
    // The real binary before the wrapper in the path, which adds extensions of its own.
    ...(platform === 'linux' ? linux.map((path) => ({ name: 'Chromium', path })) : []),
    ...searchPath('Chromium', ['chromium', 'chromium-browser']),
    ...listPrograms('Chromium', 'Chromium/Application/chrome.exe', 'Chromium.app/Contents/MacOS/Chromium'),
    ...listPrograms('Chrome for Testing', 'Google/Chrome for Testing/Application/chrome.exe', TESTING_APP),
    ...listDownloads(),
    ...searchPath('Google Chrome', ['google-chrome', 'google-chrome-stable']),
    ...listPrograms(
      'Google Chrome',
      'Google/Chrome/Application/chrome.exe',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
    ),
    ...searchPath('Microsoft Edge', ['microsoft-edge', 'microsoft-edge-stable']),
    ...listPrograms(
      'Microsoft Edge',
      'Microsoft/Edge/Application/msedge.exe',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ),
  ];
}

/** Places for Firefox, best first. */
export function listFirefoxPlaces(): Place[] {
  return [
    ...searchPath('Firefox', ['firefox-esr', 'firefox']),
    ...['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'].flatMap((name) =>
      listPrograms(
        name,
        `${name === 'Firefox' ? 'Mozilla Firefox' : name}/firefox.exe`,
        `${name}.app/Contents/MacOS/firefox`,
      ),
    ),
  ];
}
