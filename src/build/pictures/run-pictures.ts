/**
 * `npm run pictures`: takes a picture of every surface at every level, width and colour scheme, in a left-to-right and a
 * right-to-left language, into `.output/pictures/`. Words as arguments pick surfaces by the beginning of their names.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from '../build-extension.ts';
import { startChromium } from '../browsers/chromium.ts';
import type { BrowserDriver, Tab } from '../browsers/driver.ts';
import { ensureBrowsers } from '../browsers/find-browsers.ts';
import { createSiteServer } from '../browsers/serve-sites.ts';
import { waitUntil } from '../browsers/wait-until.ts';
import { chooseExamples } from './choose-examples.ts';
import { writeIndex } from './write-index.ts';
import { listSurfaces, PICTURE_POLICY, settle, type Surface } from './surfaces.ts';

const FOLDER = '.output/pictures';
const SCHEMES = ['light', 'dark'] as const;
/** One language of each direction; the others differ in words only. */
const LANGUAGES = ['en', 'ar'] as const;
const MAX_HEIGHT = 4_000;

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main(wanted: readonly string[]): Promise<number> {
  const { chromium, problem } = await ensureBrowsers({ need: ['chromium'] });
  if (chromium === null) throw new Error(problem ?? 'no Chromium');
  const extensionFolder = await buildExtension('chromium');
  const surfaces = listSurfaces(await chooseExamples(Date.now())).filter(
    ({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)),
  );
  rmSync(FOLDER, { recursive: true, force: true });
  const server = await createSiteServer({ sites: new Map() });
  const taken: string[] = [];
  try {
    for (const language of LANGUAGES) {
      mkdirSync(join(FOLDER, language), { recursive: true });
      for (const policy of [undefined, PICTURE_POLICY]) {
        const here = surfaces.filter(({ underPolicy }) => underPolicy === (policy !== undefined));
        if (here.length === 0) continue;
        const browser = await startChromium({
          executablePath: chromium.path,
          extensionFolder,
          server,
          args: [`--lang=${language}`],
          environment: { LANGUAGE: language },
          ...(policy === undefined ? {} : { policy }),
        });
        try {
          if (policy !== undefined) await waitForRules(browser);
          for (const surface of here) taken.push(...(await takeAll(browser, surface, language)));
        } finally {
          await browser.close();
        }
      }
    }
  } finally {
    await server.close();
  }
  writeFileSync(join(FOLDER, 'index.html'), writeIndex(taken));
  console.log(`${taken.length} pictures in ${FOLDER}; index.html shows them all`);
  return 0;
}

async function takeAll(browser: BrowserDriver, surface: Surface, language: string): Promise<string[]> {
  const names: string[] = [];
  const isOwn = surface.isInPage !== true;
  const tab = await browser.openTab();
  for (const width of surface.widths) {
    for (const scheme of SCHEMES) {
      await tab.setViewport({ width, height: 700 });
      await tab.setColorScheme(scheme);
      await tab.goto('about:blank');
      await tab.goto(isOwn ? browser.extensionUrl(surface.at) : surface.at);
      await tab.waitFor(surface.isReady, { what: surface.name, timeoutMs: 15_000 });
      if (!isOwn) await waitForJudgement(browser, tab);
      for (const step of surface.then ?? []) await tab.evaluate(`(() => { ${step}; })()`);
      await settle(tab);
      if (isOwn) {
        const height = await tab.evaluate<number>('document.documentElement.scrollHeight');
        await tab.setViewport({ width, height: Math.min(Math.max(height, 320), MAX_HEIGHT) });
        await settle(tab);
      }
      const name = `${language}/${surface.name}-${width}-${scheme}.png`;
      await tab.screenshot(join(FOLDER, name));
      names.push(name);
    }
  }
  await tab.close();
  console.log(`${language} ${surface.name}`);
  return names;
}

/** The notice stands once the button is painted. */
async function waitForJudgement(browser: BrowserDriver, tab: Tab): Promise<void> {
  await waitUntil(async () => (await browser.badge(tab)).title !== 'Plimsoll', { what: 'the judgement' });
  await settle(tab);
}

async function waitForRules(browser: BrowserDriver): Promise<void> {
  await waitUntil(
    () =>
      browser.evaluateInExtension<boolean>(
        `chrome.declarativeNetRequest.getDynamicRules().then((rules) => rules.length > 0)`,
      ),
    { what: 'the policy', timeoutMs: 20_000 },
  );
}
