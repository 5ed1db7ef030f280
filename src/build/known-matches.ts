import { parseAddressPattern } from '../core/address-pattern.ts';
import { loadCompiledRuleset } from '../ruleset/load-ruleset.ts';

interface ManifestPart {
  content_scripts?: { js?: string[] | undefined; matches?: string[] | undefined }[] | undefined;
}

/** Lets the browser itself match the catalogue's hosts: the `known` script runs there and nowhere else. */
export async function setKnownMatches(manifest: ManifestPart): Promise<void> {
  const { summaries } = await loadCompiledRuleset();
  const known = manifest.content_scripts?.find(({ js }) => js?.some((file) => file.endsWith('known.js')));
  if (known === undefined) throw new Error('the manifest has no known.js: was the entrypoint renamed?');
  known.matches = listMatchPatterns(summaries.services.flatMap(([, , , , addresses = []]) => addresses));
}

/** Browser match patterns for address patterns: whole hosts, because in-page navigation changes paths without loading. */
function listMatchPatterns(addresses: readonly string[]): string[] {
  const patterns = addresses.flatMap((source) => {
    const pattern = parseAddressPattern(source);
    if (pattern === null) return [];
    return pattern.subdomains
      ? [`*://*.${pattern.host}/*`]
      : [`*://${pattern.host}/*`, `*://www.${pattern.host}/*`];
  });
  return [...new Set(patterns)].sort();
}
