import { createSiteServer } from '../../src/build/browsers/serve-sites.ts';
import { printTable } from '../figures.ts';
import { EMPTY, packExtensions } from './extensions.ts';
import { launchWith, type BenchBrowser } from './launch.ts';
import { ORDINARY_SITES } from './ordinary-pages.ts';

const TABS = 50;

/** What an extension keeps: in its worker after a visit to an AI tool, and in fifty tabs of ordinary pages. */
export async function benchMemory(): Promise<void> {
  const server = await createSiteServer({
    sites: new Map([
      ...Object.entries(ORDINARY_SITES),
      ['chat.deepseek.com', '<!doctype html><title>Chat</title><textarea></textarea>'] as const,
    ]),
  });
  const kept = new Map<string, { readonly worker: number; readonly tabs: number }>();
  try {
    for (const [name, folder] of await packExtensions()) {
      const browser = await launchWith(folder, server.port);
      try {
        await browser.page.goto('https://chat.deepseek.com/');
        await browser.page.waitForTimeout(1_000);
        kept.set(name, { worker: await browser.measureWorkerHeap(), tabs: await measureTabs(browser) });
      } finally {
        await browser.close();
      }
    }
  } finally {
    await server.close();
  }
  const base = kept.get(EMPTY)?.tabs ?? 0;
  const mega = (bytes: number) => (bytes / 1_048_576).toFixed(2);
  printTable(`Memory: heaps after a collection, MB`, [
    ['', 'worker', `${TABS} tabs`, 'over the empty script, kB a tab'],
    ...[...kept].map(([name, { worker, tabs }]) => [
      name,
      mega(worker),
      mega(tabs),
      ((tabs - base) / TABS / 1_024).toFixed(1),
    ]),
  ]);
}

/** The sum of the heaps of all tabs: the pages' own and every script's. */
async function measureTabs({ context }: BenchBrowser): Promise<number> {
  let sum = 0;
  for (let place = 0; place < TABS; place += 1) {
    const page = await context.newPage();
    await page.goto(`https://tab-${place}.example/`);
  }
  for (const page of context.pages().filter((one) => one.url().includes('//tab-'))) {
    const session = await context.newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    sum += (await session.send('Runtime.getHeapUsage')).usedSize;
    await session.detach();
  }
  return sum;
}
