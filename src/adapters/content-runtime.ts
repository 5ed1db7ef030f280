import type { Transport } from '../messaging/send.ts';

interface ContentRuntime {
  readonly runtime?: { readonly id?: string; sendMessage(message: unknown): Promise<unknown> };
}

/** The browser's API as content scripts see it: native promises in both browsers, so that the polyfill stays out of pages. */
const api = globalThis as { readonly browser?: ContentRuntime; readonly chrome?: ContentRuntime };

/** Hands a message to the worker; quiet when the extension was updated or removed under a running page. */
export const contentTransport: Transport = async (message) => {
  const runtime = (api.browser ?? api.chrome)?.runtime;
  if (runtime?.id === undefined) return undefined;
  try {
    return await runtime.sendMessage(message);
  } catch {
    // The worker is gone for good ("Extension context invalidated"): there is nobody left to tell.
    return undefined;
  }
};
