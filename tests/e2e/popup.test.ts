import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab, View } from '../../src/build/browsers/driver.ts';
import { BROWSER, CHAT_PAGE, openPopup, openRows, readPart, useWorld } from './world.ts';

const world = useWorld({ 'chat.deepseek.com': CHAT_PAGE });

describe(`the popup on DeepSeek in ${BROWSER}`, () => {
  let tab: Tab;
  let popup: View;
  beforeAll(async () => {
    tab = await world().browser.openTab('https://chat.deepseek.com/');
    popup = await openPopup(world(), tab);
    await openRows(popup);
  });
  afterAll(() => tab.close());

  it.each([
    ['tool', /^DeepSeek$/],
    ['provider', /Hangzhou DeepSeek Artificial Intelligence/],
    ['level', /^(High|Severe)$/],
    ['fact:residency', /Stored in China\./],
    ['fact:jurisdiction', /China \(.*provider/],
    ['fact:training', /train models unless you switch it off/],
    ['fact:retention', /Kept as long as/],
    ['fact:humanReview', /do not say whether people read chats/],
    ['fact:collection', /prompts/],
    ['fact:sharing', /group/],
    ['restrictions', /US Navy/],
    ['footer', /Not legal advice/],
  ])('says of %s', async (part, text) => {
    expect(await readPart(popup, part)).toMatch(text);
  });

  it('opens a receipt with publisher, document, date and link at every statement', async () => {
    const bare = await popup.evaluate<string[]>(`(() => {
      const statements = document.querySelectorAll('[data-testid^="fact:"], [data-restriction], [data-incident]');
      if (statements.length < 20) return ['too few statements'];
      return [...statements].filter((statement) => {
        if (/Unknown/.test(statement.textContent)) return false;
        const receipts = [...statement.querySelectorAll('[data-testid="receipts"]')].at(-1);
        const link = receipts?.querySelector('a[href^="https://"]');
        return !link || !/read on \\d+ \\w+ 20\\d\\d/.test(receipts.textContent);
      }).map((statement) => statement.textContent.slice(0, 60));
    })()`);
    expect(bare).toEqual([]);
  });

  it('tells what was from what is: keystrokes are history', async () => {
    const collection = await readPart(popup, 'fact:collection');
    const [present = ''] = collection?.split('Until ') ?? [];
    expect(present).not.toMatch(/keystroke/i);
    expect(collection).toMatch(/Until 14 February 2025: .*keystroke/);
  });

  it('calls the found database confirmed and the distillation claim an allegation', async () => {
    const statuses = await popup.evaluate<Record<string, string>>(
      `Object.fromEntries([...document.querySelectorAll('[data-incident]')].map((item) => [item.dataset.incident, item.dataset.status]))`,
    );
    expect(statuses).toMatchObject({ 'wiz-open-database': 'confirmed', 'openai-data-extraction': 'alleged' });
    expect(await readPart(popup, 'incidents')).toMatch(/Allegation.*OpenAI/);
  });

  it('shows the order of the Navy with its date and what became of it', async () => {
    const text = await popup.evaluate<string>(
      `document.querySelector('[data-restriction="us-navy-deepseek-2025"]').textContent`,
    );
    expect(text).toMatch(/24 January 2025|reminder/);
    expect(text).toMatch(/reminder/);
  });

  it('shows the sum of the score one click away', async () => {
    const text = await readPart(popup, 'sum');
    expect(text).toMatch(/\d+ of 100/);
    expect(text).toMatch(/Where it is stored\s+20\s+10\.0/);
  });
});
