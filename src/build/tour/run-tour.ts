/** `npm start`: builds the extension, opens a browser with it, and visits a few AI tools. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { buildExtension } from '../build-extension.ts';
import { startChromium } from '../browsers/chromium.ts';
import type { BrowserDriver } from '../browsers/driver.ts';
import { ensureBrowsers } from '../browsers/find-browsers.ts';
import { startFirefox } from '../browsers/firefox.ts';
import { createSiteServer } from '../browsers/serve-sites.ts';
import { hasDisplay } from './find-display.ts';
import { isOnline } from './is-online.ts';
import { listStandInSites } from './stand-in-sites.ts';
import { TOUR_STOPS } from './tour-stops.ts';
import { visitStop } from './visit-stop.ts';

const PICTURES = '.output/tour';
const PROFILE = '.output/profile';

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main(args: readonly string[]): Promise<number> {
  const isHeadless = args.includes('--headless') || !hasDisplay();
  const found = await findBrowser(args.includes('--firefox'));
  if (found === null) return 1;
  console.log(`Building the extension for ${found.name} ${found.version}`);
  const extensionFolder = await buildExtension(found.kind);

  const isStandIn = args.includes('--offline') || !(await isOnline('chat.deepseek.com'));
  const server = isStandIn ? await createSiteServer({ sites: listStandInSites() }) : undefined;
  if (isStandIn)
    console.log('No network: local pages stand in for the sites, at their real https addresses.');
  if (isHeadless) console.log('No display: the browser runs headless.');

  const profileFolder = resolve(PROFILE, found.kind);
  const isNew = !existsSync(profileFolder);
  mkdirSync(profileFolder, { recursive: true });
  const start = found.kind === 'chromium' ? startChromium : startFirefox;
  const browser = await start({
    executablePath: found.path,
    extensionFolder,
    profileFolder,
    headless: isHeadless,
    ...(server === undefined ? {} : { server }),
  });
  try {
    if (isNew) await seeWelcome(browser, { isHeadless });
    await tour(browser);
    if (!isHeadless) {
      console.log('The browser stays open with the extension in it; close it to end.');
      await browser.whenClosed();
    }
  } finally {
    await browser.close();
    await server?.close();
  }
  return 0;
}

/** A new installation greets when it is ready, and comes to the front then: the tour begins behind it. */
async function seeWelcome(
  browser: BrowserDriver,
  { isHeadless }: { readonly isHeadless: boolean },
): Promise<void> {
  const welcome = await browser.waitForTab((url) => url.includes('welcome.html'), {
    what: 'the welcome page',
    timeoutMs: 20_000,
  });
  if (isHeadless) await welcome.close();
}

async function tour(browser: BrowserDriver): Promise<void> {
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  for (const stop of TOUR_STOPS) {
    const { address, line, picture } = await visitStop(browser, stop, resolve(PICTURES));
    console.log(`${address}\n  ${line}\n  ${relative('.', picture)}`);
  }
}

/** Chromium if it can be had, else Firefox; what is passed over is named. */
async function findBrowser(wantsFirefox: boolean) {
  const kinds = wantsFirefox ? (['firefox'] as const) : (['chromium', 'firefox'] as const);
  const problems: string[] = [];
  for (const kind of kinds) {
    const outcome = await ensureBrowsers({ need: [kind] });
    for (const { name, path, why } of outcome.passedOver)
      console.log(`Passed over ${name} (${path}): ${why}`);
    const browser = outcome[kind];
    if (browser !== null) return { kind, ...browser };
    if (outcome.problem !== null) problems.push(outcome.problem);
  }
  console.error(problems.join('\n'));
  return null;
}
