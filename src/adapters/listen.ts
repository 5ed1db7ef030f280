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

function logFailure(event: string, error: unknown): void {
  console.error(`[worker] ${event}:`, error);
}
