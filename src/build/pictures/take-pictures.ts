import { join } from 'node:path';
import type { BrowserDriver, Tab } from '../browsers/driver.ts';
import { waitUntil } from '../browsers/wait-until.ts';
import { settle, type Surface } from './surfaces.ts';

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** The window of a page that is not ours, and the least of one that is. */
const VIEW_HEIGHT = 700;
const MIN_HEIGHT = 160;
/** Of tall pages, and of those that are longer than they should be. */
const TALL_HEIGHT = 1_500;
const MAX_HEIGHT = 6_000;

/** Takes a surface in every width and colour scheme. Gives the files' names, below the folder. */
export async function takeSurface(
  browser: BrowserDriver,
  surface: Surface,
  folder: string,
  prefix: string,
): Promise<string[]> {
  const names: string[] = [];
  const tab = await browser.openTab();
  for (const width of surface.widths) {
    for (const scheme of SCHEMES) {
      await showSurface(browser, tab, surface, width, scheme);
      const name = `${prefix}${surface.name}-${width}-${scheme}.png`;
      await tab.screenshot(join(folder, name));
      names.push(name);
    }
  }
  await tab.close();
  return names;
}

/** Brings a surface onto the screen, as long as it is. */
export async function showSurface(
  browser: BrowserDriver,
  tab: Tab,
  surface: Surface,
  width: number,
  scheme: Scheme,
): Promise<void> {
  const isOwn = surface.isInPage !== true;
  await tab.setViewport({ width, height: VIEW_HEIGHT });
  await tab.setColorScheme(scheme);
  await tab.goto('about:blank');
  await tab.goto(isOwn ? browser.extensionUrl(surface.at) : surface.at);
  await tab.waitFor(surface.isReady, { what: surface.name, timeoutMs: 15_000 });
  if (!isOwn) await waitForJudgement(browser, tab);
  for (const step of surface.then ?? []) await tab.evaluate(`(() => { ${step}; })()`);
  if (surface.isDone !== undefined) await tab.waitFor(surface.isDone, { what: `${surface.name}, done` });
  await settle(tab);
  if (!isOwn) return;
  // A short window first: a page is never lower than its window.
  await tab.setViewport({ width, height: MIN_HEIGHT });
  const height = await tab.evaluate<number>('document.documentElement.scrollHeight');
  const most = surface.isTall === true ? TALL_HEIGHT : MAX_HEIGHT;
  await tab.setViewport({ width, height: Math.min(Math.max(height, MIN_HEIGHT), most) });
  await settle(tab);
}

/** The notice stands once the button is painted. */
async function waitForJudgement(browser: BrowserDriver, tab: Tab): Promise<void> {
  await waitUntil(async () => (await browser.badge(tab)).title !== 'Plimsoll', { what: 'the judgement' });
  await settle(tab);
}
