import type { NetRule } from '../core/decide/net-rules.ts';
import type { AddressPattern } from '../core/address-pattern.ts';

/** The condition of one of the browser's net rules, as far as it is used here. */
export interface NetCondition {
  readonly urlFilter?: string;
  readonly requestDomains?: string[];
  readonly initiatorDomains?: string[];
  readonly resourceTypes?: NetResource[];
}

export type NetResource = 'main_frame' | 'sub_frame' | (typeof OTHER_RESOURCES)[number];

const OTHER_RESOURCES = [
  'stylesheet',
  'script',
  'image',
  'font',
  'object',
  'xmlhttprequest',
  'ping',
  'media',
  'websocket',
  'other',
] as const;

const PAGES: NetResource[] = ['main_frame', 'sub_frame'];
const EVERYTHING: NetResource[] = [...PAGES, ...OTHER_RESOURCES];

/** Chromium and Firefox take 5,000 rules of every kind; beyond this, hosts share a rule and stand for what is below them. */
const MAX_EXACT_RULES = 4_000;

/** Hosts in one rule: Chromium takes 10,000 in some 30 ms. */
const MAX_HOSTS_PER_RULE = 10_000;

/**
 * Translates a rule to conditions that together mean the same. A host with all below it needs one condition for many;
 * an exact host or a path needs a filter for each way to write it, because the browsers' domain lists always mean the
 * hosts below too.
 */
export function listConditions({ patterns, action }: NetRule): NetCondition[] {
  const isWhole = ({ path, query }: AddressPattern) => path === '' && query.length === 0;
  const trees = patterns.filter((pattern) => pattern.subdomains && isWhole(pattern)).map(({ host }) => host);
  const others = patterns.filter((pattern) => !(pattern.subdomains && isWhole(pattern)));
  const exact = others.flatMap((pattern) =>
    listFilters(pattern).map((urlFilter): NetCondition => ({
      urlFilter,
      resourceTypes: isWhole(pattern) ? EVERYTHING : PAGES,
    })),
  );
  const isTooMany = exact.length > MAX_EXACT_RULES;
  const hosts = isTooMany ? [...trees, ...others.filter(isWhole).map(({ host }) => host)] : trees;
  return [
    ...chunk(hosts, MAX_HOSTS_PER_RULE).flatMap((requestDomains): NetCondition[] => [
      { requestDomains, resourceTypes: EVERYTHING },
      // What a page that is still there, or a service worker of the host, asks of others.
      ...(action === 'block' ? [{ initiatorDomains: requestDomains, resourceTypes: EVERYTHING }] : []),
    ]),
    ...(isTooMany
      ? exact.filter(({ resourceTypes }) => resourceTypes === PAGES).slice(0, MAX_EXACT_RULES)
      : exact),
  ];
}

/** Filters for each way to write an address: both schemes, with and without www, and each place of a query parameter. */
function listFilters({ host, subdomains, path, query }: AddressPattern): string[] {
  const starts = subdomains
    ? [`||${host}`]
    : ['https', 'http'].flatMap((scheme) => [`|${scheme}://${host}`, `|${scheme}://www.${host}`]);
  const [parameter] = query;
  if (parameter === undefined) return starts.map((start) => `${start}${path}^`);
  // More than one parameter can come in any order; the page's own script judges the rest.
  const pair = parameter.join('=');
  return starts.flatMap((start) => [`${start}${path}?${pair}^`, `${start}${path}?*&${pair}^`]);
}

function chunk<Entry>(entries: readonly Entry[], size: number): Entry[][] {
  const chunks: Entry[][] = [];
  for (let start = 0; start < entries.length; start += size) chunks.push(entries.slice(start, start + size));
  return chunks;
}
