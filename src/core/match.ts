import type { WebAddress } from './address.ts';
import type { AddressPattern } from './address-pattern.ts';

/** What an index finds: whose address it is, and by which part of the address. */
export interface AddressMatch<Owner> {
  readonly owner: Owner;
  readonly host: string;
  readonly path: string;
}

type Entry<Owner> = readonly [pattern: AddressPattern, owner: Owner];

/**
 * Address patterns by host. The entries are those that were given, so that building costs little: a worker that wakes
 * builds an index for a single address.
 */
export interface MatchIndex<Owner> {
  readonly byHost: ReadonlyMap<string, Entry<Owner>>;
  /** All patterns of hosts that have several, the most specific first. */
  readonly shared: ReadonlyMap<string, readonly Entry<Owner>[]>;
}

/** More labels than any real host has: what lies beyond is not walked. */
const MAX_LABELS = 32;

/** Builds an index; of two equal patterns the first wins. */
export function buildMatchIndex<Owner>(patterns: Iterable<Entry<Owner>>): MatchIndex<Owner> {
  const byHost = new Map<string, Entry<Owner>>();
  const shared = new Map<string, Entry<Owner>[]>();
  for (const entry of patterns) {
    const { host } = entry[0];
    const first = byHost.get(host);
    if (first === undefined) byHost.set(host, entry);
    else {
      const entries = shared.get(host);
      if (entries === undefined) shared.set(host, [first, entry]);
      else entries.push(entry);
    }
  }
  for (const entries of shared.values()) {
    entries.sort(([a], [b]) => b.path.length - a.path.length || b.query.length - a.query.length);
  }
  return { byHost, shared };
}

/**
 * Finds whose address it is: the longest host first, then the longest path, then the most query parameters.
 * Hosts compare whole labels only, so `notchatgpt.com` and `chatgpt.com.evil.example` are nobody's.
 */
export function matchAddress<Owner>(
  { byHost, shared }: MatchIndex<Owner>,
  address: WebAddress,
): AddressMatch<Owner> | null {
  let { host } = address;
  for (let labels = 0; labels < MAX_LABELS; labels += 1) {
    const dot = host.indexOf('.');
    // No pattern has a single label, so the last one is not looked up.
    if (dot < 0) return null;
    const first = byHost.get(host);
    if (first !== undefined) {
      const entry = findEntry(shared.get(host) ?? [first], address);
      if (entry !== undefined) return { owner: entry[1], host, path: entry[0].path };
    }
    host = host.slice(dot + 1);
  }
  return null;
}

/** On its own: what a function's inner functions close over is made at each of its calls. */
function findEntry<Owner>(entries: readonly Entry<Owner>[], address: WebAddress): Entry<Owner> | undefined {
  return entries.find(([pattern]) => holdsAddress(pattern, address));
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
