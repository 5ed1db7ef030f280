import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../src/build/browsers/driver.ts';
import { waitUntil } from '../../src/build/browsers/wait-until.ts';
import { findViolations } from './axe.ts';
import {
  choose,
  goTo,
  openCatalogue,
  readFocus,
  readNames,
  search,
  waitForCatalogue,
} from './catalogue-world.ts';
import { BROWSER, readPart, useWorld } from './world.ts';

const world = useWorld();
let tab: Tab;
beforeAll(async () => {
  tab = await openCatalogue(world());
});
afterAll(() => tab.close());

describe(`the list of all tools in ${BROWSER}`, () => {
  beforeAll(() => goTo(tab, ''));

  it.each([
    ['a slip of the finger', 'depseek', ['DeepSeek']],
    ['swapped letters', 'chatgtp', ['ChatGPT']],
    ['another name', 'deepseek r1', ['DeepSeek']],
    ['a name in its own script', '深度求索', ['DeepSeek']],
    ['a host', 'chat.deepseek.com', ['DeepSeek']],
    ['an address', 'https://chatgpt.com/c/1?x=y', ['ChatGPT']],
    ['its provider', 'anthropic', ['Claude']],
  ])('finds a tool by %s', async (_what, text, names) => {
    await search(tab, text, names);
  });

  it('says how many it found, and that it found none', async () => {
    await tab.fill('[data-testid="search"]', 'gardening with cucumbers');
    await tab.waitFor(`document.querySelector('[data-testid="nothing"]')`, { what: 'the empty list' });
    expect(await readPart(tab, 'found')).toMatch(/^0 of \d{3} tools$/);
    await tab.click('[data-testid="clear"]');
    await waitUntil(async () => /^\d{3} tools$/.test((await readPart(tab, 'found')) ?? ''), {
      what: 'all tools',
    });
  });

  it('is sorted by a column, and the other way at the next click', async () => {
    const readScores = () =>
      tab.evaluate<number[]>(
        `[...document.querySelectorAll('.cell-score')].map((cell) => Number(/\\d+/.exec(cell.textContent)?.[0] ?? NaN)).filter((score) => !isNaN(score))`,
      );
    await tab.click('[data-testid="column:score"] button');
    await tab.waitFor(
      `document.querySelector('[data-testid="column:score"]').getAttribute('aria-sort') === 'descending'`,
      { what: 'the order' },
    );
    const falling = await readScores();
    expect(falling.length).toBeGreaterThan(50);
    expect(falling).toEqual([...falling].sort((a, b) => b - a));
    await tab.click('[data-testid="column:score"] button');
    await tab.waitFor(
      `document.querySelector('[data-testid="column:score"]').getAttribute('aria-sort') === 'ascending'`,
      { what: 'the other order' },
    );
    expect(await readScores()).toEqual([...falling].sort((a, b) => a - b));
    await goTo(tab, '?');
  });

  it.each([
    ['filter:storage', 'CN', '.cell-storage', /China/],
    ['filter:kind', 'coding', '.cell-kind', /Coding/],
    ['filter:training', 'no', '.cell-training', /No|Only with consent/],
  ])('is narrowed by %s', async (control, value, cell, text) => {
    await choose(tab, control, value);
    await waitUntil(
      async () => {
        const cells = await tab.evaluate<string[]>(
          `[...document.querySelectorAll('.register-row ${cell}')].map((entry) => entry.textContent)`,
        );
        return cells.length > 0 && cells.length < 200 && cells.every((entry) => text.test(entry));
      },
      { what: `only ${text.source}` },
    );
    await tab.click('[data-testid="clear"]');
  });

  it('is narrowed by level, and by who restricts a tool', async () => {
    await tab.evaluate(`document.querySelector('[data-testid="level:severe"]').click()`);
    await choose(tab, 'filter:body', 'US Senate');
    await waitUntil(async () => (await readNames(tab)).join() === 'DeepSeek', { what: 'DeepSeek alone' });
    await waitUntil(async () => (await tab.url()).includes('level=severe&by=us-senate'), {
      what: 'the address of the choice',
    });
    await tab.click('[data-testid="clear"]');
  });

  it('comes back as it was after a tool was looked at, at the same line', async () => {
    await search(tab, 'deepsek', ['DeepSeek']);
    await tab.click('[data-tool="deepseek"] .cell-name a');
    await tab.waitFor(`document.querySelector('[data-testid="tool-page"][data-ready]')`, {
      what: 'the page of DeepSeek',
    });
    expect(await tab.evaluate(`document.title`)).toBe('DeepSeek · Catalogue · Plimsoll');
    expect(await readFocus(tab)).toBe('tool');
    await tab.evaluate(`history.back()`);
    await tab.waitFor(`document.querySelector('[data-testid="register"]')`, { what: 'the list' });
    expect(await tab.evaluate(`document.querySelector('[data-testid="search"]').value`)).toBe('deepsek');
    expect(await readFocus(tab)).toBe('deepseek');
  });
});

