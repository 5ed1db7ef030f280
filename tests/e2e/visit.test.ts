import { beforeEach, describe, expect, it } from 'vitest';
import { waitUntil } from '../../src/build/browsers/wait-until.ts';
import { BROWSER, CHAT_PAGE, countWorkerStarts, useWorld, waitForNotice, waitForTitle } from './world.ts';

const world = useWorld({
  'chat.deepseek.com': CHAT_PAGE,
  'x.com': CHAT_PAGE,
  'lumo.proton.me': CHAT_PAGE,
  'notes.example': '<!doctype html><title>Notes</title><p>Notes <input></p>',
});

describe(`a visit in ${BROWSER}`, () => {
  beforeEach(() => world().server.forgetRequests());

  it('paints the button with the level in words and says why in the page', async () => {
    const { browser } = world();
    const tab = await browser.openTab('https://chat.deepseek.com/');
    expect(await waitForTitle(world(), tab)).toMatch(/DeepSeek, risk level (High|Severe)/);
    const notice = await waitForNotice(tab);
    expect(notice).toContain('DeepSeek');
    expect(notice).toContain('stored in China');
    expect(notice.match(/[.!?](\s|$)/g), 'one sentence').toHaveLength(1);
    await tab.close();
  });

  it('opens the details from the notice', async () => {
    const { browser } = world();
    const tab = await browser.openTab('https://chat.deepseek.com/chat?secret=1#more');
    await waitForNotice(tab);
    await tab.clickInClosedShadow('Details');
    const details = await browser.waitForTab((url) => url.includes('popup.html?check='), {
      what: 'the details',
    });
    await details.waitFor(`document.querySelector('[data-service="deepseek"]')`, { what: 'the verdict' });
    await details.close();
    await tab.close();
  });

  it('goes without a trace on "Not now", and stays away for this visit', async () => {
    const { browser } = world();
    const tab = await browser.openTab('https://chat.deepseek.com/');
    const before = `document.documentElement.querySelectorAll('*').length`;
    await waitForNotice(tab);
    const withNotice = await tab.evaluate<number>(before);
    await tab.clickInClosedShadow('Not now');
    await waitUntil(async () => (await tab.readClosedShadowText(null)).length === 0, {
      what: 'the notice to go',
    });
    expect(await tab.evaluate<number>(before)).toBe(withNotice - 1);
    await tab.goto('https://chat.deepseek.com/again');
    await waitForTitle(world(), tab);
    // A second tab answers after the first: by then a notice here would stand.
    const other = await browser.openTab('https://chat.deepseek.com/');
    await waitForNotice(other);
    expect(await tab.readClosedShadowText(null)).toEqual([]);
    await other.close();
    await tab.close();
  });

  it('never moves the focus and is announced as a status', async () => {
    const { browser, server } = world();
    server.setSite('chat.deepseek.com', CHAT_PAGE.replace('<textarea', '<textarea autofocus'));
    const tab = await browser.openTab('https://chat.deepseek.com/');
    await waitForNotice(tab);
    expect(await tab.evaluate('document.activeElement.id')).toBe('prompt');
    const roles = await tab.evaluateInClosedShadows<string>(
      `(root) => root.querySelector('[role]').getAttribute('role')`,
      null,
    );
    expect(roles).toEqual(['status']);
    await tab.close();
    server.setSite('chat.deepseek.com', CHAT_PAGE);
  });

  it('follows the address within a page', async () => {
    const { browser } = world();
    // An order names the reader here, whatever the level.
    await browser.evaluateInExtension(
      `chrome.storage.local.set({ settings: { audience: ['us-navy'], view: 'us', plan: 'consumer' } })`,
    );
    const tab = await browser.openTab('https://x.com/home');
    expect((await browser.badge(tab)).title).toBe('Plimsoll');
    await tab.evaluate(`history.pushState(null, '', '/i/grok')`);
    expect(await waitForTitle(world(), tab)).toContain('Grok');
    await waitForNotice(tab);
    await tab.evaluate(`history.pushState(null, '', '/home')`);
    await waitUntil(async () => (await browser.badge(tab)).title === 'Plimsoll', {
      what: 'the quiet button',
    });
    await waitUntil(async () => (await tab.readClosedShadowText(null)).length === 0, {
      what: 'the notice to go',
    });
    await tab.close();
  });

  it('tells the worker of a visit once', async () => {
    const { browser } = world();
    await browser.evaluateInExtension(
      `void (globalThis.told = []) || chrome.runtime.onMessage.addListener(({ type }) => void told.push(type))`,
    );
    const countVisits = () =>
      browser.evaluateInExtension<number>(`told.splice(0).filter((type) => type === 'visit').length`);
    const quiet = await browser.openTab('https://lumo.proton.me/');
    expect(await waitForTitle(world(), quiet)).toContain('Lumo');
    expect(await countVisits()).toBe(1);
    const noticed = await browser.openTab('https://chat.deepseek.com/');
    await waitForNotice(noticed);
    expect(await countVisits()).toBe(1);
    await noticed.close();
    await quiet.close();
  });

  it('does nothing at all on twenty ordinary pages, not even wake the worker', async () => {
    const { browser } = world();
    const starts = await countWorkerStarts(world(), async () => {
      const tab = await browser.openTab('https://notes.example/');
      for (let page = 0; page < 20; page += 1) await tab.goto(`https://site${page}.example/page`);
      expect(await browser.badge(tab)).toEqual({ text: '', title: 'Plimsoll' });
      expect(await tab.readClosedShadowText(null)).toEqual([]);
      await tab.close();
    });
    expect(starts).toBe(0);
  });

  it('makes no request', async () => {
    const { browser, server } = world();
    const tab = await browser.openTab('https://chat.deepseek.com/');
    await waitForNotice(tab);
    await tab.close();
    expect(await browser.networkRequestsOfExtension()).toEqual([]);
    const hosts = new Set(
      server.requests
        .filter(({ headers }) => headers['origin']?.includes('extension'))
        .map(({ host }) => host),
    );
    expect([...hosts]).toEqual([]);
  });
});
