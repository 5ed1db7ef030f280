import { startChromium, type ChromiumDriver } from '../../src/build/browsers/chromium.ts';
import { createSiteServer } from '../../src/build/browsers/serve-sites.ts';
import { buildExtension } from '../../src/build/build-extension.ts';
import { formatFigures, formatTarget, medianOf, printTable } from '../figures.ts';
import { findChromium } from './launch.ts';

const TOOL = 'https://chat.deepseek.com/';

/** When something stood on the screen, milliseconds after the button was pressed. */
interface Opening {
  readonly first: number;
  readonly verdict: number;
}

/** How long the popup takes from the press of the button to the verdict. */
export async function benchPopup(rounds: number): Promise<void> {
  const server = await createSiteServer({
    sites: new Map([['chat.deepseek.com', '<!doctype html><title>Chat</title><textarea></textarea>']]),
  });
  const browser = await startChromium({
    executablePath: await findChromium(),
    extensionFolder: await buildExtension('chromium'),
    server,
  });
  const openings: Record<'awake' | 'asleep', Opening[]> = { awake: [], asleep: [] };
  try {
    // It would take the focus, and with it the popup.
    await (
      await browser.waitForTab((url) => url.includes('welcome.html'), { what: 'the welcome page' })
    ).close();
    const tab = await browser.openTab(TOOL);
    for (let round = -1; round < rounds; round += 1) {
      for (const state of ['awake', 'asleep'] as const) {
        if (state === 'asleep') await browser.killWorker();
        const opening = await open(browser, tab);
        if (round >= 0) openings[state].push(opening);
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  const rows = Object.entries(openings).map(([state, list]) => [
    state,
    formatFigures(
      list.map(({ first }) => first),
      0,
    ),
    formatFigures(
      list.map(({ verdict }) => verdict),
      0,
    ),
  ]);
  printTable('The popup, ms from its own start; median (10 %–90 %)', [
    ['worker', 'first content', 'verdict'],
    ...rows,
  ]);
  const first = (state: 'awake' | 'asleep') => medianOf(openings[state].map((one) => one.first));
  console.log(`  ${formatTarget(first('awake'), 100, 'ms to the first content, awake', 0)}`);
  console.log(`  ${formatTarget(first('asleep'), 250, 'ms to the first content, asleep', 0)}`);
}

/**
 * Opens the real popup and asks its own record of paints afterwards, so that watching costs it nothing: the verdict is
 * the first large element that was drawn inside it.
 */
async function open(
  browser: ChromiumDriver,
  tab: Parameters<ChromiumDriver['openPopup']>[0],
): Promise<Opening> {
  const popup = await browser.openPopup(tab);
  try {
    await popup.waitFor(`document.querySelector('[data-testid="judged"]')`, { what: 'the verdict' });
    return await popup.evaluate<Opening>(`new Promise((resolve) => {
      const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? performance.now();
      const late = setTimeout(() => resolve({ first, verdict: performance.now() }), 1000);
      new PerformanceObserver((list) => {
        const drawn = list.getEntries().find(({ element }) => element?.closest('[data-testid="judged"]'));
        if (!drawn) return;
        clearTimeout(late);
        resolve({ first, verdict: drawn.startTime });
      }).observe({ type: 'largest-contentful-paint', buffered: true });
    })`);
  } finally {
    await popup.close();
  }
}
