import { receiveMessage, type Handlers } from '../messaging/receive.ts';
import { browser } from './browser.ts';

/**
 * Listeners of the worker. All of them are to be registered synchronously when it starts, so that the event that woke
 * it is not missed.
 */

/** Answers messages. */
export function listenForMessages(handlers: Handlers): void {
  const extension = { id: browser.runtime.id, origin: browser.runtime.getURL('').replace(/\/$/, '') };
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: unknown) =>
      receiveMessage(
        message,
        sender as Parameters<typeof receiveMessage>[1],
        extension,
        handlers,
        logFailure,
      ) ?? undefined,
  );
}

/** Runs once after the extension was installed or updated. */
export function listenForInstallation(run: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(() => {
    run().catch((error: unknown) => logFailure('installation', error));
  });
}

/** Runs once when the browser starts. */
export function listenForBrowserStart(run: () => Promise<void>): void {
  browser.runtime.onStartup.addListener(() => {
    run().catch((error: unknown) => logFailure('browser start', error));
  });
}

/** Hears that the organization's policy changed (Chromium; Firefox reads it at its start only). */
export function listenForPolicyChanges(run: () => Promise<void>): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') run().catch((error: unknown) => logFailure('policy change', error));
  });
}

/** Hears of navigations of tabs that failed: net rules stop a page without a word. */
export function listenForFailedNavigations(run: (tab: number, address: string) => Promise<void>): void {
  browser.webNavigation.onErrorOccurred.addListener(
    (details) => {
      const { tabId, url, frameId, error } = details as typeof details & { readonly error?: string };
      if (frameId !== 0 || !/^https?:/.test(url) || !isOwnDoing(error)) return;
      run(tabId, url).catch((failure: unknown) => logFailure('failed navigation', failure));
    },
    // Firefox breaks off the empty page of each new tab, which must not wake the worker.
    { url: [{ schemes: ['http', 'https'] }] },
  );
}

/** Chromium's and Firefox's (NS_ERROR_ABORT) words for what a net rule stopped; without a word it may have been one. */
function isOwnDoing(error: string | undefined): boolean {
  return error === undefined || /ERR_BLOCKED_BY_CLIENT|2147500036/.test(error);
}

function logFailure(event: string, error: unknown): void {
  console.error(`[worker] ${event}:`, error);
}
