import { askAgain } from '../messaging/ask-again.ts';
import type { Transport } from '../messaging/send.ts';

interface ContentRuntime {
  readonly runtime?: { readonly id?: string; sendMessage(message: unknown): Promise<unknown> };
}

/** The browser's API as content scripts see it: native promises in both browsers, so that the polyfill stays out of pages. */
const api = globalThis as { readonly browser?: ContentRuntime; readonly chrome?: ContentRuntime };

function readRuntime(): ContentRuntime['runtime'] {
  return (api.browser ?? api.chrome)?.runtime;
}

/** Whether the extension that this script is of is still there: not after an update or a removal under a running page. */
export function isExtensionAlive(): boolean {
  return readRuntime()?.id !== undefined;
}

/** Hands a message to the worker; quiet when there is nobody left to tell. */
export const contentTransport: Transport = askAgain(
  async (message) => readRuntime()?.sendMessage(message),
  isExtensionAlive,
);
