import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserDriver, Tab } from '../../src/build/browsers/driver.ts';
import { createSiteServer, type SiteServer } from '../../src/build/browsers/serve-sites.ts';
import { waitUntil } from '../../src/build/browsers/wait-until.ts';
import { BROWSER, CHAT_PAGE, readPart, startBrowser, waitForPolicy } from './world.ts';

const POLICY = {
  organization: 'Example Bank',
  onboarding: 'off',
  blockedServices: ['deepseek'],
  rules: ['{"id":"reasons","action":"justify","services":["chatgpt"]}'],
};

const profileFolder = mkdtempSync(join(tmpdir(), 'profile-'));
let server: SiteServer;
let browser: BrowserDriver;
const start = async (): Promise<void> => {
  browser = await startBrowser({ server, profileFolder, policy: POLICY });
};

beforeAll(async () => {
  server = await createSiteServer({
    sites: new Map(['chatgpt.com', 'chat.deepseek.com'].map((host) => [host, CHAT_PAGE])),
  });
  await start();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(profileFolder, { recursive: true, force: true });
});

const visit = async (address: string): Promise<Tab> => {
  const tab = await browser.openTab();
  // A navigation that is stopped ends in an error: that is what is tested.
  await tab.goto(address).catch(() => undefined);
  return tab;
};
const waitForBlockPage = (tab: Tab) =>
  waitUntil(async () => (await tab.url()).includes('blocked.html') && (await readPart(tab, 'blocked')), {
    what: 'the block page',
  });

describe(`a browser that is started again, in ${BROWSER}`, () => {
  it('keeps blocks, settings, and a pass that holds', async () => {
    await waitForPolicy(browser);
    const first = await visit('https://chatgpt.com/c/1');
    await waitForBlockPage(first);
    await first.fill('[data-testid="pass:reason"]', 'A public press release');
    await first.click('[data-testid="pass:ask"]');
    await first.waitFor(`document.querySelector('[data-testid="blocked:continue"]')`, { what: 'the pass' });
    await browser.evaluateInExtension(
      `chrome.runtime.sendMessage({ type: 'saveSettings', request: { audience: ['us-navy'], view: 'us', plan: 'consumer', plans: {}, notices: 'never', quiet: {} } })`,
    );
    await browser.close();

    await start();
    // The rules of passes ended with the browser, and are set again.
    await waitUntil(
      () =>
        browser.evaluateInExtension<boolean>(
          'chrome.declarativeNetRequest.getSessionRules().then((rules) => rules.length > 0)',
        ),
      { what: 'the rules of the pass' },
    );
    const passed = await visit('https://chatgpt.com/c/2');
    expect(await passed.url()).toBe('https://chatgpt.com/c/2');
    expect(await passed.evaluate('document.title')).toBe('Chat');
    const blocked = await visit('https://chat.deepseek.com/');
    expect(await waitForBlockPage(blocked)).toContain('DeepSeek');
    const { settings } = await browser.evaluateInExtension<{ settings: unknown }>(
      `chrome.storage.local.get('settings')`,
    );
    expect(settings).toMatchObject({ audience: ['us-navy'], notices: 'never' });
  });
});
