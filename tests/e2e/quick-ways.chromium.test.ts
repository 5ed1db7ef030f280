import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_FOLDERS } from '../../src/build/build-extension.ts';
import { startChromium, type ChromiumDriver } from '../../src/build/browsers/chromium.ts';
import { ensureBrowsers } from '../../src/build/browsers/find-browsers.ts';
import { waitForAnswer } from './world.ts';

/** Only here can a test make the browser believe that a person used a menu or the address bar. */
describe('quick ways that a person takes in chromium', () => {
  let browser: ChromiumDriver;
  beforeAll(async () => {
    const { chromium, problem } = await ensureBrowsers({ need: ['chromium'] });
    if (chromium === null) throw new Error(problem ?? 'no chromium');
    browser = await startChromium({
      executablePath: chromium.path,
      extensionFolder: PACKAGE_FOLDERS.chromium,
    });
  });
  afterAll(() => browser.close());

  it.each([
    [
      'the menu of a link',
      `chrome.contextMenus.onClicked.dispatch({ menuItemId: 'check-link', linkUrl: 'https://chat.deepseek.com/' })`,
      'check=https%3A%2F%2Fchat.deepseek.com%2F',
    ],
    [
      'the address bar',
      `chrome.omnibox.onInputEntered.dispatch('deep seek', 'currentTab')`,
      'check=deep%20seek',
    ],
  ])('answers %s on a page of its own', async (_what, act, query) => {
    await browser.evaluateInWorker(`(${act}, null)`);
    const tab = await browser.waitForTab((url) => url.includes(query), { what: `the page of ${query}` });
    await waitForAnswer(tab);
    expect(await tab.evaluate(`document.querySelector('[data-testid="tool"]')?.textContent`)).toBe(
      'DeepSeek',
    );
    await tab.close();
  });
});
