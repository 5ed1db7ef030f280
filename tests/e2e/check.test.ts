import { describe, expect, it } from 'vitest';
import { BROWSER, openCheck, openPopup, readPart, useWorld, waitForAnswer } from './world.ts';

const world = useWorld();

describe(`a check on demand in ${BROWSER}`, () => {
  it('answers a name that is typed into the popup', async () => {
    const tab = await world().browser.openTab('https://ordinary.example/');
    const popup = await openPopup(world(), tab);
    expect(await readPart(popup, 'not-in-catalogue')).toContain('ordinary.example');
    await popup.fill('[data-testid="check:field"]', 'deep seek');
    await popup.press('Enter');
    await popup.waitFor(`document.querySelector('[data-service="deepseek"]')`, {
      what: 'the verdict on DeepSeek',
    });
    await popup.close();
    await tab.close();
  });

  it.each([
    ['https://chat.deepseek.com/a/b?c=d', 'judged', 'DeepSeek'],
    ['CHAT.DEEPSEEK.COM', 'judged', 'DeepSeek'],
    ['grok', 'judged', 'Grok'],
    ['https://deepseek.chat/', 'look-alike', 'unofficial look-alike of DeepSeek'],
    ['deepseek.chat', 'look-alike', 'unofficial look-alike of DeepSeek'],
    ['chatgpt.com.evil.example', 'look-alike', 'unofficial look-alike of ChatGPT'],
    ['no such tool', 'not-in-catalogue', 'nothing is known'],
    ['javascript:alert(1)', 'problem', 'only http and https'],
    ['https://', 'problem', 'no web address'],
    [`https://evil.example/<img src=x onerror=alert(1)>`, 'not-in-catalogue', 'evil.example'],
  ])('answers %s', async (question, kind, words) => {
    const tab = await openCheck(world(), question);
    expect(await readPart(tab, kind)).toContain(words);
    await tab.close();
  });

  it('says that it can not see a page of the browser', async () => {
    const { browser } = world();
    const tab = await browser.openTab(BROWSER === 'firefox' ? 'about:license' : 'chrome://version');
    const popup = await openPopup(world(), tab);
    expect(await readPart(popup, 'cannot-see')).toContain('Cannot see this page');
    await popup.close();
    await tab.close();
  });

  it('finds no wrong tool in two megabytes', async () => {
    const tab = await openCheck(world(), 'ordinary.example');
    await tab.evaluate(`(() => {
      const field = document.querySelector('[data-testid="check:field"]');
      field.value = 'https://chatgpt.com.' + 'a'.repeat(2_000_000);
      field.form.requestSubmit();
    })()`);
    await tab.waitFor(`document.querySelector('[data-testid="problem"]')`, { what: 'the answer' });
    await waitForAnswer(tab);
    await tab.close();
  });
});
