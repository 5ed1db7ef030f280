import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../src/build/browsers/driver.ts';
import { waitUntil } from '../../src/build/browsers/wait-until.ts';
import { BROWSER, CHAT_PAGE, openCheck, readPart, useWorld, waitForNotice } from './world.ts';

const world = useWorld({ 'chat.deepseek.com': CHAT_PAGE });

describe(`who the reader is, in ${BROWSER}`, () => {
  let page: Tab;
  beforeAll(async () => {
    page = await openCheck(world(), 'chat.deepseek.com');
    await page.click('[data-testid="reader"] summary');
  });
  afterAll(() => page.close());

  const choose = async (field: string, value: string) => {
    await page.evaluate(`(() => {
      const control = document.querySelector('[data-testid="reader:${field}"]');
      control.value = ${JSON.stringify(value)};
      control.dispatchEvent(new Event('change', { bubbles: true }));
    })()`);
  };
  const waitForYou = (text: RegExp) =>
    waitUntil(async () => text.test((await readPart(page, 'you')) ?? ''), {
      what: `"${text.source}" among what applies`,
    });

  it.each([
    [
      'us-navy',
      /A rule names you\. US Congress, Section 1532.*staff of US Department of Defense, on its systems/,
    ],
    [
      'contractor:us-dod',
      /A rule names you\. US Congress, Section 1532.*contractors to US Department of Defense, in contract work, since 17 January 2026/,
    ],
    ['us-federal-civilian', /A rule names you\. .*2026-01/],
    ['', /Say whom you answer to/],
  ])('names the rule for "%s"', async (audience, text) => {
    await choose('audience', audience);
    await waitForYou(text);
  });

  it('never tells a sailor that the contract rule binds private use', async () => {
    await choose('audience', 'us-navy');
    await waitForYou(/US Navy/);
    expect(await readPart(page, 'you')).not.toMatch(/contract work/);
  });

  it('says it in the page too, and remembers it', async () => {
    await choose('audience', 'contractor:us-dod');
    await waitForYou(/contract work/);
    const tab = await world().browser.openTab('https://chat.deepseek.com/');
    expect(await waitForNotice(tab)).toMatch(/A rule names you/);
    await waitUntil(async () => (await world().browser.badge(tab)).text === '!', {
      what: 'the badge to warn',
    });
    await tab.close();
    await choose('audience', '');
    await waitForYou(/Say whom/);
  });

  it('sees the law from where the reader is', async () => {
    await choose('view', 'eu');
    await page.waitFor(
      `document.querySelector('[data-testid="judged"]').innerText.includes('seen from the EU')`,
      {
        what: 'the view',
      },
    );
    await choose('view', 'other');
  });
});
