import { resolve } from 'node:path';
import { chromium } from 'playwright';
import type { BrowserContext, Page, Worker } from 'playwright';
import { watchRequests } from './chromium-requests.ts';
import { ChromiumTab, ChromiumView } from './chromium-view.ts';
import { watchWorker } from './chromium-worker.ts';
import type { Badge, BrowserDriver, StartOptions, Tab, View, WaitOptions } from './driver.ts';
import { unpackedExtensionId } from './extension-id.ts';
import { createPolicyFolder, type PolicyFolder } from './policy-folder.ts';
import { waitUntil } from './wait-until.ts';

export interface ChromiumDriver extends BrowserDriver {
  readonly name: 'chromium';
  /** Evaluates in the service worker; a worker that is stopped is woken first. */
  evaluateInWorker<T>(expression: string): Promise<T>;
}

const QUIET = ['--disable-quic', '--disable-sync', '--no-first-run', '--window-size=1280,900'];
const VIEWPORT = { width: 1280, height: 800 };

/** Playwright's own switches that keep a browser from installing by policy, or from what a person's browser does. */
const LEFT_OUT = [
  '--disable-background-networking',
  '--disable-back-forward-cache',
  '--disable-extensions',
  'about:blank',
];

async function launch(options: StartOptions, policies: PolicyFolder | null): Promise<BrowserContext> {
  const { executablePath, profileFolder = '', server, proxy, headless = true, args = [], install } = options;
  const extension = resolve(options.extensionFolder);
  // Playwright leaves targets of type "other" alone, and the popup of an extension begins as one.
  process.env['PW_CHROMIUM_ATTACH_TO_OTHER'] = '1';
  return chromium.launchPersistentContext(profileFolder, {
    executablePath: policies?.executablePath ?? executablePath,
    env: { ...process.env, ...options.environment, ...policies?.environment },
    headless,
    // The popup sizes itself; a fixed viewport would stretch it.
    viewport: null,
    ignoreHTTPSErrors: true,
    ...(install !== undefined ? { ignoreDefaultArgs: LEFT_OUT } : {}),
    args: [
      ...QUIET,
      ...(install !== undefined
        ? []
        : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
      // Chromium's sandbox refuses to run as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(server === undefined
        ? []
        : [`--host-resolver-rules=MAP * 127.0.0.1:${server.port}, EXCLUDE 127.0.0.1`]),
      ...(proxy === undefined
        ? []
        : [`--proxy-server=http://127.0.0.1:${proxy.port}`, '--proxy-bypass-list=<-loopback>']),
      '--ignore-certificate-errors',
      ...args,
    ],
  });
}

/**
 * Starts Chromium with the extension. An attached DevTools client keeps the service worker from going idle by itself:
 * end it with `killWorker`.
 *
 * @throws Error when the browser does not start, or the extension does not load within half a minute.
 */
export async function startChromium(options: StartOptions): Promise<ChromiumDriver> {
  const policies = createPolicies(options);
  const context = await launch(options, policies);
  context.once('close', () => policies?.remove());
  try {
    return await createDriver(context, options.helperPage ?? 'manifest.json', policies);
  } catch (error) {
    await context.close();
    throw error;
  }
}

/** The browser's own page of extensions can do what a person can do there. */
async function runOnExtensionsPage<T>(context: BrowserContext, expression: string): Promise<T> {
  const page = await context.newPage();
  try {
    await page.goto('chrome://extensions');
    return await page.evaluate<T>(expression);
  } finally {
    await page.close();
  }
}

function createPolicies({
  policy,
  extensionFolder,
  executablePath,
  install,
}: StartOptions): PolicyFolder | null {
  if (policy === undefined) return null;
  const id = install?.id ?? unpackedExtensionId(extensionFolder);
  const folder = createPolicyFolder('chromium', id, executablePath, install?.policies);
  folder.write(policy);
  return folder;
}

