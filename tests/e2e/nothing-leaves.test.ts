import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserDriver } from '../../src/build/browsers/driver.ts';
import { createSiteServer, type SiteServer } from '../../src/build/browsers/serve-sites.ts';
import { waitUntil } from '../../src/build/browsers/wait-until.ts';
import { TOUR_STOPS } from '../../src/build/tour/tour-stops.ts';
import { startRecordingProxy, type RecordingProxy } from './recording-proxy.ts';
import {
  BROWSER,
  CHAT_PAGE,
  openCheck,
  openPopup,
  openRows,
  startBrowser,
  waitForAnswer,
  waitForBlockPage,
  waitForPolicy,
  waitForTitle,
} from './world.ts';

const HOSTS = TOUR_STOPS.map(({ address }) => new URL(address).hostname);
const BLOCKED = 'https://www.kimi.com/';

/** Whom the browsers call by themselves (updates, the filling of forms, accounts); the drivers know that it is not the extension. */
const BROWSERS_OWN = {
  chromium: /(^|\.)(google|googleapis|gstatic|gvt1)\.com$/,
  // Google has its module for protected media.
  firefox: /(^|\.)(mozilla\.(org|com|net)|firefox\.com|mozgcp\.net)$|^update\.googleapis\.com$/,
}[BROWSER];

let server: SiteServer;
let proxy: RecordingProxy;
let browser: BrowserDriver;

beforeAll(async () => {
  server = await createSiteServer({ sites: new Map(HOSTS.map((host) => [host, CHAT_PAGE])) });
  proxy = await startRecordingProxy(server);
  browser = await startBrowser({
    proxy,
    policy: { organization: 'Example Bank', blockedServices: ['kimi'] },
  });
});
afterAll(async () => {
  await browser.close();
  await proxy.close();
  await server.close();
});

/** What was asked of the web, as `host/path`, apart from what the browser asks by itself. */
const listRequests = () =>
  server.requests
    .filter(({ host, path }) => path !== '/favicon.ico' && !BROWSERS_OWN.test(host))
    .map(({ host, path }) => `${host}${path}`);
/** To whom a connection was opened. */
const listHosts = () =>
  new Set(
    proxy.calls
      .map((call) => (URL.canParse(call) ? new URL(call).hostname : '') || call.replace(/:\d+$/, ''))
      .filter((host) => !BROWSERS_OWN.test(host)),
  );

async function openEveryPage(): Promise<void> {
  for (const page of [
    'welcome.html',
    'options.html',
    'options.html#/catalogue/deepseek',
    'options.html#/policy',
  ]) {
    const tab = await browser.openTab(browser.extensionUrl(page));
    await tab.waitFor(
      `document.querySelector('main, [data-testid]') && document.body.innerText.length > 200`,
      {
        what: page,
      },
    );
    await tab.close();
  }
  const check = await openCheck({ browser, server }, 'https://chatgpt.com/');
  await openRows(check);
  await check.close();
}

describe(`behind a proxy that writes down every call, in ${BROWSER}`, () => {
  it('nothing is asked of the web but what the visited pages are', async () => {
    const world = { browser, server };
    await waitForPolicy(browser);
    for (const { name, address } of TOUR_STOPS) {
      const tab = await browser.openTab(address);
      if (name !== 'ordinary') expect(await waitForTitle(world, tab)).toContain('Plimsoll: ');
      const popup = await openPopup(world, tab);
      await waitForAnswer(popup);
      await openRows(popup);
      await popup.close();
      await tab.close();
    }
    const blocked = await browser.openTab();
    // The navigation is stopped: that is what is wanted.
    await blocked.goto(BLOCKED).catch(() => undefined);
    expect(await waitForBlockPage(blocked)).toContain('Example Bank');
    await blocked.close();
    await openEveryPage();
    await browser.killWorker();
    await openEveryPage();

    expect(listRequests().sort()).toEqual(
      TOUR_STOPS.map(({ address }) => address.replace('https://', '')).sort(),
    );
    // Chromium connects to where it is sent before it looks at the rules: the host is called, and nothing is asked.
    const called = [...listHosts()].filter((host) => host !== new URL(BLOCKED).hostname);
    expect(called.sort()).toEqual([...HOSTS].sort());
    expect(await browser.networkRequestsOfExtension()).toEqual([]);
  });

  it('a page of the extension could not call out if it wanted to', async () => {
    const page = await browser.openTab(browser.extensionUrl('options.html'));
    const out = 'https://out.example/from-the-extension';
    const tried = await page.evaluate<string[]>(`Promise.all([
      fetch('${out}').then(() => 'went', () => 'refused'),
      fetch('${out}', { mode: 'no-cors', method: 'POST', body: 'x' }).then(() => 'went', () => 'refused'),
      new Promise((done) => Object.assign(new Image(), { onload: () => done('went'), onerror: () => done('refused'), src: '${out}.png' })),
      new Promise((done) => {
        const socket = new WebSocket('${out.replace('https', 'wss')}');
        socket.onopen = () => done('went');
        socket.onerror = () => done('refused');
      }).catch(() => 'refused'),
      new Promise((done) => {
        const frame = document.createElement('iframe');
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => effectiveDirective === 'frame-src' && done('refused'));
        frame.src = '${out}.html';
        document.body.append(frame);
      }),
      new Promise((done) => {
        document.addEventListener('securitypolicyviolation', ({ blockedURI }) => blockedURI.includes('beacon') && done('refused'));
        navigator.sendBeacon('${out}/beacon', 'x');
      }),
    ])`);
    expect(tried).toEqual(Array.from({ length: 6 }, () => 'refused'));
    await page.close();

    // The same call of a web page is written down: the recorder sees what there is to see.
    const tab = await browser.openTab('https://example.org/');
    await tab.evaluate(
      `void fetch('https://out.example/from-a-page', { mode: 'no-cors' }).catch(() => undefined)`,
    );
    await waitUntil(() => listRequests().includes('out.example/from-a-page'), {
      what: 'the call of the page',
    });
    expect(listRequests().filter((request) => request.includes('from-the-extension'))).toEqual([]);
    await tab.close();
  });
});
