/** A web address, reduced to what matching needs. */
export interface WebAddress {
  /** Lower-case ASCII host, without `www.` and without a trailing dot. */
  readonly host: string;
  /** Path with percent-encoded letters, digits, `-._~` decoded, as RFC 3986 section 6.2.2.2 allows. */
  readonly path: string;
  readonly query: URLSearchParams;
}

/** Why an input is no web address. */
export type AddressProblem = 'empty' | 'too-long' | 'not-an-address' | 'not-web';

export type AddressResult =
  | { readonly ok: true; readonly address: WebAddress }
  | { readonly ok: false; readonly problem: AddressProblem };

/** Characters of an address that are looked at; a longer query or fragment is left out, a longer rest is refused. */
export const MAX_ADDRESS_LENGTH = 65_536;

/** RFC 1035 section 2.3.4. */
const MAX_HOST_LENGTH = 253;

/** Characters of a host as written: each byte of it in percent-encoding, a port, and room to spare. */
const MAX_WRITTEN_HOST_LENGTH = 4_096;

/**
 * Parses an http(s) address as the browser would read it: user-info, port and letter case do not matter, the host
 * comes out as punycode.
 *
 * @example parseAddress('https://CHATGPT.com.:443/g/x')
 */
export function parseAddress(source: string): AddressResult {
  const address = dropLongTail(source).trim();
  if (address === '') return { ok: false, problem: 'empty' };
  if (address.length > MAX_ADDRESS_LENGTH) return { ok: false, problem: 'too-long' };
  if (address.length > MAX_WRITTEN_HOST_LENGTH && hasEndlessHost(address)) {
    return { ok: false, problem: 'not-an-address' };
  }
  const url = parseUrl(address);
  if (url === null) return { ok: false, problem: 'not-an-address' };
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { ok: false, problem: 'not-web' };

  const { hostname, pathname } = url;
  const host = hostname.slice(hostname.startsWith('www.') ? 4 : 0, hostname.endsWith('.') ? -1 : undefined);
  if (host === '' || host.length > MAX_HOST_LENGTH) return { ok: false, problem: 'not-an-address' };
  const path = pathname.includes('%') ? decodeUnreserved(pathname) : pathname;
  return { ok: true, address: new ParsedAddress(host, path, url) };
}

/** Few addresses are asked for their query, and to read it takes longer than all the rest. */
class ParsedAddress implements WebAddress {
  readonly host: string;
  readonly path: string;
  readonly #url: URL;

  constructor(host: string, path: string, url: URL) {
    this.host = host;
    this.path = path;
    this.#url = url;
  }

  get query(): URLSearchParams {
    return this.#url.searchParams;
  }
}

function parseUrl(source: string): URL | null {
  try {
    return new URL(source);
  } catch {
    return null;
  }
}

function dropLongTail(source: string): string {
  if (source.length <= MAX_ADDRESS_LENGTH) return source;
  const start = source.slice(0, MAX_ADDRESS_LENGTH);
  const tails = [start.indexOf('?'), start.indexOf('#')].filter((place) => place >= 0);
  return tails.length === 0 ? source.slice(0, MAX_ADDRESS_LENGTH + 1) : start.slice(0, Math.min(...tails));
}

/** Whether a host is so long that it is none: to read it as one would take the browser a while. */
function hasEndlessHost(address: string): boolean {
  const start = /^[a-z]+:[/\\]*/i.exec(address)?.[0].length ?? 0;
  const authority = /[/\\?#]/.exec(address.slice(start, start + MAX_WRITTEN_HOST_LENGTH + 1));
  // A name and a password may be longer than any host.
  return authority === null && !address.includes('@', start);
}

function decodeUnreserved(path: string): string {
  return path.replace(/%([0-9a-f]{2})/gi, (escape, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    return /[A-Za-z0-9\-._~]/.test(character) ? character : escape;
  });
}

/** The host that a person would recognize, for display; `null` for what is no web address. */
export function readHost(source: string): string | null {
  const parsed = parseAddress(source);
  return parsed.ok ? parsed.address.host : null;
}
