import { describe, expect, it } from 'vitest';
import { waitUntil } from '../../src/build/browsers/wait-until.ts';
import {
  BROWSER,
  CHAT_PAGE,
  countWorkerStarts,
  openPopup,
  readPart,
  useWorld,
  waitForTitle,
} from './world.ts';

const HOLDER = `<!doctype html><html lang="en"><meta charset="utf-8"><title>News</title>
<h1>News</h1><iframe src="https://chat.deepseek.com/embed"></iframe></html>`;
const world = useWorld({
  'chat.deepseek.com': CHAT_PAGE,
  'news.example': HOLDER,
  'captcha.example': `<!doctype html><title>Form</title><iframe src="https://www.google.com/recaptcha/api2/anchor"></iframe>`,
});

describe(`AI tools inside pages, in ${BROWSER}`, () => {
  it('are listed with the page that holds them, and shown on the button', async () => {
    const { browser } = world();
    const tab = await browser.openTab('https://news.example/');
    const title = await waitForTitle(world(), tab);
    expect(title).toMatch(/DeepSeek in a frame of news\.example, risk level (High|Severe)/);
    const popup = await openPopup(world(), tab);
    expect(await readPart(popup, 'embedded')).toContain(
      'DeepSeek (chat.deepseek.com), in a frame of news.example',
    );
    expect(await readPart(popup, 'not-in-catalogue')).toContain('news.example');
    await popup.close();
    await tab.evaluate(`document.querySelector('iframe').remove()`);
    const again = await openPopup(world(), tab);
    expect(await readPart(again, 'embedded')).toBeNull();
    await again.close();
    await tab.close();
  });

  it('never wake the worker for a frame of a shared host that is no AI tool', async () => {
    const { browser } = world();
    const starts = await countWorkerStarts(world(), async () => {
      const tab = await browser.openTab('https://captcha.example/');
      // A frame that is broken off is an event of its own.
      await tab.waitFor(`document.readyState === 'complete'`, { what: 'the frame' });
      await tab.goto('https://captcha.example/2');
      await tab.close();
    });
    expect(starts).toBe(0);
  });
});

describe(`shared hosts in ${BROWSER}`, () => {
  it('are followed by every way of in-page navigation, and silent elsewhere', async () => {
    const { browser } = world();
    const tab = await browser.openTab('https://x.com/home');
    const isGrok = async () => (await browser.badge(tab)).title.includes('Grok');
    const go = async (script: string, isThere: boolean) => {
      await tab.evaluate(`void (${script})`);
      await waitUntil(async () => (await isGrok()) === isThere, { what: `${script}: ${String(isThere)}` });
    };
    await go(`history.pushState(null, '', '/i/grok')`, true);
    await go(`history.replaceState(null, '', '/explore')`, false);
    await go(`history.pushState(null, '', '/i/grok?conversation=1')`, true);
    await go(`location.hash = 'part'`, true);
    await go(`history.pushState(null, '', '/home')`, false);
    await go('history.back()', true);
    await go(`navigation.navigate('/home', { history: 'replace' }), 0`, false).catch(async () => {
      // A real navigation in a browser whose page does not intercept it: the button is quiet all the same.
      expect(await isGrok()).toBe(false);
    });
    await tab.close();
  });
});
