import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PACKAGE_FOLDERS } from '../../src/build/build-extension.ts';
import { waitUntil } from '../../src/build/browsers/wait-until.ts';
import {
  BROWSER,
  CHAT_PAGE,
  openCheck,
  readPart,
  useWorld,
  waitForAnswer,
  waitForNotice,
  waitForTitle,
} from './world.ts';

/** The package as an older version: there is no older release yet, so that it is this one with a lower number. */
const folder = mkdtempSync(join(tmpdir(), 'extension-'));
const manifest = join(folder, 'manifest.json');
cpSync(PACKAGE_FOLDERS[BROWSER], folder, { recursive: true });
writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/"version":"[\d.]+"/, '"version":"0.0.9"'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const world = useWorld({ 'chat.deepseek.com': CHAT_PAGE }, { extensionFolder: folder });

/** What an older version could have left behind, and what a later one that was taken back. */
const OLD_STORE = {
  settings: { audience: ['us-navy'], view: 'us', plan: 'team' },
  passes: [{ id: 'old', subject: 'service:deepseek', reason: 'from before', granted: 1, until: 2 }],
  netRules: { day: '2020-01-01', mark: 'of an older version' },
  seen: ['deepseek'],
  managed: { version: 0, values: {} },
  tabs: { 1: 'deepseek' },
  welcome: 'done',
};

const readVersion = () => world().browser.evaluateInExtension<string>('chrome.runtime.getManifest().version');

describe(`an update under open pages, in ${BROWSER}`, () => {
  it('takes over what the older version stored, and the pages that it had open', async () => {
    const { browser } = world();
    expect(await readVersion()).toBe('0.0.9');
    const tab = await browser.openTab('https://chat.deepseek.com/');
    await waitForNotice(tab);
    await tab.evaluate(`(() => {
      window.thrown = [];
      for (const type of ['error', 'unhandledrejection']) addEventListener(type, (event) => thrown.push(String(event.message ?? event.reason)));
    })()`);
    const page = await browser.openTab(browser.extensionUrl('options.html'));
    await browser.evaluateInExtension(`chrome.storage.local.set(${JSON.stringify(OLD_STORE)})`);

    cpSync(PACKAGE_FOLDERS[BROWSER], folder, { recursive: true });
    await browser.reloadExtension();
    await waitUntil(async () => (await readVersion()) !== '0.0.9', { what: 'the new version' });

    // The old notice went, the new one stands, once; nothing was thrown in the page.
    expect(await waitForTitle(world(), tab)).toContain('DeepSeek');
    await waitUntil(async () => (await tab.readClosedShadowText(null)).join().includes('A rule names you'), {
      what: 'the notice of the new version',
    });
    expect(await tab.readClosedShadowText(null)).toHaveLength(1);
    await tab.click('#prompt');
    await tab.evaluate(`history.pushState(null, '', '/next')`);
    expect(await tab.readClosedShadowText(null)).toHaveLength(1);
    expect(await tab.evaluate('thrown')).toEqual([]);
    await page.close().catch(() => undefined);

    const check = await openCheck(world(), 'deepseek');
    await check.click('[data-testid="reader"] summary');
    expect(await check.evaluate(`document.querySelector('[data-testid="reader:audience"]').value`)).toBe(
      'US Navy personnel',
    );
    expect(await readPart(check, 'settings-reset')).toBeNull();
    await check.close();
    await tab.close();
  });

  it('leaves scripts of the older version quiet: their buttons do nothing but take the notice away', async () => {
    const { browser } = world();
    const tab = await browser.openTab('https://chat.deepseek.com/');
    await waitForNotice(tab);
    const kept = await tab.evaluateInClosedShadows<boolean>('(root) => root.host.isConnected', null);
    expect(kept).toEqual([true]);
    await browser.reloadExtension();
    expect(await waitForTitle(world(), tab)).toContain('DeepSeek');
    await tab.clickInClosedShadow('Not now');
    await waitUntil(async () => (await tab.readClosedShadowText(null)).length === 0, {
      what: 'the notice to go',
    });
    await tab.click('#prompt');
    expect(await tab.readClosedShadowText(null)).toEqual([]);
    await tab.close();
    const check = await openCheck(world(), 'deepseek');
    await waitForAnswer(check);
    await check.close();
  });
});
