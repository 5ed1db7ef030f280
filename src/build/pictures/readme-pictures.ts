import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { BrowserDriver, StartOptions } from '../browsers/driver.ts';
import { PICTURE_POLICY, settle, type Surface } from './surfaces.ts';
import { SCHEMES, showSurface } from './take-pictures.ts';

const FOLDER = 'docs/pictures';
/** Screens of people who read a README mostly have two pixels a point. */
const SCALE = 2;
/** A README is read over slow lines too. */
const MAX_BYTES = 120_000;

/** A surface as the README shows it. */
interface ReadmePicture extends Surface {
  /** In CSS pixels; the whole surface when left out. */
  readonly height?: number;
}

const PICTURES: readonly ReadmePicture[] = [
  {
    name: 'popup',
    at: 'popup.html?check=deepseek',
    underPolicy: false,
    widths: [400],
    isReady: `document.querySelector('[data-ready]')`,
    // As the button shows it on the tool's page, where nobody asked.
    then: [`document.getElementById('check').value = ''`],
  },
  {
    name: 'notice',
    at: 'https://chat.deepseek.com/',
    underPolicy: false,
    widths: [860],
    height: 330,
    isReady: 'document.body',
    isInPage: true,
  },
  {
    name: 'block-page',
    at: `blocked.html#${encodeURIComponent('https://chat.deepseek.com/')}`,
    underPolicy: true,
    widths: [800],
    height: 560,
    isReady: `document.querySelector('[data-testid="blocked:why"]')`,
  },
  {
    name: 'catalogue',
    at: 'options.html#/catalogue?view=field',
    underPolicy: false,
    widths: [1000],
    height: 640,
    isReady: `document.querySelector('.field-mark')`,
  },
];

/** Takes the pictures of the README, each in both colour schemes, as small files. */
export async function takeReadmePictures(
  withBrowser: (
    options: Pick<StartOptions, 'policy'>,
    use: (browser: BrowserDriver) => Promise<void>,
  ) => Promise<void>,
): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const policy of [undefined, PICTURE_POLICY]) {
    const here = PICTURES.filter(({ underPolicy }) => underPolicy === (policy !== undefined));
    await withBrowser(policy === undefined ? {} : { policy }, async (browser) => {
      for (const picture of here) await takePicture(browser, picture);
    });
  }
}

async function takePicture(browser: BrowserDriver, picture: ReadmePicture): Promise<void> {
  const [width = 400] = picture.widths;
  for (const scheme of SCHEMES) {
    const tab = await browser.openTab();
    await showSurface(browser, tab, picture, width, scheme);
    const height = picture.height ?? (await tab.evaluate<number>('innerHeight'));
    await tab.evaluate(`(() => { document.documentElement.style.zoom = '${SCALE}'; })()`);
    await tab.setViewport({ width: width * SCALE, height: height * SCALE });
    await settle(tab);
    const path = join(FOLDER, `${picture.name}-${scheme}.png`);
    const raw = `${path}.raw.png`;
    await tab.screenshot(raw);
    await tab.close();
    // A palette is enough for few colours.
    const small = await sharp(readFileSync(raw)).png({ palette: true, effort: 10 }).toBuffer();
    rmSync(raw);
    if (small.length > MAX_BYTES) throw new Error(`${path}: ${small.length} bytes are too many`);
    writeFileSync(path, small);
    console.log(`${path}: ${small.length} bytes`);
  }
}
