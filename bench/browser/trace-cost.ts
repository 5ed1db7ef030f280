import type { Page } from 'playwright';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Microseconds, of the clock and of the processor. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const CATEGORIES = ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile', '__metadata'];
const SLICES = new Set(['EvaluateScript', 'v8.compile', 'FunctionCall', 'v8.run', 'RunMicrotasks']);

/** After what is measured: a script that works later than that is not seen. */
const AFTERMATH_MS = 400;

/**
 * The milliseconds of the processor that a page's main threads spend in an extension's scripts while something happens:
 * top-level slices of a trace that name the extension. A lower bound (no garbage collection, no layout), and it needs no
 * page without the extension to compare with, so it tells tenths of a millisecond apart.
 */
export async function traceCost(page: Page, origin: string, happen: () => Promise<void>): Promise<number> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('the browser has ended');
  await browser.startTracing(page, { categories: CATEGORIES });
  await happen();
  await page.waitForTimeout(AFTERMATH_MS);
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  return sumSlices(trace.traceEvents, origin);
}

function sumSlices(events: readonly TraceEvent[], origin: string): number {
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}:${tid}`;
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  const slices = events
    .filter((event) => event.ph === 'X' && main.has(threadOf(event)) && SLICES.has(event.name))
    .filter(({ args = {} }) => JSON.stringify(args).includes(origin))
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const ends = new Map<string, number>();
  let sum = 0;
  for (const slice of slices) {
    // Slices inside another one are a part of it.
    if (slice.ts < (ends.get(threadOf(slice)) ?? -1)) continue;
    ends.set(threadOf(slice), slice.ts + (slice.dur ?? 0));
    sum += (slice.tdur ?? slice.dur ?? 0) / 1_000;
  }
  return sum;
}
