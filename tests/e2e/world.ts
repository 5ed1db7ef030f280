import { afterAll, beforeAll } from 'vitest';
import { PACKAGE_FOLDERS } from '../../src/build/build-extension.ts';
import { startChromium } from '../../src/build/browsers/chromium.ts';
import type { BrowserDriver, StartOptions, Tab, View } from '../../src/build/browsers/driver.ts';
import { ensureBrowsers } from '../../src/build/browsers/find-browsers.ts';
import { startFirefox } from '../../src/build/browsers/firefox.ts';
import { createSiteServer, type Site, type SiteServer } from '../../src/build/browsers/serve-sites.ts';
import { waitUntil } from '../../src/build/browsers/wait-until.ts';

/** Which browser this run drives. */
export const BROWSER = process.env['PLIMSOLL_BROWSER'] === 'firefox' ? 'firefox' : 'chromium';

/** An AI chat that no catalogue knows. */
export const AI_CHAT_PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Open WebUI</title>
<main><button>llama3.2:latest</button><div role="log"><p>How can I help you today?</p></div>
<div id="chat-input-container"><textarea id="prompt" placeholder="Ask anything"></textarea><button>Send</button></div>
<p>LLMs can make mistakes. Verify important information.</p></main></html>`;

/** A page with a field to type into, as a chat has it. */
export const CHAT_PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Chat</title>
<main><h1>Chat</h1><textarea id="prompt" aria-label="Message"></textarea></main></html>`;

/** The browser with the built extension and the sites it can reach: one for all tests of a file. */
export interface World {
  readonly browser: BrowserDriver;
  readonly server: SiteServer;
}

/** Starts the world before the tests of a file, and ends it after them. */
export function useWorld(
  sites: Readonly<Record<string, Site>> = {},
  options: Partial<StartOptions> = {},
): () => World {
  let world: World | null = null;
  beforeAll(async () => {
    const server = await createSiteServer({ sites: new Map(Object.entries(sites)) });
    const browser = await startBrowser({ server, ...options });
    world = { browser, server };
    if (options.policy?.['onboarding'] !== 'off') await closeWelcome(browser);
  });
  afterAll(async () => {
    await world?.browser.close();
    await world?.server.close();
  });
  return () => {
    if (world === null) throw new Error('the browser has not started');
    return world;
  };
}

/** Waits until the policy is in force: until then nothing is closed. */
export async function waitForPolicy(browser: BrowserDriver): Promise<void> {
  await waitUntil(
    () =>
      browser.evaluateInExtension<boolean>(
        `chrome.declarativeNetRequest.getDynamicRules().then((rules) => rules.length > 0)`,
      ),
    { what: 'the rules of the policy', timeoutMs: 10_000 },
  );
}

/** Waits until the block page took a tab's page away, and gives its text. */
export function waitForBlockPage(tab: Tab): Promise<string> {
  return waitUntil(
    async () => ((await tab.url()).includes('blocked.html') ? await readPart(tab, 'blocked') : null),
    { what: 'the block page' },
  );
}

/** Starts the browser of this run with the built extension. */
export async function startBrowser(options: Partial<StartOptions>): Promise<BrowserDriver> {
  const outcome = await ensureBrowsers({ need: [BROWSER] });
  const found = outcome[BROWSER];
  if (found === null) throw new Error(outcome.problem ?? `no ${BROWSER}`);
  const start = BROWSER === 'firefox' ? startFirefox : startChromium;
  return start({ executablePath: found.path, extensionFolder: PACKAGE_FOLDERS[BROWSER], ...options });
}

/** The welcome page of a new installation opens when it is ready, and would close a popup that is open by then. */
async function closeWelcome(browser: BrowserDriver): Promise<void> {
  const welcome = await browser.waitForTab((url) => url.includes('welcome.html'), {
    what: 'the welcome page',
    timeoutMs: 20_000,
  });
  await welcome.close();
}

/** Opens the popup on a tab and waits for its answer. */
export async function openPopup({ browser }: World, tab: Tab): Promise<View> {
  const popup = await browser.openPopup(tab);
  await waitForAnswer(popup);
  return popup;
}

/** Opens the check of a question as a page, and waits for its answer. */
export async function openCheck({ browser }: World, question: string): Promise<Tab> {
  const tab = await browser.openTab(browser.extensionUrl(`popup.html?check=${encodeURIComponent(question)}`));
  await waitForAnswer(tab);
  return tab;
}

/** Waits until the popup has its verdict and its receipts. */
export async function waitForAnswer(popup: View): Promise<void> {
  await popup.waitFor(
    `document.querySelector('[data-testid="popup"][aria-busy="false"]') &&
     (!document.querySelector('[data-testid="judged"]') || document.querySelector('[data-ready]'))`,
    { what: 'the answer of the popup' },
  );
}

/** Opens every row of a verdict, so that everything behind it is drawn. */
export async function openRows(popup: View): Promise<void> {
  await popup.evaluate(`document.querySelectorAll('details.row').forEach((row) => { row.open = true; })`);
  await popup.waitFor(
    `[...document.querySelectorAll('details.row')].every((row) => row.querySelector('.row-body'))`,
    {
      what: 'the rows to be drawn',
    },
  );
  await popup.evaluate(
    `document.querySelectorAll('details.group').forEach((group) => { group.open = true; })`,
  );
  await popup.waitFor(
    `[...document.querySelectorAll('details.group')].every((group) => group.querySelector('li'))`,
    {
      what: 'the groups to be drawn',
    },
  );
}

/** The visible text of a part of the popup, `null` where it is not there. */
export function readPart(popup: View, name: string): Promise<string | null> {
  return popup.evaluate<string | null>(
    `(() => {
      const element = document.querySelector('[data-testid="${name}"]');
      if (!element) return null;
      for (const details of element.querySelectorAll('details')) details.open = true;
      return element.innerText.replace(/\\s+/g, ' ').trim();
    })()`,
  );
}

/** How often the worker starts while something is done, which it sleeps before; its own alarms do not count. */
export async function countWorkerStarts({ browser }: World, run: () => Promise<void>): Promise<number> {
  await browser.evaluateInExtension('chrome.alarms.clearAll().then(() => null)');
  await browser.killWorker();
  const before = await browser.workerStarts();
  await run();
  return (await browser.workerStarts()) - before;
}

/** Waits for the notice of a page and gives its text. */
export function waitForNotice(tab: View): Promise<string> {
  return waitUntil(async () => (await tab.readClosedShadowText(null))[0], { what: 'the notice in the page' });
}

/** Waits until the button of a tab has a title other than the quiet one. */
export function waitForTitle({ browser }: World, tab: Tab): Promise<string> {
  return waitUntil(
    async () => {
      const { title } = await browser.badge(tab);
      return title === 'Plimsoll' ? null : title;
    },
    { what: "the button's title" },
  );
}
