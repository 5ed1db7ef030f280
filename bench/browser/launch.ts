import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright';
import { ensureBrowsers } from '../../src/build/browsers/find-browsers.ts';
import { watchWorker, type WorkerWatch } from '../../src/build/browsers/chromium-worker.ts';
import { waitUntil } from '../../src/build/browsers/wait-until.ts';

/** Chromium with one extension, as a benchmark looks at it. */
export interface BenchBrowser {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly origin: string;
  readonly worker: WorkerWatch;
  /** Bytes of the worker's heap after a collection; 0: it does not run. */
  measureWorkerHeap(): Promise<number>;
  close(): Promise<void>;
}

/** The path of Chromium; installs it where that can be done. */
export async function findChromium(): Promise<string> {
  const { chromium: found, problem } = await ensureBrowsers({ need: ['chromium'] });
  if (found === null) throw new Error(problem ?? 'no Chromium');
  return found.path;
}

/** Starts Chromium with an extension; every host answers from the server. */
export async function launchWith(extension: string, port: number): Promise<BenchBrowser> {
  const context = await chromium.launchPersistentContext('', {
    executablePath: await findChromium(),
    headless: true,
    ignoreHTTPSErrors: true,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--host-resolver-rules=MAP * 127.0.0.1:${port}, EXCLUDE 127.0.0.1`,
      '--ignore-certificate-errors',
      '--disable-quic',
      '--disable-sync',
    ],
  });
  const first = await waitUntil(() => context.serviceWorkers()[0], {
    what: "the extension's service worker",
    timeoutMs: 60_000,
  });
  const origin = `chrome-extension://${new URL(first.url()).host}/`;
  const helper = await context.newPage();
  await helper.goto(`${origin}manifest.json`);
  const worker = await watchWorker(context, helper, origin);
  const page = await context.newPage();
  return {
    context,
    page,
    origin,
    worker,
    measureWorkerHeap: () => measureWorkerHeap(context, origin),
    close: () => context.close(),
  };
}

async function measureWorkerHeap(context: BrowserContext, origin: string): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('the browser has ended');
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(origin));
  if (target === undefined) return 0;
  const { sessionId } = await session.send('Target.attachToTarget', {
    targetId: target.targetId,
    flatten: false,
  });
  await ask(session, sessionId, 'HeapProfiler.collectGarbage');
  const usage = await ask(session, sessionId, 'Runtime.getHeapUsage');
  await session.detach();
  return usage['usedSize'] ?? 0;
}

let lastId = 0;

/** Sends a command to a target behind a session, and waits for its answer. */
function ask(session: CDPSession, sessionId: string, method: string): Promise<Record<string, number>> {
  lastId += 1;
  const id = lastId;
  return new Promise((resolve) => {
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const answer = JSON.parse(message) as { id?: number; result?: Record<string, number> };
      if (answer.id === id) resolve(answer.result ?? {});
    });
    void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
  });
}
