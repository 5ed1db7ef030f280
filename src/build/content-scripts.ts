import { formatAddressPattern, parseAddressPattern, type AddressPattern } from '../core/address-pattern.ts';
import type { SharedPlaces } from '../core/shared-places.ts';
import { loadCompiledRuleset } from '../ruleset/load-ruleset.ts';

/** One entry of the manifest's content scripts. */
interface ContentScript {
  readonly js: string[];
  readonly matches: string[];
  readonly exclude_matches?: string[];
  readonly all_frames?: boolean;
  readonly run_at: 'document_start';
}

interface ManifestPart {
  content_scripts?: unknown[] | undefined;
}

/**
 * Registers the scripts that run in pages, all at document start. The browser itself compares addresses: `known` runs
 * on the catalogue's hosts, `framed` in frames at its very places, `spotter` everywhere else.
 */
export async function addContentScripts(manifest: ManifestPart): Promise<void> {
  const patterns = await readPatterns();
  const hosts = listHostMatches(patterns);
  const scripts: ContentScript[] = [
    { js: ['known.js'], matches: hosts, run_at: 'document_start' },
    {
      js: ['framed.js'],
      matches: listPlaceMatches(patterns),
      all_frames: true,
      run_at: 'document_start',
    },
    {
      js: ['spotter.js'],
      matches: ['http://*/*', 'https://*/*'],
      exclude_matches: hosts,
      run_at: 'document_start',
    },
  ];
  manifest.content_scripts = scripts;
}

/** The catalogue's places on hosts that are not its own as a whole. */
export async function readSharedPlaces(): Promise<SharedPlaces> {
  const patterns = await readPatterns();
  const whole = new Set(
    patterns.filter(({ path, query }) => path === '' && query.length === 0).map(({ host }) => host),
  );
  const places: Record<string, string[]> = {};
  for (const pattern of patterns) {
    if (whole.has(pattern.host)) continue;
    (places[pattern.host] ??= []).push(formatAddressPattern(pattern).slice(pattern.host.length));
  }
  return places;
}

/** Browser match patterns for address patterns: whole hosts, because in-page navigation changes paths without loading. */
function listHostMatches(patterns: readonly AddressPattern[]): string[] {
  return unique(patterns.flatMap((pattern) => matchHosts(pattern).map((host) => `*://${host}/*`)));
}

/** The same for frames, by path: frames of shared hosts stand in half of all pages. */
function listPlaceMatches(patterns: readonly AddressPattern[]): string[] {
  return unique(
    patterns.flatMap((pattern) => {
      const [parameter] = pattern.query;
      const query = parameter === undefined ? '' : `?*${parameter.join('=')}`;
      return matchHosts(pattern).map((host) => `*://${host}${pattern.path || '/'}${query}*`);
    }),
  );
}

function matchHosts({ host, subdomains }: AddressPattern): string[] {
  return subdomains ? [`*.${host}`] : [host, `www.${host}`];
}

let reading: Promise<AddressPattern[]> | null = null;

/** Read once a build. */
function readPatterns(): Promise<AddressPattern[]> {
  reading ??= loadPatterns();
  return reading;
}

async function loadPatterns(): Promise<AddressPattern[]> {
  const { summaries, lookAlikes } = await loadCompiledRuleset();
  const sources = summaries.services.flatMap(([, , , , addresses = []]) => addresses);
  sources.push(...lookAlikes.imitators.map(([host]) => host));
  return sources.flatMap((source) => parseAddressPattern(source) ?? []);
}

function unique(patterns: readonly string[]): string[] {
  return [...new Set(patterns)].sort();
}
