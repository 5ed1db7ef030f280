import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_FOLDERS } from '../../src/build/build-extension.ts';
import { startChromium, type ChromiumDriver } from '../../src/build/browsers/chromium.ts';
import { ensureBrowsers } from '../../src/build/browsers/find-browsers.ts';
import { serveForceInstall, type ForceInstall } from '../../src/build/browsers/force-install.ts';
import { createSiteServer, type Site, type SiteServer } from '../../src/build/browsers/serve-sites.ts';
import { waitUntil } from '../../src/build/browsers/wait-until.ts';
import { CHAT_PAGE, waitForBlockPage, waitForPolicy } from './world.ts';

const POLICY = {
  organization: 'Example Bank',
  onboarding: 'off',
  blockedServices: ['deepseek', 'chatgpt', 'claude'],
  rules: ['{"id":"no-grok-on-x","action":"block","hosts":["=x.com/i/grok"]}'],
};

/** A site whose own service worker answers, from its cache or by asking the network. */
const withWorker =
  (script: string): Site =>
  (request, response) => {
    const isScript = request.url === '/sw.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(
      isScript
        ? script
        : `${CHAT_PAGE}<script>navigator.serviceWorker.register('/sw.js').then(() => navigator.serviceWorker.ready)
            .then(() => { document.title = 'ready'; })</script>`,
    );
  };
const CLAIM = `addEventListener('install', () => skipWaiting());
  addEventListener('activate', (event) => event.waitUntil(clients.claim()));`;
const APP_SHELL = `${CLAIM} addEventListener('fetch', (event) => event.respondWith(new Response(
  '<!doctype html><title>Shell</title><textarea id="prompt"></textarea>', { headers: { 'content-type': 'text/html' } })));`;
const PASS_THROUGH = `${CLAIM} addEventListener('fetch', (event) => event.respondWith(fetch(event.request)));`;

const SITES: Readonly<Record<string, Site>> = {
  'chat.deepseek.com': CHAT_PAGE,
  'chatgpt.com': withWorker(APP_SHELL),
  'claude.ai': withWorker(PASS_THROUGH),
  'x.com': `<!doctype html><title>X</title><a id="grok" href="/i/grok">Grok</a>
    <script type="speculationrules">{"prerender":[{"source":"list","urls":["/i/grok","/allowed"],"eagerness":"immediate"}]}</script>`,
};

let server: SiteServer;
let forced: ForceInstall;
let browser: ChromiumDriver;
let executablePath: string;
const profileFolder = mkdtempSync(join(tmpdir(), 'profile-'));
const extensionFolder = PACKAGE_FOLDERS.chromium;

const start = (policy: Readonly<Record<string, unknown>>, ofBrowser: ForceInstall['policies'] = {}) =>
  startChromium({
    executablePath,
    extensionFolder,
    server,
    install: { ...forced, policies: { ...forced.policies, ...ofBrowser } },
    policy,
    profileFolder,
  });

