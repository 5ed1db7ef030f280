import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectBidi } from './bidi.ts';
import type { BidiClient } from './bidi.ts';
import type { StartOptions } from './driver.ts';
import type { PolicyFolder } from './policy-folder.ts';
import { startOwned } from './owned-process.ts';
import type { OwnedProcess } from './owned-process.ts';

export interface FirefoxProcess {
  readonly bidi: BidiClient;
  readonly version: string;
  /** Resolves when the program has ended. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

type Preferences = Readonly<Record<string, string | number | boolean>>;

const START_MS = 60_000;
// Longer than any test: the event page is suspended when a test says so.
const IDLE_MS = 3_600_000;

const QUIET: Preferences = {
  'remote.active-protocols': 1,
  'extensions.background.idle.timeout': IDLE_MS,
  // A temporary add-on goes with the browser; what it stored stays in a profile that is kept.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.auto': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

const useProxy = (port: number): Preferences => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.no_proxies_on': '',
  'network.proxy.allow_hijacking_localhost': true,
});

function writePreferences(folder: string, preferences: Preferences): void {
  mkdirSync(folder, { recursive: true });
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(folder, 'user.js'), lines.join('\n'));
}

/** @throws Error with the last of what the browser said, when it ends or stays silent. */
async function readAddress({ child }: OwnedProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string): void => reject(new Error(`Firefox ${why}: ${said.slice(-500)}`));
    const timer = setTimeout(() => fail('did not open its remote interface'), START_MS);
    child.once('error', (error) => fail(`did not start (${error.message})`));
    child.once('exit', (code) => fail(`ended with ${code}`));
    child.stderr?.on('data', (data: Buffer) => {
      said += data.toString();
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      // What it says from now on is read and dropped, so that the pipe does not fill.
      child.stderr?.removeAllListeners('data').resume();
      resolve(address);
    });
  });
}

/**
 * Starts Firefox with WebDriver BiDi on a free port.
 *
 * @param preferences - on top of the quiet ones.
 * @throws Error when the browser does not start.
 */
export async function launchFirefox(
  options: StartOptions,
  preferences: Preferences,
  policies: PolicyFolder | null,
): Promise<FirefoxProcess> {
  const { executablePath, profileFolder, server, proxy, headless = true, args = [] } = options;
  const folder = profileFolder ?? mkdtempSync(join(tmpdir(), 'firefox-profile-'));
  const hosts: Preferences =
    server === undefined
      ? {}
      : { 'network.dns.forceResolve': '127.0.0.1', 'network.socket.forcePort': `443=${server.port}` };
  writePreferences(folder, { ...QUIET, ...hosts, ...(proxy && useProxy(proxy.port)), ...preferences });
  const owned = startOwned(
    policies?.executablePath ?? executablePath,
    [
      ...(headless ? ['--headless'] : []),
      ...['--no-remote', '--profile', folder, '--remote-debugging-port', '0', '--remote-allow-system-access'],
      ...args,
    ],
    profileFolder === undefined ? folder : null,
    policies?.environment,
  );
  try {
    const bidi = await connectBidi(`${await readAddress(owned)}/session`);
    const session = await bidi.send<{ capabilities: { browserVersion: string } }>('session.new', {
      capabilities: { alwaysMatch: { acceptInsecureCerts: true } },
    });
    return {
      bidi,
      version: session.capabilities.browserVersion,
      ended: owned.ended,
      async close() {
        await bidi.send('browser.close', {}, 5_000).catch(() => undefined);
        bidi.close();
        await owned.end(5_000);
        policies?.remove();
      },
    };
  } catch (error) {
    await owned.end(0);
    throw error;
  }
}
