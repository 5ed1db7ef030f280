import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { ensureBrowsers } from '../../src/build/browsers/find-browsers.ts';
import { createSiteServer } from '../../src/build/browsers/serve-sites.ts';
import { PAGES_FOLDER } from './bundle-corpus.ts';
import type { CorpusPage } from './corpus/page.ts';

/** What the detector says of a page. */
export interface Look {
  readonly isChat: boolean;
  readonly spoken: number;
  readonly frontEnd: number;
  readonly milliseconds: number;
}

export interface CorpusBrowser {
  /** Shows a page, gives its field the focus, and looks; `null`: no field appeared. */
  look(page: CorpusPage): Promise<Look | null>;
  close(): Promise<void>;
}

const HOST = 'page.example';
const TYPES = { js: 'text/javascript', css: 'text/css' } as const;

/** Fields that a person can write into, in open shadow roots too (Playwright's selectors look through them). */
const FIELDS = [
  'textarea:visible',
  '[contenteditable]:not([contenteditable=false]):visible',
  'input[type=text]:visible',
  'input:not([type]):visible',
].join(', ');

/** Starts Chromium on a server that holds the corpus. */
export async function startCorpusBrowser(): Promise<CorpusBrowser> {
  const { chromium: found, problem } = await ensureBrowsers({ need: ['chromium'] });
  if (found === null) throw new Error(problem ?? 'no Chromium');
  let shown = '';
  const server = await createSiteServer({
    sites: new Map([
      [
        HOST,
        (request, response) => {
          const path = new URL(request.url ?? '/', `https://${HOST}`).pathname.slice(1);
          const file = join(PAGES_FOLDER, path);
          const type = TYPES[path.endsWith('.js') ? 'js' : 'css'];
          if (path === '' || path === 'page') {
            response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(shown);
          } else if (/^[\w-]+\.(js|css)$/.test(path) && existsSync(file)) {
            response.writeHead(200, { 'content-type': type }).end(readFileSync(file));
          } else response.writeHead(404).end();
        },
      ],
    ]),
  });
  const browser = await chromium.launch({
    executablePath: found.path,
    args: [
      '--no-sandbox',
      '--ignore-certificate-errors',
      `--host-resolver-rules=MAP * 127.0.0.1:${server.port}`,
    ],
  });
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const detector = readFileSync(join(PAGES_FOLDER, 'detector.js'), 'utf8');
  return {
    async look(page) {
      shown = writePage(page);
      const tab = await context.newPage();
      try {
        const variant = typeof page.body === 'string' ? '' : page.body.variant;
        await tab.goto(`https://${HOST}/page?v=${variant}`);
        const field = tab.locator(page.field ?? FIELDS).first();
        await field.waitFor({ state: 'attached', timeout: 8_000 });
        // Packages go on rendering after their field stands.
        if (typeof page.body !== 'string')
          await tab.waitForLoadState('networkidle', { timeout: 4_000 }).catch(() => undefined);
        await field.focus();
        await tab.evaluate(detector);
        return await tab.evaluate<Look | null>(`(() => {
          let field = document.activeElement;
          while (field?.shadowRoot?.activeElement) field = field.shadowRoot.activeElement;
          return field === null || field === document.body ? null : plimsollLook(field);
        })()`);
      } catch (error) {
        console.error(
          `${page.name}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`,
        );
        return null;
      } finally {
        if (process.env['CORPUS_PICTURES'] !== undefined)
          await tab.screenshot({ path: join(PAGES_FOLDER, `${page.name}.png`) });
        await tab.close();
      }
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

function writePage({ lang, head, body }: CorpusPage): string {
  // Empty editable elements are to be seen.
  const style = '<style>[contenteditable]{min-height:1em}</style>';
  const start = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">${head}${style}`;
  if (typeof body === 'string') return `${start}</head><body>${body}</body></html>`;
  return `${start}<link rel="stylesheet" href="/${body.source}.css"></head><body><div id="root"></div><script type="module" src="/${body.source}.js"></script></body></html>`;
}
