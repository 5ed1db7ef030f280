import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PACKAGE_FOLDERS } from '../../src/build/build-extension.ts';
import type { Tab } from '../../src/build/browsers/driver.ts';
import { PROBING_PAGE } from './probing-page.ts';
import { BROWSER, openCheck, useWorld, waitForTitle } from './world.ts';

const world = useWorld({
  'chat.deepseek.com': PROBING_PAGE,
  'x.com': PROBING_PAGE,
  'notes.example': PROBING_PAGE,
});

/** The page types, moves within itself, and looks around. */
async function probe(tab: Tab, address: string): Promise<Record<string, unknown>> {
  await tab.goto(address);
  await tab.click('#prompt');
  await tab.type('Hello');
  await tab.evaluate(`history.pushState(null, '', '/next') ?? history.back()`);
  return JSON.parse(await tab.evaluate<string>('look()')) as Record<string, unknown>;
}

describe(`a page on which no notice was shown, in ${BROWSER}`, () => {
  it('can not tell that Plimsoll is there', async () => {
    const { browser } = world();
    await browser.evaluateInExtension(
      `chrome.storage.local.set({ settings: { audience: [], view: 'other', plan: 'consumer', notices: 'never' } })`,
    );
    const tab = await browser.openTab();
    const control = await probe(tab, 'https://notes.example/start');
    const found = await probe(tab, 'https://chat.deepseek.com/start');
    // By now the scripts have done all that they do there.
    expect(await waitForTitle(world(), tab)).toContain('DeepSeek');
    expect({ ...found, ...JSON.parse(await tab.evaluate<string>('look()')) }).toEqual(control);
    for (const trace of ['heard', 'thrown', 'changed', 'broken', 'called', 'types'])
      expect(found[trace]).toEqual([]);
    await tab.close();
  });

  it('can not reach one file of the package, and finds what it finds of an extension that does not exist', async () => {
    const { browser } = world();
    const tab = await browser.openTab('https://x.com/home');
    const files = ['popup.html', 'manifest.json', 'icons/quiet-16.png', 'background.js'];
    const scripts = readdirSync(`${PACKAGE_FOLDERS[BROWSER]}/content-scripts`).map(
      (name) => `content-scripts/${name}`,
    );
    const nobody = browser.extensionUrl('').replace(/\/\/[^/]+/, (host) => host.replace(/[a-f0-9]/g, 'b'));
    const reach = (origin: string) =>
      tab.evaluate<Record<string, unknown>>(
        `reach(${JSON.stringify(origin)}, ${JSON.stringify([...files, ...scripts])})`,
      );
    const found = await reach(browser.extensionUrl(''));
    expect(found).toEqual(await reach(nobody));
    expect(Object.values(found)).not.toContain('loaded');
    await tab.close();
  });

  it('can not open a page of the extension in a window', async () => {
    const { browser } = world();
    const tab = await browser.openTab('https://x.com/home');
    await tab.evaluate(`(() => {
      const link = document.createElement('a');
      link.href = ${JSON.stringify(browser.extensionUrl('blocked.html#https://chat.deepseek.com/'))};
      link.textContent = 'away';
      link.id = 'away';
      document.body.append(link);
    })()`);
    await tab.click('#away');
    // Another page of the extension opens meanwhile: this one would be there by then.
    const proof = await openCheck(world(), 'deepseek');
    const text = await tab.evaluate<string>('document.body?.innerText ?? ""').catch(() => '');
    expect(text).not.toContain('Plimsoll');
    await proof.close();
    await tab.close();
  });
});
