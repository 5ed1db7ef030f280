import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Badge, BrowserDriver, StartOptions, Tab, View, WaitOptions } from './driver.ts';
import { openInternals } from './firefox-internals.ts';
import { launchFirefox } from './firefox-process.ts';
import type { FirefoxProcess } from './firefox-process.ts';
import { FirefoxTab } from './firefox-tab.ts';
import { FirefoxView } from './firefox-view.ts';
import { createPolicyFolder, type PolicyFolder } from './policy-folder.ts';
import { waitUntil } from './wait-until.ts';

export interface FirefoxDriver extends BrowserDriver {
  readonly name: 'firefox';
}

interface Contexts {
  readonly contexts: readonly { readonly context: string; readonly url: string }[];
}

// The host part of the extension's addresses; Firefox would choose another one for each profile.
const UUID = '5f0c2d1e-7a34-4b6f-9c80-3e1d2a4b5c6d';
const VIEWPORT = { width: 1280, height: 800 };

function readAddonId(extensionFolder: string): string {
  const manifest = JSON.parse(readFileSync(join(extensionFolder, 'manifest.json'), 'utf8')) as {
    readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined)
    throw new Error(`${extensionFolder}: the manifest has no browser_specific_settings.gecko.id`);
  return id;
}

/**
 * Starts Firefox with the extension as a temporary add-on. The event page is not suspended for idleness: suspend it
 * with `killWorker`, which ends it in the way of about:debugging.
 *
 * @throws Error when the browser does not start or refuses the extension.
 */
export async function startFirefox(options: StartOptions): Promise<FirefoxDriver> {
  const addonId = readAddonId(options.extensionFolder);
  const policies =
    options.policy === undefined ? null : createPolicyFolder('firefox', addonId, options.executablePath);
  policies?.write(options.policy ?? null);
  const browser = await launchFirefox(
    options,
    { 'extensions.webextensions.uuids': JSON.stringify({ [addonId]: UUID }) },
    policies,
  );
  try {
    await browser.bidi.send('webExtension.install', {
      extensionData: { type: 'path', path: resolve(options.extensionFolder) },
    });
    return await createDriver(browser, addonId, options.helperPage ?? 'manifest.json', policies);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function createDriver(
  browser: FirefoxProcess,
  addonId: string,
  helperPage: string,
  policies: PolicyFolder | null,
): Promise<FirefoxDriver> {
  const { bidi, version } = browser;
  const extensionUrl = (path: string): string => `moz-extension://${UUID}/${path.replace(/^\//, '')}`;
  const internals = await openInternals(bidi, addonId);
  const waitForStart = () =>
    waitUntil(async () => (await internals.countStarts()) > 0, {
      what: "the start of the extension's event page",
      timeoutMs: 10_000,
    });
  await waitForStart();
  const listTabs = async (): Promise<Contexts['contexts']> =>
    (await bidi.send<Contexts>('browsingContext.getTree', { maxDepth: 0 })).contexts;
  const openContext = async (options: object = {}): Promise<string> =>
    (await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab', ...options })).context;
  const openHelper = async () => {
    const tab = new FirefoxTab(bidi, internals, await openContext({ background: true }), -1);
    await tab.goto(extensionUrl(helperPage));
    return tab;
  };
  let helper = await openHelper();

  const reload = async (): Promise<void> => {
    await internals.reload();
    await waitForStart();
    helper = await openHelper();
  };

  const adopt = async (context: string): Promise<FirefoxTab> => {
    await bidi.send('browsingContext.activate', { context });
    const query = 'chrome.tabs.query({ active: true, lastFocusedWindow: true })';
    const tab = new FirefoxTab(
      bidi,
      internals,
      context,
      await helper.evaluate<number>(`${query}.then(([tab]) => tab.id)`),
    );
    await tab.setViewport(VIEWPORT);
    return tab;
  };

  return {
    name: 'firefox',
    version,
    extensionUrl,
    async openTab(url?: string): Promise<Tab> {
      const tab = await adopt(await openContext());
      if (url !== undefined) await tab.goto(url);
      return tab;
    },
    async waitForTab(matches: (url: string) => boolean, wait: WaitOptions): Promise<Tab> {
      return adopt(
        (await waitUntil(async () => (await listTabs()).find(({ url }) => matches(url)), wait)).context,
      );
    },
    async openPopup(tab: Tab): Promise<View> {
      await tab.activate();
      await helper.evaluate('chrome.action.openPopup()');
      const context = await waitUntil(() => internals.findPopup(), { what: 'the popup on the screen' });
      const popup = new FirefoxView(bidi, internals, context);
      await popup.waitFor(`document.readyState === 'complete' && location.protocol === 'moz-extension:'`, {
        what: 'the popup to load',
      });
      return popup;
    },
    async badge({ id: tabId }: Tab): Promise<Badge> {
      return helper.evaluate<Badge>(`Promise.all([
        chrome.action.getBadgeText({ tabId: ${tabId} }), chrome.action.getTitle({ tabId: ${tabId} }),
      ]).then(([text, title]) => ({ text, title }))`);
    },
    evaluateInExtension: <T>(expression: string) => helper.evaluate<T>(expression),
    killWorker: () => internals.suspendBackground(),
    reloadExtension: reload,
    async withholdSites() {
      // The hosts of the content scripts are granted one by one beside all sites.
      const origins = await helper.evaluate<string[]>(
        'chrome.permissions.getAll().then(({ origins }) => origins)',
      );
      await internals.setPermissions('remove', [], origins);
    },
    async allowPrivateWindows() {
      await internals.setPermissions('add', ['internal:privateBrowsingAllowed'], []);
      await reload();
    },
    async openPrivateWindow(url) {
      await helper.evaluate(`chrome.windows.create({ incognito: true, url: ${JSON.stringify(url)} })`);
    },
    listAddresses: async () => (await listTabs()).map(({ url }) => url),
    workerStarts: () => internals.countStarts(),
    networkRequestsOfExtension: () => internals.listRequests(),
    setPolicy(policy) {
      if (policies === null) throw new Error('the browser was started without a policy');
      policies.write(policy);
    },
    whenClosed: () => browser.ended,
    close: () => browser.close(),
  };
}