describe(`the page of a tool in ${BROWSER}`, () => {
  beforeAll(() => goTo(tab, '/chatgpt'));

  it('has every answer for every plan and view, and says which is the reader’s', async () => {
    const holders = await tab.evaluate<string[]>(
      `[...document.querySelectorAll('[data-testid="claim:sharing"] .variant-for')].map((entry) => entry.textContent.trim())`,
    );
    expect(holders).toEqual([
      expect.stringMatching(/^All other terms and places yours$/),
      'readers in the EU',
      'readers in the UK',
      'team plan, enterprise plan and API',
    ]);
  });

  it('has a receipt with document, date and link at every statement', async () => {
    const bare = await tab.evaluate<string[]>(`(() => {
      const statements = document.querySelectorAll('.variant, [data-testid^="fact:"], [data-incident]');
      if (statements.length < 15) return ['too few statements: ' + statements.length];
      return [...statements].filter((statement) => {
        const receipts = [...statement.querySelectorAll('[data-testid="receipts"]')].at(-1);
        const link = receipts?.querySelector('a[href^="https://"]');
        return !link || !/read on \\d+ \\w+ 20\\d\\d/.test(receipts.textContent);
      }).map((statement) => statement.textContent.slice(0, 60));
    })()`);
    expect(bare).toEqual([]);
  });

  it.each([
    ['part:you', /Milder tools of this kind/],
    ['part:forbids', /On AI tools at large \(\d+\)/],
    ['part:happened', /Confirmed/],
    ['sum', /\d+ of 100/],
    ['sides', /readers in the EU.*(High|Moderate)/i],
    ['record', /chatgpt\.com.*OpenAI.*Last checked \d+ \w+ 20\d\d/],
    ['footer', /Not legal advice/],
  ])('says of %s', async (part, text) => {
    expect(await readPart(tab, part)).toMatch(text);
  });

  it('hands over its evidence, copied in no request', async () => {
    const readSaved = async (format: string) => {
      await tab.evaluate(`(() => {
        window.saved = null;
        URL.createObjectURL = (blob) => {
          blob.arrayBuffer().then((bytes) => { window.saved = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes); });
          return '#';
        };
        HTMLAnchorElement.prototype.click = function () { window.savedAs = this.download; };
      })()`);
      await tab.click(`[data-testid="brief:${format}"]`);
      return tab.waitFor<string>(`window.saved`, { what: `the ${format} file` });
    };
    expect(await readSaved('markdown')).toMatch(
      /^# ChatGPT: evidence brief\n[\s\S]*\n1\. .*read on .* <https:\/\//,
    );
    expect(await tab.evaluate(`window.savedAs`)).toMatch(/^plimsoll-chatgpt-20\d\d-\d\d-\d\d\.md$/);
    const csv = await readSaved('csv');
    expect(csv).toMatch(/^\uFEFF"tool","part"/);
    expect(csv).toMatch(/"ChatGPT","restriction-by-name",/);
    const json = JSON.parse(await readSaved('json')) as { readonly tool: { readonly id: string } };
    expect(json.tool.id).toBe('chatgpt');
  });

  it('opens its receipts for paper, and closes them again', async () => {
    const countOpen = `document.querySelectorAll('details.receipts[open]').length`;
    const before = await tab.evaluate<number>(countOpen);
    await tab.evaluate(`dispatchEvent(new Event('beforeprint'))`);
    expect(await tab.evaluate<number>(countOpen)).toBeGreaterThan(before + 10);
    await tab.evaluate(`dispatchEvent(new Event('afterprint'))`);
    expect(await tab.evaluate(countOpen)).toBe(before);
  });

  it('names the rule that names the reader', async () => {
    await tab.evaluate(`chrome.runtime.sendMessage({ type: 'saveSettings', request: {
      audience: ['us-navy'], view: 'us', plan: 'consumer', plans: {}, notices: 'informed', quiet: {} } })`);
    await goTo(tab, '/deepseek');
    await waitUntil(
      async () => /A rule names you: US .*You said: US Navy/.test((await readPart(tab, 'you')) ?? ''),
      { what: 'the rule' },
    );
    await tab.evaluate(`chrome.runtime.sendMessage({ type: 'saveSettings', request: {
      audience: [], view: 'other', plan: 'consumer', plans: {}, notices: 'informed', quiet: {} } })`);
  });

  it('says when there is no such tool', async () => {
    await goTo(tab, '/no-such-tool');
    expect(await readPart(tab, 'missing')).toMatch(/No tool of this name/);
  });
});

