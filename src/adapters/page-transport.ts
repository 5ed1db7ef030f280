import type { Transport } from '../messaging/send.ts';
import { browser } from './browser.ts';

/** Hands a message from a page of the extension to the worker. */
export const pageTransport: Transport = (message) => browser.runtime.sendMessage(message);
