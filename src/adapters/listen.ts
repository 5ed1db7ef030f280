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
export function listenForInstallation(run: (isNew: boolean) => Promise<void>): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    run(reason === 'install').catch((error: unknown) => logFailure('installation', error));
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

function logFailure(event: string, error: unknown): void {
  console.error(`[worker] ${event}:`, error);
}