describe(`tools side by side in ${BROWSER}`, () => {
  it('are chosen in the list, four at most, and stand in the address', async () => {
    // High enough that no line lies behind the bar of what was chosen.
    await tab.setViewport({ width: 1280, height: 1400 });
    await goTo(tab, '?level=severe,low');
    for (const id of ['deepseek', 'proton-lumo']) await tab.click(`[data-tool="${id}"] input`);
    await tab.click('[data-testid="picks:compare"]');
    await tab.waitFor(`document.querySelector('[data-fact]')`, { what: 'the comparison' });
    expect(await tab.url()).toContain('#/catalogue/compare/deepseek/proton-lumo');
  });

  it('say what differs in words, and show only that when asked', async () => {
    const readFacts = () =>
      tab.evaluate<string[]>(
        `[...document.querySelectorAll('[data-fact]')].map((line) => line.dataset.fact + ':' + line.dataset.differs)`,
      );
    const facts = await readFacts();
    expect(facts).toContain('residency:true');
    expect(await tab.evaluate(`document.querySelector('[data-fact="residency"] th').textContent`)).toMatch(
      /differs/,
    );
    await tab.click('[data-testid="compare:only"]');
    await waitUntil(async () => (await readFacts()).every((fact) => fact.endsWith(':true')), {
      what: 'only what differs',
    });
  });

  it('leave out what is not on record', async () => {
    await goTo(tab, '/compare/deepseek/no-such-tool/claude');
    expect(await readPart(tab, 'missing')).toMatch(/no-such-tool/);
    expect(await readPart(tab, 'compare')).toMatch(/DeepSeek.*Claude/);
  });

  it('ask for more when there is one', async () => {
    await goTo(tab, '/compare/deepseek');
    expect(await readPart(tab, 'nothing')).toMatch(/two to four/);
  });
});

