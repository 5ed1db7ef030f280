import type { BrowserContext, Page, Request } from 'playwright';

/** The http(s) requests that an extension makes itself. */
export interface RequestWatch {
  readonly urls: readonly string[];
  /** Also listens for what the extension's content scripts `fetch` in a tab; it is their call stack that tells. */
  addTab(page: Page): Promise<void>;
}

const isWeb = (url: string): boolean => /^https?:/.test(url);

/** By the worker or a page of the extension; to navigate a tab is not a request of the extension. */
function isOfExtension(request: Request, origin: string): boolean {
  const worker = request.serviceWorker();
  if (worker !== null) return worker.url().startsWith(origin);
  return !request.isNavigationRequest() && request.frame().url().startsWith(origin);
}

/** Begins to list; what was asked before is not known. */
export function watchRequests(context: BrowserContext, origin: string): RequestWatch {
  const urls: string[] = [];
  context.on('request', (request) => {
    if (isWeb(request.url()) && isOfExtension(request, origin)) urls.push(request.url());
  });
  return {
    urls,
    async addTab(page) {
      const session = await context.newCDPSession(page);
      session.on('Network.requestWillBeSent', ({ documentURL, initiator, request: { url } }) => {
        // The extension's own pages have been counted above.
        if (!isWeb(url) || documentURL.startsWith(origin)) return;
        if (initiator.stack?.callFrames.some((frame) => frame.url.startsWith(origin))) urls.push(url);
      });
      await session.send('Network.enable');
    },
  };
}
