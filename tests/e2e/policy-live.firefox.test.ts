import { describe, expect, it } from 'vitest';
import { readPart, useWorld } from './world.ts';

const world = useWorld({}, { policy: null });

describe('Firefox, which reads a policy when it starts', () => {
  it('says when it was read', async () => {
    const { browser } = world();
    const page = await browser.openTab(browser.extensionUrl('options.html#/policy'));
    await page.waitFor(`document.querySelector('[data-testid="policy"][data-status="absent"]')`, {
      what: 'the word that there is none',
    });
    expect(await readPart(page, 'policy:read')).toMatch(
      new RegExp(`Last read on .*${new Date().getFullYear()}`),
    );
    await page.close();
  });
});
