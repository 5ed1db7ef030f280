import { setTimeout as delay } from 'node:timers/promises';
import type { WaitOptions } from './driver.ts';

const INTERVAL_MS = 40;
/** Long enough for a loaded machine: a wait that succeeds costs only what it takes. */
const PATIENCE_MS = 15_000;

/**
 * Asks until the answer is truthy. An error of the probe counts as falsy: a page between two documents throws.
 *
 * @throws Error that names what was awaited and gives the probe's last error.
 */
export async function waitUntil<T>(
  probe: () => T | Promise<T>,
  { what, timeoutMs = PATIENCE_MS }: WaitOptions,
): Promise<Exclude<T, null | undefined | false>> {
  const end = performance.now() + timeoutMs;
  let cause: unknown;
  do {
    try {
      const answer = await probe();
      if (answer) return answer as Exclude<T, null | undefined | false>;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await delay(INTERVAL_MS);
  } while (performance.now() < end);
  const last = cause instanceof Error ? ` Last error: ${cause.message}` : '';
  throw new Error(`Waited ${timeoutMs} ms in vain: ${what}.${last}`, { cause });
}
