import { createSiteServer } from '../../src/build/browsers/serve-sites.ts';
import { formatFigures, formatRatio, formatTarget, medianOf, printTable } from '../figures.ts';
import { EMPTY, packExtensions, PLIMSOLL } from './extensions.ts';
import { launchWith, type BenchBrowser } from './launch.ts';
import { FIELD_PAGE, FIELD_SITE, ORDINARY_SITES } from './ordinary-pages.ts';
import { traceCost } from './trace-cost.ts';

/** What one extension cost. */
interface PageFigures {
  /** Milliseconds of script a load, by page. */
  readonly loads: Map<string, number[]>;
  /** The same for a first load, when the browser has thrown away what it had compiled. */
  readonly cold: number[];
  readonly focus: number[];
  readonly heapKb: number[];
  wakes: number;
}

/** What an extension costs on pages that are no AI tool; the extensions take turns. */
export async function benchPage(rounds: number): Promise<void> {
  const server = await createSiteServer({
    sites: new Map(Object.entries({ ...ORDINARY_SITES, [FIELD_SITE]: FIELD_PAGE })),
  });
  const browsers = new Map<string, BenchBrowser>();
  const figures = new Map<string, PageFigures>();
  try {
    for (const [name, folder] of await packExtensions()) {
      browsers.set(name, await launchWith(folder, server.port));
      figures.set(name, { loads: new Map(), cold: [], focus: [], heapKb: [], wakes: 0 });
    }
    for (let round = -1; round < rounds; round += 1) {
      for (const [name, browser] of browsers) {
        const one = figures.get(name);
        if (one !== undefined) await measureRound(browser, one, round < 0);
      }
    }
  } finally {
    for (const browser of browsers.values()) await browser.close();
    await server.close();
  }
  report(figures);
}

async function measureRound(
  { page, origin, worker }: BenchBrowser,
  figures: PageFigures,
  isWarmUp: boolean,
): Promise<void> {
  const keep = (list: number[], value: number) => {
    if (!isWarmUp) list.push(value);
  };
  await worker.stop();
  const starts = worker.starts();
  const sites = Object.keys(ORDINARY_SITES);
  const load = async (site: string) => {
    await page.goto('about:blank');
    return traceCost(page, origin, async () => {
      await page.goto(`https://${site}/`);
    });
  };
  for (const site of sites) {
    const list = figures.loads.get(site) ?? [];
    figures.loads.set(site, list);
    keep(list, await load(site));
  }
  // A collection throws away compiled scripts too, so the next load is as the first of a process.
  const [first = ''] = sites;
  await page.goto(`https://${first}/`);
  keep(figures.heapKb, await measureHeapKb(page));
  keep(figures.cold, await load(first));
  if (!isWarmUp) figures.wakes += worker.starts() - starts;
  await page.goto(`https://${FIELD_SITE}/`);
  keep(figures.focus, await traceCost(page, origin, () => page.click('#field')));
}

async function measureHeapKb(page: BenchBrowser['page']): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1_024;
}

function report(figures: ReadonlyMap<string, PageFigures>): void {
  const sites = Object.keys(ORDINARY_SITES);
  const titles = sites.map((site) => site.replace('.example', '').replace('-', ' '));
  const base = figures.get(EMPTY);
  const rows = [...figures].map(([name, { loads, cold, focus, heapKb, wakes }]) => [
    name,
    ...sites.map((site) => formatFigures(loads.get(site) ?? [])),
    formatRatio(loads.get(sites[0] ?? '') ?? [], base?.loads.get(sites[0] ?? '') ?? []),
    formatFigures(cold),
    formatFigures(focus),
    formatFigures(heapKb, 0),
    String(wakes),
  ]);
  printTable('A page that is no AI tool: script on the main thread, ms a load; median (10 %–90 %)', [
    ['', ...titles, '× empty', 'not compiled', 'first focus', 'heap kB', 'wake-ups'],
    ...rows,
  ]);
  const ours = figures.get(PLIMSOLL);
  if (ours === undefined || base === undefined) return;
  for (const [place, site] of sites.entries()) {
    const median = medianOf(ours.loads.get(site) ?? []);
    const over = median - medianOf(base.loads.get(site) ?? []);
    console.log(
      `  ${formatTarget(median, 0.25, 'ms')}; ${formatTarget(over, 0.15, 'ms over the empty script')}: ${titles[place] ?? ''}`,
    );
  }
  console.log(`  ${formatTarget(medianOf(ours.focus), 5, 'ms when a person goes to a field, once')}`);
  console.log(`  ${formatTarget(ours.wakes, 0, 'wake-ups of the worker', 0)}`);
}
