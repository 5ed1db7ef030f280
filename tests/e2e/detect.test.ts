import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../src/build/browsers/driver.ts';
import { waitUntil } from '../../src/build/browsers/wait-until.ts';
import {
  AI_CHAT_PAGE,
  BROWSER,
  countWorkerStarts,
  openCheck,
  openPopup,
  readPart,
  useWorld,
  waitForNotice,
  waitForTitle,
} from './world.ts';

const MESSENGER = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Family</title>
<main><div role="log"><p>Did you ask ChatGPT?</p></div>
<textarea id="prompt" placeholder="Type a message"></textarea><button>Send</button></main></html>`;

const world = useWorld({
  'chat.company.example': AI_CHAT_PAGE,
  'other.company.example': AI_CHAT_PAGE,
  'family.example': MESSENGER,
  'deepseek.chat': MESSENGER,
});

const forgetAll = () => world().browser.evaluateInExtension('chrome.storage.local.remove(["deniedChats"])');

describe(`an AI chat that no catalogue knows, in ${BROWSER}`, () => {
  let tab: Tab;
  beforeAll(async () => {
    await forgetAll();
    tab = await world().browser.openTab('https://chat.company.example/c/1');
  });
  afterAll(() => tab.close());

  it('is silent until a person is about to type', async () => {
    expect(await world().browser.badge(tab)).toEqual({ text: '', title: 'Plimsoll' });
  });

  it('is seen when they are, and called unknown, never graded', async () => {
    await tab.click('#prompt');
    expect(await waitForTitle(world(), tab)).toContain('chat.company.example, risk level Not graded');
    expect(await waitForNotice(tab)).toContain('looks like an AI chat; there is no record of it');
  });

  it('lists what spoke, and what the front end means, also after the worker died', async () => {
    await world().browser.killWorker();
    const popup = await openPopup(world(), tab);
    expect(await readPart(popup, 'unknown-chat')).toContain('Unknown AI chat: no record');
    expect(await readPart(popup, 'front-end')).toContain(
      'Open WebUI: your data stays with whoever runs this server',
    );
    const kinds = await popup.evaluate<string[]>(
      `[...new Set([...document.querySelectorAll('[data-signal]')].map((item) => item.dataset.kind))]`,
    );
    expect(kinds.length).toBeGreaterThan(2);
    expect(await readPart(popup, 'level')).toBeNull();
    await popup.close();
  });

  it('is forgotten when the tab goes elsewhere, even on the same host', async () => {
    await tab.goto('https://chat.company.example/about');
    const popup = await openPopup(world(), tab);
    expect(await readPart(popup, 'unknown-chat')).toBeNull();
    expect(await readPart(popup, 'not-in-catalogue')).toContain('chat.company.example');
    await popup.close();
  });

  it('stays quiet on a host of which the person said that it is none', async () => {
    const other = await world().browser.openTab('https://other.company.example/');
    await other.click('#prompt');
    await waitForNotice(other);
    const popup = await openPopup(world(), other);
    await popup.click('[data-testid="deny"]');
    await popup.waitFor(`document.querySelector('[data-testid="not-in-catalogue"]')`, {
      what: 'the denial to count',
    });
    await popup.close();
    await waitUntil(async () => (await other.readClosedShadowText(null)).length === 0, {
      what: 'the notice to go',
    });
    await other.goto('https://other.company.example/again');
    await other.click('#prompt');
    const witness = await world().browser.openTab('https://chat.company.example/');
    await witness.click('#prompt');
    await waitForNotice(witness);
    expect(await other.readClosedShadowText(null)).toEqual([]);
    await witness.close();
    await other.close();
    await forgetAll();
  });

  it('never wakes the worker on a chat between people', async () => {
    const { browser } = world();
    const page = await browser.openTab('https://family.example/');
    const starts = await countWorkerStarts(world(), async () => {
      await page.click('#prompt');
      await page.type('hello');
      await page.goto('https://family.example/next');
      await page.click('#prompt');
    });
    expect(starts).toBe(0);
    await page.close();
  });
});

describe(`a look-alike in ${BROWSER}`, () => {
  it('is called one when it is visited, and never given the record of the original', async () => {
    const { browser } = world();
    const tab = await browser.openTab('https://deepseek.chat/');
    const title = await waitForTitle(world(), tab);
    expect(title).toContain('deepseek.chat, risk level Not graded, action warn');
    expect(await waitForNotice(tab)).toContain('unofficial look-alike of DeepSeek');
    const popup = await openPopup(world(), tab);
    expect(await readPart(popup, 'look-alike')).toContain('The original is at chat.deepseek.com');
    expect(await readPart(popup, 'judged')).toBeNull();
    await popup.close();
    await tab.close();
  });

  it('is told from a site that only shares a word', async () => {
    const tab = await openCheck(world(), 'https://deepseek-fans.net/');
    expect(await readPart(tab, 'look-alike')).toBeNull();
    await tab.close();
  });
});
