import { describe, expect, it } from 'vitest';
import { waitUntil } from '../../src/build/browsers/wait-until.ts';
import { openCatalogue, search, waitForCatalogue } from './catalogue-world.ts';
import { tabTo } from './keyboard-walk.ts';
import { BROWSER, CHAT_PAGE, openPopup, readPart, useWorld, waitForAnswer, waitForNotice } from './world.ts';

const world = useWorld({ 'chat.deepseek.com': CHAT_PAGE });

describe(`with the keyboard alone, in ${BROWSER}`, () => {
  it('everything of the popup can be reached and used', async () => {
    const tab = await world().browser.openTab('https://chat.deepseek.com/');
    const popup = await openPopup(world(), tab);
    expect(await tabTo(popup, '[data-testid="row:where"] > summary')).toEqual([]);
    await popup.press('Enter');
    await popup.waitFor(`document.querySelector('[data-testid="row:where"][open] .row-body')`, {
      what: 'the row to open',
    });
    expect(await tabTo(popup, '.receipts > summary')).toEqual([]);
    await popup.press('Space');
    expect(await tabTo(popup, '.receipts a')).toEqual([]);
    expect(await tabTo(popup, '[data-testid="check:field"]')).toEqual([]);
    await popup.type('chatgpt');
    await popup.press('Enter');
    await popup.waitFor(`document.querySelector('[data-service="chatgpt"][data-ready]')`, {
      what: 'the answer on ChatGPT',
    });
    expect(await tabTo(popup, '[data-testid="reader"] > summary')).toEqual([]);
    await popup.press('Enter');
    expect(await tabTo(popup, '[data-testid="reader:audience"]')).toEqual([]);
    await popup.type('US Navy personnel');
    expect(await tabTo(popup, '[data-testid="quiet"]')).toEqual([]);
    await popup.waitFor(
      `document.querySelector('[data-testid="you"]')?.textContent.includes('A rule names you')`,
      { what: 'the rule that names the reader' },
    );
    await waitForAnswer(popup);
    expect(await tabTo(popup, '[data-testid="quiet"]')).toEqual([]);
    await popup.press('Space');
    await popup.waitFor(`document.querySelector('[data-testid="quiet"]').checked`, { what: 'quiet' });
    expect(await tabTo(popup, '[data-testid="to-options"]')).toEqual([]);
    await popup.close();
    await tab.close();
  });

  it('the notice is reached from the field of the page, and leaves by Escape', async () => {
    const tab = await world().browser.openTab('https://chat.deepseek.com/');
    await waitForNotice(tab);
    await tab.click('#prompt');
    const readFocus = () =>
      tab.evaluateInClosedShadows<{ label: string; outline: string } | null>(
        `(root) => {
          const element = root.activeElement;
          return element && { label: element.textContent, outline: getComputedStyle(element).outlineStyle };
        }`,
        null,
      );
    const labels: string[] = [];
    await waitUntil(
      async () => {
        await tab.press('Tab');
        const [focus] = await readFocus();
        if (!focus) return false;
        expect(focus.outline).not.toBe('none');
        labels.push(focus.label);
        return labels.length === 2;
      },
      { what: 'the focus on both buttons of the notice' },
    );
    expect(labels).toEqual(['Not now', 'Details']);
    await tab.press('Escape');
    await waitUntil(async () => (await tab.readClosedShadowText(null)).length === 0, {
      what: 'the notice to go',
    });
    await tab.close();
  });

  it('a tool is found in the catalogue, looked at, and compared', async () => {
    const tab = await openCatalogue(world());
    expect(await tabTo(tab, '[data-testid="search"]')).toEqual([]);
    await search(tab, 'deepseek', ['DeepSeek']);
    expect(await tabTo(tab, '[data-tool="deepseek"] input')).toEqual([]);
    await tab.press('Space');
    expect(await tabTo(tab, '[data-tool="deepseek"] .cell-name a')).toEqual([]);
    await tab.press('Enter');
    await tab.waitFor(`document.querySelector('[data-testid="tool-page"][data-ready]')`, {
      what: 'the page of DeepSeek',
    });
    expect(await tabTo(tab, '[data-testid="back"]', 'Shift+Tab')).toEqual([]);
    await tab.press('Enter');
    await waitForCatalogue(tab);
    await tab.waitFor(`document.querySelector('[data-testid="register"]')`, { what: 'the list' });
    expect(await tabTo(tab, '[data-testid="search"]', 'Shift+Tab')).toEqual([]);
    await search(tab, 'claude', ['Claude']);
    expect(await tabTo(tab, '[data-tool="claude"] input')).toEqual([]);
    await tab.press('Space');
    expect(await tabTo(tab, '.picks .main')).toEqual([]);
    await tab.press('Enter');
    await tab.waitFor(`document.querySelector('.comparison')`, { what: 'the comparison' });
    expect(await readPart(tab, 'compare')).toMatch(/DeepSeek.*Claude/);
    await tab.close();
  });

  it('a policy is composed in the builder', async () => {
    const { browser } = world();
    const tab = await browser.openTab(browser.extensionUrl('options.html#/builder'));
    await tab.waitFor(`document.querySelector('[data-testid="builder:effect:deepseek"]')`, {
      what: 'the builder',
    });
    expect(await tabTo(tab, '#key-organization')).toEqual([]);
    await tab.type('Example Bank');
    expect(await tabTo(tab, '[data-testid="builder:group:tools"] > summary')).toEqual([]);
    await tab.press('Enter');
    expect(await tabTo(tab, '#key-blockedServices')).toEqual([]);
    await tab.type('chatgpt');
    await tab.press('Enter');
    await tab.waitFor(
      `document.querySelector('[data-testid="builder:effect:chatgpt"]')?.dataset.action === 'block'`,
      { what: 'ChatGPT to be blocked' },
    );
    expect(await tabTo(tab, '[data-testid="builder:id:chrome"]')).toEqual([]);
    // Reached by Tab, what is in a field is selected: this takes its place.
    await tab.type('abcdefghijklmnopabcdefghijklmnop');
    expect(await tabTo(tab, '[data-testid^="builder:file:"]')).toEqual([]);
    await tab.close();
  });
});
