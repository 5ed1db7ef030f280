import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../src/build/browsers/driver.ts';
import { waitUntil } from '../../src/build/browsers/wait-until.ts';
import { hostileSite } from './hostile-pages.ts';
import { BROWSER, useWorld, waitForNotice, waitForTitle } from './world.ts';

const world = useWorld({ 'chat.deepseek.com': hostileSite });

describe(`a page that acts against the notice, in ${BROWSER}`, () => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await world().browser.openTab();
  });
  afterAll(() => tab.close());

  const open = (path: string) => tab.goto(`https://chat.deepseek.com${path}`);
  const seen = () => tab.evaluate<number>('page.seen');
  const waitForSeen = (count: number) =>
    waitUntil(async () => (await seen()) >= count, { what: `the notice, ${count} times` });
  /** A person's own focus, back and forth. */
  const moveFocus = async (times = 3) => {
    for (let time = 0; time < times; time += 1) {
      await tab.click('#other');
      await tab.click('#prompt');
    }
  };

  it.each(['/removes', '/hides'])('comes back once, and not again, on a page that %s it', async (path) => {
    await open(path);
    await waitForSeen(1);
    await moveFocus(1);
    await waitForSeen(2);
    await moveFocus();
    expect(await seen()).toBe(2);
    expect((await world().browser.badge(tab)).text).toBe('!');
  });

  it('keeps its own look inside, whatever the page styles', async () => {
    await open('/restyles');
    await waitForNotice(tab);
    const looks = await tab.evaluateInClosedShadows<Record<string, string>>(
      `(root) => {
        const { color, backgroundColor, direction } = getComputedStyle(root.querySelector('[role=status]'));
        return { color, backgroundColor, direction, font: getComputedStyle(root.querySelector('p')).fontFamily };
      }`,
      null,
    );
    expect(looks).toHaveLength(1);
    expect(looks[0]).toMatchObject({ direction: 'ltr', font: 'system-ui, sans-serif' });
    expect(looks[0]?.['color']).not.toBe('rgb(255, 0, 0)');
    expect(looks[0]?.['backgroundColor']).not.toBe('rgb(255, 0, 0)');
  });

  it('can be covered, and then button and popup still say it', async () => {
    await open('/covers');
    await waitForSeen(1);
    await tab.waitFor('page.cover?.matches(":popover-open")', { what: 'the cover' });
    expect(await waitForTitle(world(), tab)).toContain('DeepSeek');
    expect(await seen()).toBe(1);
  });

  it('is not clicked and not cloned by a script', async () => {
    const { browser } = world();
    const countTabs = () => browser.evaluateInExtension('chrome.tabs.query({}).then((tabs) => tabs.length)');
    const tabs = await countTabs();
    await open('/clones');
    await tab.waitFor('page.clones?.length === 2', { what: 'the clones' });
    expect(
      await tab.evaluate('page.clones.map((clone) => clone.textContent + clone.childNodes.length)'),
    ).toEqual(['0', '0']);
    expect(await tab.readClosedShadowText(null)).toHaveLength(1);
    expect(await tab.evaluate('page.notice.isConnected')).toBe(true);
    const kept = await browser.evaluateInExtension<string>(
      'chrome.storage.session.get().then((all) => JSON.stringify(all))',
    );
    expect(kept).not.toContain('dismissed');
    expect(await countTabs()).toBe(tabs);
  });

  it('is seen and not read', async () => {
    await open('/reads');
    const text = await waitForNotice(tab);
    const read = await tab.evaluate<{ texts: string }>('page.read()');
    expect(read).toMatchObject({
      root: null,
      internals: null,
      children: 0,
      listens: [],
      animations: 0,
      isFound: [true, false, false],
    });
    for (const part of ['DeepSeek', 'China', text.slice(0, 20)]) expect(read.texts).not.toContain(part);
  });

  it('stands on a page that replaced every function of the browser', async () => {
    await open('/overrides');
    expect(await waitForNotice(tab)).toContain('DeepSeek');
    expect(await tab.evaluate('[page.calls.length, page.shadow === null]')).toEqual([0, true]);
  });

  it('is moved by nothing that a page posts or forges', async () => {
    const { browser } = world();
    await open('/messages');
    await waitForNotice(tab);
    await browser.evaluateInExtension(
      'void (globalThis.told = []) || chrome.runtime.onMessage.addListener(({ type }) => void told.push(type))',
    );
    for (let round = 0; round < 50; round += 1) await tab.evaluate('page.forge()');
    expect(await tab.evaluate('page.heard.filter((data) => typeof data !== "string")')).toEqual([]);
    expect(await waitForNotice(tab)).toContain('DeepSeek');
    expect(await seen()).toBe(1);
    expect(await browser.evaluateInExtension('told')).toEqual([]);
  });

  it('comes back to a page that opens its document anew', async () => {
    await open('/reopens');
    await waitForSeen(1);
    expect(await tab.evaluate('page.reopen()')).toBe(true);
    expect(await tab.readClosedShadowText(null)).toEqual([]);
    await tab.click('#prompt');
    await waitForSeen(1);
    expect(await waitForNotice(tab)).toContain('DeepSeek');
  });

  it('stands on a page of very many nodes and costs it nothing by number', async () => {
    const count = Number(process.env['PLIMSOLL_NODES'] ?? 200_000);
    await open('/nodes');
    await waitForNotice(tab);
    expect(await tab.evaluate(`page.grow(${count})`)).toBeGreaterThan(count);
    await tab.evaluate('page.notice.remove()');
    await tab.click('#prompt');
    await waitForSeen(2);
    expect((await world().browser.badge(tab)).text).toBe('!');
  });

  it('stands on a page that changes without end', async () => {
    await open('/mutates');
    expect(await waitForNotice(tab)).toContain('DeepSeek');
    await tab.waitFor('page.ticks > 500', { what: 'many changes' });
    expect(await seen()).toBe(1);
  });
});
