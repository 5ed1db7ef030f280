/**
 * `npm run pictures`: takes a picture of every surface in every width and colour scheme, in a left-to-right and a
 * right-to-left language, into `.output/pictures/`. Words as arguments pick surfaces by the beginning of their names;
 * `--readme` takes the pictures of the README instead.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from '../build-extension.ts';
import { startChromium } from '../browsers/chromium.ts';
import type { BrowserDriver, StartOptions } from '../browsers/driver.ts';
import { ensureBrowsers } from '../browsers/find-browsers.ts';
import { createSiteServer } from '../browsers/serve-sites.ts';
import { waitUntil } from '../browsers/wait-until.ts';
import { listStandInSites } from '../tour/stand-in-sites.ts';
import { chooseExamples } from './choose-examples.ts';
import { takeReadmePictures } from './readme-pictures.ts';
import { listSurfaces, PICTURE_POLICY, type Surface } from './surfaces.ts';
import { takeSurface } from './take-pictures.ts';
import { copyTranslated } from './translated-copy.ts';
import { writeIndex } from './write-index.ts';

const FOLDER = '.output/pictures';
/** One language of each direction; the others differ in words only. */
const LANGUAGES = ['en', 'ar'] as const;

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main(wanted: readonly string[]): Promise<number> {
  const { chromium, problem } = await ensureBrowsers({ need: ['chromium'] });
  if (chromium === null) throw new Error(problem ?? 'no Chromium');
  const built = await buildExtension('chromium');
  const server = await createSiteServer({ sites: listStandInSites() });
  const withBrowser = async (
    options: Pick<StartOptions, 'extensionFolder' | 'policy'>,
    use: (browser: BrowserDriver) => Promise<void>,
  ) => {
    const browser = await startChromium({ executablePath: chromium.path, server, ...options });
    try {
      if (options.policy !== undefined) await waitForRules(browser);
      await use(browser);
    } finally {
      await browser.close();
    }
  };
  try {
    if (wanted.includes('--readme')) {
      await takeReadmePictures((options, use) => withBrowser({ extensionFolder: built, ...options }, use));
      return 0;
    }
    const surfaces = listSurfaces(await chooseExamples(Date.now())).filter(
      ({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)),
    );
    rmSync(FOLDER, { recursive: true, force: true });
    const taken: string[] = [];
    for (const language of LANGUAGES) {
      mkdirSync(join(FOLDER, language), { recursive: true });
      const extensionFolder =
        language === 'en' ? built : copyTranslated(built, language, join(FOLDER, `extension-${language}`));
      for (const policy of [undefined, PICTURE_POLICY]) {
        const here = surfaces.filter(({ underPolicy }) => underPolicy === (policy !== undefined));
        if (here.length === 0) continue;
        await withBrowser(
          { extensionFolder, ...(policy === undefined ? {} : { policy }) },
          async (browser) => {
            for (const surface of here) taken.push(...(await takeSurfaceIn(browser, surface, language)));
          },
        );
      }
    }
    writeFileSync(join(FOLDER, 'index.html'), writeIndex(taken));
    console.log(`${taken.length} pictures in ${FOLDER}; index.html shows them all`);
  } finally {
    await server.close();
  }
  return 0;
}

async function takeSurfaceIn(browser: BrowserDriver, surface: Surface, language: string): Promise<string[]> {
  const names = await takeSurface(browser, surface, FOLDER, `${language}/`);
  console.log(`${language} ${surface.name}`);
  return names;
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
