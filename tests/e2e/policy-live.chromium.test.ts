import { describe, expect, it } from 'vitest';
import { waitUntil } from '../../src/build/browsers/wait-until.ts';
import {
  CHAT_PAGE,
  useWorld,
  waitForBlockPage,
  waitForNotice,
  waitForPolicy,
  waitForTitle,
} from './world.ts';

const BLOCK = { organization: 'Example Bank', blockedServices: ['deepseek'], alternatives: ['claude'] };

const world = useWorld({ 'chat.deepseek.com': CHAT_PAGE, 'claude.ai': CHAT_PAGE }, { policy: null });

describe('a policy that comes, changes and goes while the browser runs', () => {
  const countRules = () =>
    world().browser.evaluateInExtension<number>(
      `chrome.declarativeNetRequest.getDynamicRules().then((rules) => rules.length)`,
    );

  it('stops pages that are open, keeps what is stored, says something else when it changes, and goes', async () => {
    const { browser } = world();
    await browser.evaluateInExtension(
      `chrome.runtime.sendMessage({ type: 'saveSettings', request: { audience: ['us-navy'], view: 'us',
         plan: 'consumer', plans: {}, notices: 'informed', quiet: {} } })`,
    );
    const tab = await browser.openTab('https://chat.deepseek.com/');
    expect(await waitForTitle(world(), tab)).toContain('action warn');
    await waitForNotice(tab);
    expect(await countRules()).toBe(0);

    browser.setPolicy(BLOCK);
    expect(await waitForBlockPage(tab)).toContain('Example Bank does not allow DeepSeek');
    await waitForPolicy(browser);

    browser.setPolicy({
      ...BLOCK,
      organization: 'Sample Bank',
      graceMinutes: '5',
      blockedServices: ['claude'],
    });
    const claude = await browser.openTab('https://claude.ai/');
    await waitUntil(async () => (await browser.badge(claude)).title.includes('action block'), {
      what: 'the word of the new policy',
      timeoutMs: 20_000,
    });
    expect(await claude.url()).toBe('https://claude.ai/');
    const alarm = () =>
      browser.evaluateInExtension<number | null>(
        `chrome.alarms.get('grace').then((alarm) => alarm?.scheduledTime ?? null)`,
      );
    const end = await waitUntil(alarm, { what: 'the alarm of the grace' });
    expect(end).toBeGreaterThan(Date.now());
    await browser.evaluateInExtension(
      `chrome.runtime.sendMessage({ type: 'eraseStoredData', request: null })`,
    );
    expect(await alarm()).toBe(end);
    await browser.evaluateInExtension(`chrome.alarms.create('grace', { when: Date.now() })`);
    expect(await waitForBlockPage(claude)).toContain('Sample Bank does not allow Claude');

    browser.setPolicy(null);
    await waitUntil(async () => (await countRules()) === 0, { what: 'the rules to go', timeoutMs: 20_000 });
    await tab.goto('https://chat.deepseek.com/again');
    expect(await waitForTitle(world(), tab)).toContain('DeepSeek');
    const page = await browser.openTab(browser.extensionUrl('options.html#/policy'));
    await page.waitFor(`document.querySelector('[data-testid="policy"][data-status="absent"]')`, {
      what: 'the word that there is none',
    });
    await page.close();
    await claude.close();
    await tab.close();
  });
});
