import { describe, expect, it } from 'vitest';
import { waitUntil } from '../../src/build/browsers/wait-until.ts';
import { BROWSER, CHAT_PAGE, openCheck, openPopup, readPart, useWorld, waitForPolicy } from './world.ts';

const POLICY = { organization: 'Example Bank', onboarding: 'off', blockedServices: ['deepseek'] };

const world = useWorld({ 'chatgpt.com': CHAT_PAGE, 'chat.deepseek.com': CHAT_PAGE }, { policy: POLICY });

const readStore = () =>
  world().browser.evaluateInExtension<string>(
    'chrome.storage.local.get().then((all) => JSON.stringify(all))',
  );

describe(`private windows, in ${BROWSER}`, () => {
  it('have the block page too, and leave nothing behind', async () => {
    const { browser, server } = world();
    await waitForPolicy(browser);
    await browser.allowPrivateWindows();
    await browser.openPrivateWindow('https://chatgpt.com/private');
    await waitUntil(() => server.requests.some(({ path }) => path === '/private'), {
      what: 'the private page',
    });
    await browser.openPrivateWindow('https://chat.deepseek.com/private');
    await waitUntil(
      async () =>
        (await browser.listAddresses()).some((url) =>
          url.includes('blocked.html#https%3A%2F%2Fchat.deepseek'),
        ),
      { what: 'the block page in a private window' },
    );
    expect(server.requests.filter(({ host }) => host === 'chat.deepseek.com')).toEqual([]);
    expect(JSON.parse(await readStore())).not.toHaveProperty('seen');
    // Firefox would open the next tab in the private window.
    await browser.evaluateInExtension(
      'chrome.windows.getAll().then((all) => Promise.all(all.filter(({ incognito }) => incognito).map(({ id }) => chrome.windows.remove(id))))',
    );
    // The same in a window that is not private.
    const tab = await browser.openTab('https://chatgpt.com/open');
    await waitUntil(async () => (await readStore()).includes('"seen":{"chatgpt"'), { what: 'the visit' });
    await tab.close();
  });
});

describe(`sites that a person withholds, in ${BROWSER}`, () => {
  it('are not seen, and a check on demand works as before', async () => {
    const { browser } = world();
    await browser.withholdSites();
    const tab = await browser.openTab('https://chatgpt.com/withheld');
    const popup = await openPopup(world(), tab);
    expect(await readPart(popup, 'cannot-see')).toContain('Cannot see this page');
    await popup.close();
    expect(await browser.badge(tab)).toEqual({ text: '', title: 'Plimsoll' });
    expect(await tab.readClosedShadowText(null)).toEqual([]);
    const check = await openCheck(world(), 'https://chat.deepseek.com/');
    expect(await readPart(check, 'you')).toContain('Example Bank');
    await check.close();
    await tab.close();
  });
});