async function createDriver(
  context: BrowserContext,
  helperPage: string,
  policies: PolicyFolder | null,
): Promise<ChromiumDriver> {
  context.setDefaultTimeout(10_000);
  const closed = new Promise<void>((resolve) => void context.once('close', () => resolve()));
  const waitForWorker = (old: Worker | null) =>
    waitUntil(() => context.serviceWorkers().find((worker) => worker !== old), {
      what: "the extension's service worker",
      timeoutMs: 30_000,
    });
  let worker = await waitForWorker(null);
  const origin = `chrome-extension://${new URL(worker.url()).host}/`;
  const requests = watchRequests(context, origin);
  let helper = context.pages().find((page) => page.url() === 'about:blank') ?? (await context.newPage());
  await helper.goto(origin + helperPage);
  let watch = await watchWorker(context, helper, origin);

  const configure = async (change: string): Promise<void> => {
    await runOnExtensionsPage(
      context,
      `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: ${JSON.stringify(new URL(origin).host)}, ${change} })`,
    );
  };
  const whileReloading = async (reload: () => Promise<void>): Promise<void> => {
    // Without it the extension would come back disabled.
    await runOnExtensionsPage(
      context,
      'chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })',
    );
    const closes = helper.waitForEvent('close');
    const old = worker;
    await reload();
    await closes;
    worker = await waitForWorker(old);
    helper = await context.newPage();
    await helper.goto(origin + helperPage);
    watch = await watchWorker(context, helper, origin);
  };

  const adopt = async (page: Page): Promise<ChromiumTab> => {
    await page.bringToFront();
    const id = await helper.evaluate<number>(
      'chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => tab.id)',
    );
    await page.setViewportSize(VIEWPORT);
    await requests.addTab(page);
    return new ChromiumTab(page, id);
  };

  return {
    name: 'chromium',
    version: context.browser()?.version() ?? '',
    extensionUrl: (path) => origin + path.replace(/^\//, ''),
    async openTab(url?: string): Promise<Tab> {
      const tab = await adopt(await context.newPage());
      if (url !== undefined) await tab.goto(url);
      return tab;
    },
    async waitForTab(matches: (url: string) => boolean, wait: WaitOptions): Promise<Tab> {
      return adopt(await waitUntil(() => context.pages().find((page) => matches(page.url())), wait));
    },
    async openPopup(tab: Tab): Promise<View> {
      await tab.activate();
      const appears = context.waitForEvent('page', (page) => page.url().startsWith(`${origin}popup.html`));
      const [page] = await Promise.all([appears, helper.evaluate('chrome.action.openPopup()')]);
      await page.waitForLoadState();
      return new ChromiumView(page);
    },
    async badge({ id: tabId }: Tab): Promise<Badge> {
      return helper.evaluate<Badge>(`Promise.all([
        chrome.action.getBadgeText({ tabId: ${tabId} }), chrome.action.getTitle({ tabId: ${tabId} }),
      ]).then(([text, title]) => ({ text, title }))`);
    },
    evaluateInExtension: <T>(expression: string) => helper.evaluate<T>(expression),
    async evaluateInWorker<T>(expression: string): Promise<T> {
      await watch.wake();
      return worker.evaluate<T>(expression);
    },
    async listAddresses() {
      const session = await context.browser()?.newBrowserCDPSession();
      if (session === undefined) throw new Error('the browser has ended');
      const { targetInfos } = await session.send('Target.getTargets');
      await session.detach();
      return targetInfos.filter(({ type }) => type === 'page').map(({ url }) => url);
    },
    killWorker: () => watch.stop(),
    reloadExtension: () =>
      whileReloading(() => helper.evaluate('void setTimeout(() => chrome.runtime.reload())')),
    withholdSites: () => configure("hostAccess: 'ON_CLICK'"),
    allowPrivateWindows: () => whileReloading(() => configure('incognitoAccess: true')),
    async openPrivateWindow(url) {
      await helper.evaluate(`chrome.windows.create({ incognito: true, url: ${JSON.stringify(url)} })`);
    },
    workerStarts: async () => watch.starts(),
    networkRequestsOfExtension: async () => requests.urls,
    setPolicy(policy) {
      if (policies === null) throw new Error('the browser was started without a policy');
      policies.write(policy);
    },
    whenClosed: () => closed,
    close: () => context.close(),
  };
}
