import { parseAddress, type AddressProblem, type WebAddress } from './address.ts';
import { matchAddress, type MatchIndex } from './match.ts';
import { findLookAlike, type LookAlikeTable } from './look-alike.ts';
import type { NameTable } from './names.ts';
import type { Service } from './records.ts';

/** How a question was understood, and what it found. */
export interface ServiceQuery {
  readonly kind: 'address' | 'name';
  readonly problem: AddressProblem | 'ambiguous' | null;
  readonly match: ServiceMatch | null;
  /** Ids of the services that a name fits, when it fits several. */
  readonly candidates: readonly string[];
  /** The address that was asked for; `null` for a name. */
  readonly address: WebAddress | null;
}

export interface ServiceMatch {
  readonly service: string;
  readonly host: string | null;
  readonly path: string | null;
  readonly by: 'host' | 'name' | 'alias';
}

/** Whose address it is: the ids of services. */
export type AddressFinder = MatchIndex<string>;

/** What finds services by address or by name. */
export interface ServiceFinder {
  readonly addresses: AddressFinder;
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
  readonly aliases: ReadonlyMap<string, ReadonlySet<string>>;
  /** What imitates a tool's address is never taken for its name. */
  readonly lookAlikes?: LookAlikeTable;
}

/** Longer inputs are no names. */
const MAX_NAME_LENGTH = 200;

/** Indexes the names and aliases of services. */
export function indexNames(
  services: Iterable<Pick<Service, 'id' | 'name'>>,
  table: Pick<NameTable, 'aliases'>,
): Pick<ServiceFinder, 'names' | 'aliases'> {
  const names = new Map<string, Set<string>>();
  const aliases = new Map<string, Set<string>>();
  const add = (index: Map<string, Set<string>>, name: string, id: string) => {
    const key = normalizeName(name);
    const owners = index.get(key);
    if (owners === undefined) index.set(key, new Set([id]));
    else owners.add(id);
  };
  for (const { id, name } of services) {
    add(names, name, id);
    add(names, id, id);
    for (const alias of table.aliases[id] ?? []) add(aliases, alias, id);
  }
  return { names, aliases };
}

/** Finds the service that an address belongs to. */
export function findByAddress(addresses: AddressFinder, source: string): ServiceQuery {
  const parsed = parseAddress(source);
  if (!parsed.ok)
    return { kind: 'address', problem: parsed.problem, match: null, candidates: [], address: null };
  const found = matchAddress(addresses, parsed.address);
  const match: ServiceMatch | null =
    found === null ? null : { service: found.owner, host: found.host, path: found.path, by: 'host' };
  return { kind: 'address', problem: null, match, candidates: [], address: parsed.address };
}

/**
 * Finds the service that a person means by an address or a name. What carries a scheme is an address; what looks like
 * a host is one unless the catalogue knows it as a name only ("Character.AI"); the rest is a name.
 */
export function findService(finder: ServiceFinder, source: string): ServiceQuery {
  const input = source.length > MAX_NAME_LENGTH ? source : source.trim();
  if (input === '') return { kind: 'name', problem: 'empty', match: null, candidates: [], address: null };
  if (/^[a-z][a-z0-9+.-]*:/i.test(input) && !looksLikeHostAndPort(input))
    return findByAddress(finder.addresses, input);
  if (looksLikeHost(input)) {
    const byAddress = findByAddress(finder.addresses, `https://${input}`);
    if (byAddress.match !== null || isLookAlike(finder, byAddress)) return byAddress;
    const byName = findByName(finder, input);
    return byName.match !== null || byName.candidates.length > 0 ? byName : byAddress;
  }
  if (input.length > MAX_NAME_LENGTH) {
    return { kind: 'name', problem: 'too-long', match: null, candidates: [], address: null };
  }
  return findByName(finder, input);
}

function isLookAlike({ lookAlikes }: ServiceFinder, { address }: ServiceQuery): boolean {
  return lookAlikes !== undefined && address !== null && findLookAlike(lookAlikes, address) !== null;
}

function findByName({ names, aliases }: ServiceFinder, input: string): ServiceQuery {
  const key = normalizeName(input);
  const nothing: ServiceQuery = { kind: 'name', problem: null, match: null, candidates: [], address: null };
  if (key === '') return { ...nothing, problem: 'not-an-address' };
  const byName = [...(names.get(key) ?? [])];
  const [onlyName] = byName;
  if (onlyName !== undefined && byName.length === 1) {
    return { ...nothing, match: { service: onlyName, host: null, path: null, by: 'name' } };
  }
  const fits = [...new Set([...byName, ...(aliases.get(key) ?? [])])].sort();
  const [only] = fits;
  if (only === undefined) return nothing;
  if (fits.length > 1) return { ...nothing, problem: 'ambiguous', candidates: fits };
  return { ...nothing, match: { service: only, host: null, path: null, by: 'alias' } };
}

/** Letters and digits of any script, lower case, without accents: "Le Chat" and "le-chat" are one name. */
export function normalizeName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Room for the longest host (RFC 1035) with its port. */
const MAX_HOST_AND_PORT_LENGTH = 260;

function looksLikeHost(input: string): boolean {
  return /^[^\s@]+\.[^\s@.]{2,}\.?(:\d+)?$/.test(readHead(input)) || looksLikeMail(input);
}

function looksLikeHostAndPort(input: string): boolean {
  return /^[^\s@:]+\.[^\s@:]+:\d{1,5}$/.test(readHead(input));
}

/** What stands before a path, a query or a fragment; cut where no host reaches, because an input can be very long. */
function readHead(input: string): string {
  const head = input.slice(0, MAX_HOST_AND_PORT_LENGTH);
  const end = head.search(/[/?#]/);
  if (end >= 0) return head.slice(0, end);
  return head.length === input.length ? head : '';
}

function looksLikeMail(input: string): boolean {
  const at = input.indexOf('@', 1);
  return at > 0 && input.lastIndexOf('.', input.length - 2) > at + 1 && !/\s/.test(input);
}
