import { describe, expect, it } from 'vitest';
import { waitUntil } from '../../src/build/browsers/wait-until.ts';
import {
  BROWSER,
  CHAT_PAGE,
  openCheck,
  openPopup,
  readPart,
  useWorld,
  waitForNotice,
  waitForTitle,
} from './world.ts';

const world = useWorld({ 'chat.deepseek.com': CHAT_PAGE });

describe(`a worker that may die at any moment, in ${BROWSER}`, () => {
  it('loses nothing between the visit and the popup', async () => {
    const { browser } = world();
    const tab = await browser.openTab('https://chat.deepseek.com/');
    await waitForNotice(tab);
    const starts = await browser.workerStarts();
    await browser.killWorker();
    const popup = await openPopup(world(), tab);
    expect(await readPart(popup, 'tool')).toBe('DeepSeek');
    expect(await browser.workerStarts()).toBe(starts + 1);
    await popup.close();
    expect((await browser.badge(tab)).title).toContain('DeepSeek');
    await tab.close();
  });

  it('wakes for the visit itself', async () => {
    const { browser } = world();
    await browser.killWorker();
    const tab = await browser.openTab('https://chat.deepseek.com/');
    expect(await waitForTitle(world(), tab)).toContain('DeepSeek');
    await tab.close();
  });

  it('remembers that a notice was put off', async () => {
    const { browser } = world();
    const tab = await browser.openTab('https://chat.deepseek.com/');
    await waitForNotice(tab);
    await tab.clickInClosedShadow('Not now');
    await waitUntil(
      () =>
        browser.evaluateInExtension<boolean>(
          `chrome.storage.session.get().then((all) => JSON.stringify(all).includes('deepseek'))`,
        ),
      { what: 'the word to be kept' },
    );
    await browser.killWorker();
    await tab.goto('https://chat.deepseek.com/next');
    expect(await waitForTitle(world(), tab)).toContain('DeepSeek');
    const other = await browser.openTab('https://chat.deepseek.com/');
    await waitForNotice(other);
    expect(await tab.readClosedShadowText(null)).toEqual([]);
    await other.close();
    await tab.close();
  });

  it.each(['"broken"', '{"audience":7}', 'null', '[]'])(
    'replaces stored settings of %s by defaults, and says so once',
    async (stored) => {
      const { browser } = world();
      await browser.evaluateInExtension(`chrome.storage.local.set({ settings: ${stored} })`);
      const first = await openCheck(world(), 'deepseek');
      await first.waitFor(`document.querySelector('[data-testid="settings-reset"]')`, {
        what: 'the word of the reset',
      });
      await first.close();
      const second = await openCheck(world(), 'deepseek');
      await second.waitFor(`document.querySelector('[data-testid="reader"]')`, {
        what: 'the settings',
      });
      expect(await readPart(second, 'settings-reset')).toBeNull();
      await second.close();
    },
  );
});