/** Chromium only: Firefox has neither split private windows nor an update server without a signature. */
describe('installed by an administrator’s policy', () => {
  beforeAll(async () => {
    const { chromium, problem } = await ensureBrowsers({ need: ['chromium'] });
    if (chromium === null) throw new Error(problem ?? 'no Chromium');
    executablePath = chromium.path;
    server = await createSiteServer({ sites: new Map(Object.entries(SITES)) });
    forced = await serveForceInstall(executablePath, extensionFolder);
    browser = await start({ organization: 'Example Bank', onboarding: 'off' });
  });
  afterAll(async () => {
    await browser.close();
    await forced.close();
    await server.close();
    rmSync(profileFolder, { recursive: true, force: true });
  });
  const requestsAt = (host: string) => server.requests.filter((request) => request.host === host);

  it('takes away what was open, cached, or answered by a site’s own worker when a policy arrives', async () => {
    const kept = await browser.openTab('https://chat.deepseek.com/kept');
    await kept.goto('https://ordinary.example/');
    const shell = await browser.openTab('https://chatgpt.com/');
    await shell.waitFor(`document.title === 'ready'`, { what: 'the app shell’s worker', timeoutMs: 10_000 });
    await shell.goto('https://ordinary.example/');
    const through = await browser.openTab('https://claude.ai/');
    await through.waitFor(`document.title === 'ready'`, { what: 'the passing worker', timeoutMs: 10_000 });
    await through.goto('https://ordinary.example/');

    browser.setPolicy(POLICY);
    await waitUntil(
      () =>
        browser.evaluateInExtension<boolean>(
          `chrome.declarativeNetRequest.getDynamicRules().then((rules) => rules.length > 0)`,
        ),
      { what: 'the rules of the policy', timeoutMs: 20_000 },
    );
    server.forgetRequests();

    // The page goes with it.
    await kept.evaluate('history.back()').catch(() => undefined);
    expect(await waitForBlockPage(kept)).toContain('Example Bank does not allow DeepSeek');
    await shell.goto('https://chatgpt.com/c/1').catch(() => undefined);
    expect(await waitForBlockPage(shell)).toContain('Example Bank does not allow ChatGPT');
    await through.goto('https://claude.ai/new').catch(() => undefined);
    expect(await waitForBlockPage(through)).toContain('Example Bank does not allow Claude');
    for (const host of ['chat.deepseek.com', 'chatgpt.com', 'claude.ai'])
      expect(requestsAt(host)).toEqual([]);
    for (const tab of [kept, shell, through]) await tab.close();
  });

  it('leaves a tab alone whose page only prerenders a stopped one, and stops it when it is wanted', async () => {
    const tab = await browser.openTab('https://x.com/home');
    await tab.waitFor(`document.querySelector('#grok')`, { what: 'the page' });
    await waitUntil(() => requestsAt('x.com').some(({ path }) => path === '/allowed'), {
      what: 'the other page to be prerendered',
    });
    expect(requestsAt('x.com').some(({ path }) => path === '/i/grok')).toBe(false);
    expect(await tab.url()).toBe('https://x.com/home');
    await tab.click('#grok');
    expect(await waitForBlockPage(tab)).toContain('no-grok-on-x');
    await tab.close();
  });

  it('shows the block page for the first page of a starting browser before a person can type', async () => {
    const manage = await browser.openTab('chrome://extensions/');
    // Kept for the next start: it loads the extension anew, and its pages go.
    await manage.evaluate(`chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })`);
    await manage.evaluate(
      `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${forced.id}', incognitoAccess: true })`,
    );
    await browser.close();
    browser = await start(POLICY, {
      RestoreOnStartup: 4,
      RestoreOnStartupURLs: ['https://chat.deepseek.com/first'],
    });
    const tab = await browser.waitForTab((url) => url.includes('blocked.html'), {
      what: 'the block page at the start',
      timeoutMs: 10_000,
    });
    expect(await waitForBlockPage(tab)).toContain('Example Bank does not allow DeepSeek');
    await waitForPolicy(browser);
    await tab.close();
  });

  it('stops pages in private windows, once a person or the organization lets it in there', async () => {
    expect(await browser.evaluateInExtension(`chrome.extension.isAllowedIncognitoAccess()`)).toBe(true);
    server.forgetRequests();
    await browser.evaluateInExtension(
      `chrome.windows.create({ incognito: true, url: 'https://chat.deepseek.com/private' }).then(() => undefined)`,
    );
    const address = encodeURIComponent('https://chat.deepseek.com/private');
    await waitUntil(
      async () =>
        (await browser.listAddresses()).some((url) => url.includes('blocked.html') && url.includes(address)),
      { what: 'the block page in the private window', timeoutMs: 10_000 },
    );
    expect(requestsAt('chat.deepseek.com')).toEqual([]);
  });
});
