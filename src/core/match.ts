import type { WebAddress } from './address.ts';
import type { AddressPattern } from './address-pattern.ts';

/** What an index finds: whose address it is, and by which part of the address. */
export interface AddressMatch<Owner> {
  readonly owner: Owner;
  readonly host: string;
  readonly path: string;
}

interface Entry<Owner> {
  readonly pattern: AddressPattern;
  readonly owner: Owner;
}

/** Address patterns by host, each host's most specific pattern first. */
export type MatchIndex<Owner> = ReadonlyMap<string, readonly Entry<Owner>[]>;

/** More labels than any real host has: what lies beyond is not walked. */
const MAX_LABELS = 32;

/** Builds an index; of two equal patterns the first wins. */
export function buildMatchIndex<Owner>(
  patterns: Iterable<readonly [pattern: AddressPattern, owner: Owner]>,
): MatchIndex<Owner> {
  const index = new Map<string, Entry<Owner>[]>();
  for (const [pattern, owner] of patterns) {
    const entries = index.get(pattern.host);
    if (entries === undefined) index.set(pattern.host, [{ pattern, owner }]);
    else entries.push({ pattern, owner });
  }
  for (const entries of index.values()) {
    entries.sort(
      (a, b) =>
        b.pattern.path.length - a.pattern.path.length || b.pattern.query.length - a.pattern.query.length,
    );
  }
  return index;
}

/**
 * Finds whose address it is: the longest host first, then the longest path, then the most query parameters.
 * Hosts compare whole labels only, so `notchatgpt.com` and `chatgpt.com.evil.example` are nobody's.
 */
export function matchAddress<Owner>(
  index: MatchIndex<Owner>,
  address: WebAddress,
): AddressMatch<Owner> | null {
  let host = address.host;
  for (let labels = 0; labels < MAX_LABELS; labels += 1) {
    for (const { pattern, owner } of index.get(host) ?? []) {
      if (holdsAddress(pattern, address)) return { owner, host: pattern.host, path: pattern.path };
    }
    const dot = host.indexOf('.');
    if (dot < 0) return null;
    host = host.slice(dot + 1);
  }
  return null;
}

/** The host of an address, then each host above it, longest first. */
export function listHosts({ host }: WebAddress): string[] {
  const labels = host.split('.').slice(-MAX_LABELS);
  return labels.map((_label, place) => labels.slice(place).join('.'));
}

/** Whether an address belongs to a pattern of its host or of one above it. */
export function holdsAddress(pattern: AddressPattern, address: WebAddress): boolean {
  return (
    (address.host === pattern.host || pattern.subdomains) &&
    holdsPath(pattern, address.path) &&
    holdsQuery(pattern, address)
  );
}

function holdsPath({ path }: AddressPattern, actual: string): boolean {
  if (path === '') return true;
  return actual.startsWith(path) && (actual.length === path.length || actual[path.length] === '/');
}

function holdsQuery({ query }: AddressPattern, { query: actual }: WebAddress): boolean {
  return query.every(([name, value]) => actual.get(name) === value);
}
