import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../src/build/browsers/driver.ts';
import { waitUntil } from '../../src/build/browsers/wait-until.ts';
import { BROWSER, openCheck, openPopup, readPart, useWorld, waitForNotice, waitForTitle } from './world.ts';

const AI_CHAT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Open WebUI</title>
<main><button>llama3.2:latest</button><div role="log"><p>How can I help you today?</p></div>
<div id="chat-input-container"><textarea id="prompt" placeholder="Ask anything"></textarea><button>Send</button></div>
<p>LLMs can make mistakes. Verify important information.</p></main></html>`;
const MESSENGER = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Family</title>
<main><div role="log"><p>Did you ask ChatGPT?</p></div>
<textarea id="prompt" placeholder="Type a message"></textarea><button>Send</button></main></html>`;

const world = useWorld({
  'chat.company.example': AI_CHAT,
  'other.company.example': AI_CHAT,
  'family.example': MESSENGER,
  'deepseek.chat': MESSENGER,
});

const forgetAll = () =>
  world().browser.evaluateInExtension('chrome.storage.local.remove(["deniedChats", "managed"])');

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
    await popup.click('[data-testid="popup:deny"]');
    await popup.waitFor(`document.querySelector('[data-testid="popup:not-in-catalogue"]')`, {
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
    await browser.killWorker();
    const starts = await browser.workerStarts();
    await page.click('#prompt');
    await page.type('hello');
    await page.goto('https://family.example/next');
    await page.click('#prompt');
    expect(await browser.workerStarts()).toBe(starts);
    await page.close();
  });

  it('is taken away where the organization blocks unknown AI tools', async () => {
    const { browser } = world();
    // A worker that starts reads the browser's own policy, of which there is none.
    await (await openCheck(world(), 'chat.company.example')).close();
    await browser.evaluateInExtension(
      `chrome.storage.local.set({ managed: { source: { unknownTools: 'block' }, status: 'present', readAt: 1, reason: null, missing: [] } })`,
    );
    const page = await browser.openTab('https://chat.company.example/');
    await page.click('#prompt');
    const address = await waitUntil(
      async () => {
        const { url } = await browser.evaluateInExtension<{ url: string }>(`chrome.tabs.get(${page.id})`);
        return url.includes('blocked.html') && url;
      },
      { what: 'the block page' },
    );
    expect(decodeURIComponent(address)).toContain('https://chat.company.example/');
    await page.close();
    await forgetAll();
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
