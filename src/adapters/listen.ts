import { receiveMessage, type Handlers } from '../messaging/receive.ts';
import { browser } from './browser.ts';

/** Answers messages; to be called synchronously when the worker starts, so that the waking message is not missed. */
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

function logFailure(type: string, error: unknown): void {
  console.error(`[worker] ${type}:`, error);
}