describe(`by keyboard alone in ${BROWSER}`, () => {
  it('a tool is found, opened and left again', async () => {
    await goTo(tab, '?q=deepseek');
    await tab.focus('[data-testid="column:incidents"] button');
    await tab.press('Tab');
    expect(await readFocus(tab)).toBe('deepseek');
    await tab.type(' ');
    await tab.waitFor(`document.querySelector('[data-testid="picks"]')`, { what: 'the choice' });
    await tab.press('Tab');
    await tab.press('Enter');
    await tab.waitFor(`document.querySelector('[data-testid="tool-page"][data-tool="deepseek"]')`, {
      what: 'the page of DeepSeek',
    });
    await tab.press('Shift+Tab');
    await tab.press('Shift+Tab');
    expect(await readFocus(tab)).toBe('back');
    await tab.press('Enter');
    await tab.waitFor(`document.querySelector('[data-testid="register"]')`, { what: 'the list' });
  });

  it('every mark of the field can be reached', async () => {
    await goTo(tab, '?view=field');
    await tab.waitFor(`document.querySelector('.field-mark')`, { what: 'the marks' });
    expect(await tab.evaluate(`document.querySelectorAll('.field-mark[tabindex="0"]').length`)).toBe(1);
    await tab.focus('.field-mark[tabindex="0"]');
    const first = await readFocus(tab);
    await tab.press('ArrowRight');
    const second = await readFocus(tab);
    expect(second).not.toBe(first);
    expect(await tab.evaluate(`document.querySelector('.told').textContent`)).toMatch(/\d+ · \d+%/);
    await tab.press('Home');
    expect(await readFocus(tab)).toBe(first);
    await tab.press('ArrowDown');
    await tab.press('Enter');
    await tab.waitFor(`document.querySelector('[data-testid="tool-page"]')`, { what: 'a page of a tool' });
  });

  it('the field says the same as a table', async () => {
    await goTo(tab, '?view=field');
    const marks = await tab.waitFor<number>(`document.querySelectorAll('.field-mark').length`, {
      what: 'marks',
    });
    await tab.click('[data-testid="field:table"] summary');
    const links = await tab.waitFor<number>(
      `document.querySelectorAll('[data-testid="field:table"] td a').length`,
      { what: 'the table' },
    );
    expect(links).toBe(marks);
  });
});

const PLACES = [
  ['the list', ''],
  ['an empty list', '?q=gardening'],
  ['tools to choose from', '?pick=chatgpt,deepseek'],
  ['the field', '?view=field'],
  ['a tool', '/chatgpt'],
  ['a tool that has it all', '/deepseek'],
  ['tools side by side', '/compare/chatgpt/deepseek/claude/grok'],
] as const;

describe.each(PLACES)(`%s in ${BROWSER}`, (_what, route) => {
  afterAll(async () => {
    await tab.setColorScheme('light');
    await tab.setViewport({ width: 1280, height: 800 });
  });

  it.each([
    [1280, 'light'],
    [320, 'dark'],
  ] as const)('has nothing that axe finds wrong, at %i px, %s', async (width, scheme) => {
    await tab.setViewport({ width, height: 800 });
    await tab.setColorScheme(scheme);
    await goTo(tab, route);
    await waitForCatalogue(tab);
    expect(await findViolations(tab, scheme === 'light' ? 'all' : 'colors')).toEqual([]);
  });

  it('needs no scrolling sideways at 320 px', async () => {
    await tab.setViewport({ width: 320, height: 800 });
    await goTo(tab, route);
    expect(await tab.evaluate<number>(`document.documentElement.scrollWidth`)).toBeLessThanOrEqual(320);
  });
});

describe(`when the worker does not answer, in ${BROWSER}`, () => {
  it('says so and asks again when told to', async () => {
    await goTo(tab, '');
    await tab.evaluate(`(() => {
      window.sendMessage = chrome.runtime.sendMessage;
      chrome.runtime.sendMessage = async () => undefined;
    })()`);
    await tab.evaluate(`(() => { location.hash = '#/catalogue/deepseek'; })()`);
    await tab.waitFor(`document.querySelector('[data-testid="failed"]')`, { what: 'the failure' });
    await tab.evaluate(`(() => { chrome.runtime.sendMessage = window.sendMessage; })()`);
    await tab.click('[data-testid="failed"] button');
    await waitForCatalogue(tab);
    expect(await readPart(tab, 'tool')).toMatch(/^DeepSeek/);
  });
});
