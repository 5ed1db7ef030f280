import type { Ruleset } from '../core/records.ts';
import type { LookAlikeTable } from '../core/look-alike.ts';
import { FORMAT, type CompiledLookAlikes } from './compiled.ts';
import type { Records } from './record-files.ts';
import type { LookAlikesFile } from './schema/look-alikes.ts';

/** Documents that stand at their owner's address. */
const OWN_DOCUMENTS: ReadonlySet<string> = new Set([
  'privacy-policy',
  'terms-of-service',
  'data-processing-agreement',
  'subprocessor-list',
  'trust-center',
  'product-documentation',
  'provider-statement',
]);

/** Makes `ruleset/look-alikes.json`: vendors' hosts are also those of their own documents. */
export function compileLookAlikes(
  file: LookAlikesFile,
  { services, providers }: Records,
): CompiledLookAlikes {
  const documented = [...services, ...providers].flatMap(({ evidence }) =>
    evidence
      .filter(({ kind }) => OWN_DOCUMENTS.has(kind))
      .map(({ url }) => new URL(url).hostname.replace(/^www\./, '')),
  );
  const imitators = file.imitators.map(({ host, of }): [string, string] => [host, of]);
  const imitating = new Set(imitators.map(([host]) => host));
  return {
    format: FORMAT,
    brands: file.brands.map(({ word, service, host, isWord = false }) => ({ word, service, host, isWord })),
    vendors: [...new Set([...file.vendors, ...documented])].filter((host) => !imitating.has(host)).sort(),
    imitators,
  };
}

/** What imitations are told by, with the hosts that the catalogue's tools have for themselves. */
export function decodeLookAlikes(
  { brands, vendors, imitators }: CompiledLookAlikes,
  { services }: Pick<Ruleset, 'services'>,
): LookAlikeTable {
  const originals = [...services.values()].flatMap(({ id, addresses }) =>
    addresses
      .filter(({ path, query }) => path === '' && query.length === 0)
      .map(({ host }) => [host, id] as const),
  );
  return { originals: new Map(originals), own: new Set(vendors), brands, imitators: new Map(imitators) };
}
