import { parseAddressPattern } from '../../src/core/address-pattern.ts';
import { findByAddress } from '../../src/core/find-service.ts';
import { buildMatchIndex, matchAddress } from '../../src/core/match.ts';
import { importRival } from '../rivals.ts';
import type { BenchAddress } from './addresses.ts';

/** Something that finds addresses of rules. */
export interface Engine {
  /** From the host, or what the engine makes of it, as it lies at hand; `null`: it takes whole addresses only. */
  readonly hasHost: ((address: BenchAddress) => boolean) | null;
  /** From the text of an address. */
  readonly hasText: (text: string) => boolean;
}

/** Prepares an engine outside the measured time, and gives what loads it inside. */
type Prepare = (rules: readonly string[]) => Promise<() => Engine | Promise<Engine>>;

interface Tldts {
  readonly getDomain: (host: string) => string | null;
  readonly getHostname: (text: string) => string | null;
}
interface Ghostery {
  readonly FiltersEngine: { parse(filters: string): { match(request: unknown): { match: boolean } } };
  readonly Request: { fromRawDetails(details: { url: string; type: string }): unknown };
}
interface UBlock {
  readonly StaticNetFilteringEngine: {
    create(): Promise<{
      useLists(lists: readonly { raw: string }[]): Promise<unknown>;
      matchRequest(request: { originURL: string; url: string; type: string }): number;
    }>;
  };
}

const writeFilters = (rules: readonly string[]) => rules.map((host) => `||${host}^`).join('\n');

/** Every engine by name, in the order of the table. */
export const ENGINES: Readonly<Record<string, Prepare>> = {
  Plimsoll: async (rules) => {
    const patterns = rules.flatMap((host) => {
      const pattern = parseAddressPattern(`*.${host}`);
      // The same strings for every engine.
      return pattern === null ? [] : [[{ ...pattern, host }, host] as const];
    });
    return () => {
      const index = buildMatchIndex(patterns);
      return {
        hasHost: ({ parsed }) => matchAddress(index, parsed) !== null,
        hasText: (text) => findByAddress(index, text).match !== null,
      };
    };
  },
  'map walk': async (rules) => () => {
    const owners = new Map(rules.map((host) => [host, host]));
    const walk = (host: string) => {
      for (let rest = host; ;) {
        if (owners.has(rest)) return true;
        const dot = rest.indexOf('.');
        if (dot < 0) return false;
        rest = rest.slice(dot + 1);
      }
    };
    return { hasHost: ({ parsed }) => walk(parsed.host), hasText: (text) => walk(new URL(text).hostname) };
  },
  'tldts + map': async (rules) => {
    const { getDomain, getHostname } = await importRival<Tldts>('tldts');
    return () => {
      const byDomain = new Map<string, string[]>();
      for (const host of rules) {
        const domain = getDomain(host) ?? host;
        const hosts = byDomain.get(domain);
        if (hosts === undefined) byDomain.set(domain, [host]);
        else hosts.push(host);
      }
      const find = (host: string) =>
        (byDomain.get(getDomain(host) ?? host) ?? []).some(
          (rule) => host === rule || host.endsWith(`.${rule}`),
        );
      return { hasHost: ({ parsed }) => find(parsed.host), hasText: (text) => find(getHostname(text) ?? '') };
    };
  },
  '@ghostery/adblocker': async (rules) => {
    const { FiltersEngine, Request } = await importRival<Ghostery>('@ghostery/adblocker');
    const filters = writeFilters(rules);
    return () => {
      const engine = FiltersEngine.parse(filters);
      return {
        hasHost: null,
        hasText: (url) => engine.match(Request.fromRawDetails({ url, type: 'document' })).match,
      };
    };
  },
  '@gorhill/ubo-core': async (rules) => {
    const { StaticNetFilteringEngine } = await importRival<UBlock>('@gorhill/ubo-core');
    const filters = writeFilters(rules);
    const engine = await StaticNetFilteringEngine.create();
    return async () => {
      await engine.useLists([{ raw: filters }]);
      return {
        hasHost: null,
        hasText: (url) => engine.matchRequest({ originURL: 'https://a.example/', url, type: 'image' }) !== 0,
      };
    };
  },
  'linear scan': async (rules) => () => {
    const dotted = rules.map((host) => `.${host}`);
    const find = (host: string) => {
      const end = `.${host}`;
      return dotted.some((rule) => end.endsWith(rule));
    };
    return { hasHost: ({ parsed }) => find(parsed.host), hasText: (text) => find(new URL(text).hostname) };
  },
};
