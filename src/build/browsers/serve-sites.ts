import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

/** The document of a site, or a handler for everything that is asked of it. */
export type Site = string | ((request: IncomingMessage, response: ServerResponse) => void | Promise<void>);

export interface SiteRequest {
  readonly host: string;
  readonly path: string;
  readonly method: string;
  /** Who asked, and for what: see {@link RECORDED_HEADERS}. */
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds since 1970. */
  readonly time: number;
}

export interface SiteServer {
  readonly port: number;
  /** Every request so far, also the browser's own (icons, updates). */
  readonly requests: readonly SiteRequest[];
  /** Adds or replaces a site. */
  setSite(host: string, site: Site): void;
  forgetRequests(): void;
  close(): Promise<void>;
}

/** The headers that a {@link SiteRequest} keeps. */
const RECORDED_HEADERS = [
  'accept',
  'content-type',
  'origin',
  'referer',
  'sec-fetch-dest',
  'sec-fetch-mode',
  'sec-fetch-site',
  'user-agent',
] as const;

const ORDINARY_PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Ordinary page</title>
<h1>Ordinary page</h1><p>Some text.</p><label>Search <input name="q"></label></html>`;

/** Self-signed and for two days: the browsers under test are told to ignore it. */
async function createCertificate(): Promise<{ key: string; cert: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + 2 * 86_400_000),
  });
  return { key, cert };
}

function recordRequest(request: IncomingMessage, host: string): SiteRequest {
  const headers: Record<string, string> = {};
  for (const name of RECORDED_HEADERS) {
    const value = request.headers[name];
    if (typeof value === 'string') headers[name] = value;
  }
  return { host, path: request.url ?? '/', method: request.method ?? 'GET', headers, time: Date.now() };
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (typeof site !== 'string') return site(request, response);
  const isIcon = request.url === '/favicon.ico';
  response.writeHead(isIcon ? 204 : 200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(isIcon ? undefined : site);
}

/**
 * Starts an https server on a free port of 127.0.0.1 that stands in for every host: a browser that resolves all names
 * to it gets each site by its `Host` header, and a small ordinary page elsewhere. A handler that throws answers 500.
 */
export async function createSiteServer({
  sites,
}: {
  readonly sites: ReadonlyMap<string, Site>;
}): Promise<SiteServer> {
  const known = new Map(sites);
  const requests: SiteRequest[] = [];
  const server = createServer(await createCertificate(), (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    requests.push(recordRequest(request, host));
    answer(known.get(host) ?? ORDINARY_PAGE, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500);
      response.end(String(error));
    });
  });
  // A browser that gives up on a connection is not the server's trouble.
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    setSite: (host, site) => void known.set(host, site),
    forgetRequests: () => void requests.splice(0),
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
