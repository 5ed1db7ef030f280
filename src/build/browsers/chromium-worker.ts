import type { BrowserContext, CDPSession, Page } from 'playwright';
import { waitUntil } from './wait-until.ts';

/** Counts, begins and ends the runs of an extension's service worker. */
export interface WorkerWatch {
  starts(): number;
  /** Resolves when the worker is stopped; at once when it is not running. */
  stop(): Promise<void>;
  /** Resolves when the worker is running. */
  wake(): Promise<void>;
}

interface RunCount {
  starts: number;
  stops: number;
  isRunning(): boolean;
}

/** Remembers the status of each version of the worker, so that a repeated report of one status counts once. */
function countRuns(session: CDPSession, origin: string): RunCount {
  const statuses = new Map<string, string>();
  const isRun = (status: string | undefined): boolean => status === 'running' || status === 'starting';
  const count = { starts: 0, stops: 0, isRunning: () => [...statuses.values()].some(isRun) };
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, scriptURL, runningStatus } of versions) {
      if (!scriptURL.startsWith(origin)) continue;
      const last = statuses.get(versionId) ?? 'stopped';
      // A worker on its way out may start again without a report that it had stopped.
      if (last !== 'stopped' && runningStatus === 'stopped') count.stops += 1;
      if (last === 'stopping' && isRun(runningStatus)) count.stops += 1;
      if (!isRun(last) && isRun(runningStatus)) count.starts += 1;
      statuses.set(versionId, runningStatus);
    }
  });
  return count;
}

/**
 * Follows the extension's worker through the DevTools protocol, from a page of the extension. The first run counts when
 * it is still on as the watch begins.
 *
 * @param page - the helper page; the watch lasts as long as it is open.
 */
export async function watchWorker(context: BrowserContext, page: Page, origin: string): Promise<WorkerWatch> {
  const session = await context.newCDPSession(page);
  const count = countRuns(session, origin);
  await session.send('ServiceWorker.enable');
  await waitUntil(() => count.starts > 0, { what: "the start of the extension's service worker" });
  return {
    starts: () => count.starts,
    async stop() {
      if (!count.isRunning()) return;
      const before = count.stops;
      await session.send('ServiceWorker.stopAllWorkers');
      // Counted and not looked at: a message may wake the worker again at once.
      await waitUntil(() => count.stops > before, { what: "the end of the extension's service worker" });
    },
    async wake() {
      if (!count.isRunning()) await session.send('ServiceWorker.startWorker', { scopeURL: origin });
      await waitUntil(() => count.isRunning(), { what: "a new start of the extension's service worker" });
    },
  };
}
