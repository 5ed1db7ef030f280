import { askAgain } from '../messaging/ask-again.ts';
import type { Transport } from '../messaging/send.ts';
import { browser } from './browser.ts';

/** Hands a message from a page of the extension to the worker; the page ends with the extension. */
export const pageTransport: Transport = askAgain(
  (message) => browser.runtime.sendMessage(message),
  () => true,
);
