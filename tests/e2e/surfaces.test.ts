import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../src/build/browsers/driver.ts';
import { chooseExamples } from '../../src/build/pictures/choose-examples.ts';
import { listSurfaces, PICTURE_POLICY, type Surface } from '../../src/build/pictures/surfaces.ts';
import { showSurface } from '../../src/build/pictures/take-pictures.ts';
import { findViolations } from './axe.ts';
import { findLayoutFaults, setTextScale, settleLayout } from './layout.ts';
import { BROWSER, useWorld, waitForPolicy } from './world.ts';

/** Pages of the package; the notice in a page of others is looked at in another test. */
const surfaces = listSurfaces(await chooseExamples(Date.now())).filter(({ isInPage }) => isInPage !== true);

describe(`every surface in ${BROWSER}`, () => {
  const world = useWorld();
  describe.each(surfaces.filter(({ underPolicy }) => !underPolicy))('$name', (surface) => {
    checkSurface(() => world().browser, surface);
  });
});

describe(`every surface under a policy in ${BROWSER}`, () => {
  const world = useWorld({}, { policy: { ...PICTURE_POLICY, onboarding: 'off' } });
  beforeAll(() => waitForPolicy(world().browser));
  describe.each(surfaces.filter(({ underPolicy }) => underPolicy))('$name', (surface) => {
    checkSurface(() => world().browser, surface);
  });
});

function checkSurface(browser: () => ReturnType<ReturnType<typeof useWorld>>['browser'], surface: Surface) {
  let tab: Tab;
  beforeAll(async () => {
    tab = await browser().openTab();
    await showSurface(browser(), tab, surface, 400, 'light');
  });
  afterAll(() => tab.close());

  it('has nothing that axe finds wrong', async () => {
    expect(await findViolations(tab)).toEqual([]);
  });

  it('has words that can be read in the dark', async () => {
    await tab.setColorScheme('dark');
    await settleLayout(tab);
    expect(await findViolations(tab, 'colors')).toEqual([]);
  });

  const isSummary = /^popup-(?!open)/.test(surface.name);
  it.each(isSummary ? ['all rows closed'] : [])(
    'has its summary in sight without scrolling, %s',
    async () => {
      // The height that browsers give a popup at most.
      await tab.setViewport({ width: 400, height: 600 });
      await settleLayout(tab);
      const end = await tab.evaluate<number>(
        `document.querySelector('[data-testid="row:sum"], .answer')?.getBoundingClientRect().bottom ?? 0`,
      );
      expect(end).toBeGreaterThan(0);
      expect(end).toBeLessThanOrEqual(600);
    },
  );

  const views = [
    [320, 1],
    [1280, 1],
    [400, 2],
    [1280, 2],
  ] as const;
  it.each(views.filter(([width]) => surface.widths.includes(width)))(
    'has all in sight at %i px with text × %i',
    async (width, factor) => {
      await tab.setViewport({ width, height: 800 });
      await setTextScale(tab, factor);
      await settleLayout(tab);
      expect(await findLayoutFaults(tab)).toEqual([]);
    },
  );
}
