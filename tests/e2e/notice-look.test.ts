import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../src/build/browsers/driver.ts';
import { findViolations } from './axe.ts';
import { BROWSER, CHAT_PAGE, useWorld, waitForNotice } from './world.ts';

const world = useWorld({ 'chat.deepseek.com': CHAT_PAGE });

describe(`the look of the notice in ${BROWSER}`, () => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await world().browser.openTab('https://chat.deepseek.com/');
    await waitForNotice(tab);
  });
  afterAll(() => tab.close());

  it.each([320, 1280])('is all in sight at %i px', async (width) => {
    await tab.setViewport({ width, height: 800 });
    const boxes = await tab.evaluateInClosedShadows<{ left: number; right: number; isCut: boolean }[]>(
      `(root) => [...root.querySelectorAll('div, p, button')].map((element) => {
        const { left, right } = element.getBoundingClientRect();
        return { left, right, isCut: element.scrollWidth > element.clientWidth + 1 };
      })`,
      null,
    );
    expect(boxes.flat().length).toBeGreaterThan(4);
    for (const { left, right, isCut } of boxes.flat()) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width);
      expect(isCut).toBe(false);
    }
  });

  it.each(['light', 'dark'] as const)('has nothing that axe finds wrong, in %s', async (scheme) => {
    await tab.setColorScheme(scheme);
    // axe does not look into closed roots: it gets a copy in an open one.
    const [copy] = await tab.evaluateInClosedShadows<{ style: string; content: string }>(
      `(root) => ({
        style: root.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]).map(({ cssText }) => cssText).join(' '),
        content: root.innerHTML,
      })`,
      null,
    );
    expect(copy?.content).toContain('role="status"');
    await tab.evaluate(`(() => {
      document.querySelector('#copy')?.remove();
      const host = document.createElement('div');
      host.id = 'copy';
      const { style, content } = ${JSON.stringify(copy)};
      host.attachShadow({ mode: 'open' }).innerHTML = '<style>' + style + '</style>' + content;
      host.popover = 'manual';
      document.documentElement.append(host);
      host.showPopover();
    })()`);
    expect(await findViolations(tab)).toEqual([]);
  });
});
