import type { Jurisdiction, Ruleset, Service } from '../records.ts';
import { selectClaim, type Standpoint } from '../select-claim.ts';

/** How a country's law comes to reach a person's data. */
export type Reach = 'provider' | 'parent' | 'storage';

/** A country whose law reaches the data, and why. */
export interface LegalReach {
  readonly country: string;
  readonly by: readonly Reach[];
  /** `undefined`: the records hold no entry for the country. */
  readonly jurisdiction: Jurisdiction | undefined;
}

/** Countries whose law reaches the data: of the provider, its controlling parent, and the places of storage. */
export function findJurisdictions(
  { jurisdictions }: Pick<Ruleset, 'jurisdictions'>,
  service: Service,
  standpoint: Standpoint,
): LegalReach[] {
  const reached = new Map<string, Reach[]>();
  const add = (country: string, by: Reach) => {
    const known = reached.get(country);
    if (known === undefined) reached.set(country, [by]);
    else if (!known.includes(by)) known.push(by);
  };
  const { provider, claims } = service;
  const country = selectClaim(provider.country, standpoint).value;
  if (country !== 'unknown') add(country, 'provider');
  const parent = provider.parent === null ? 'unknown' : selectClaim(provider.parent, standpoint).value;
  if (parent !== 'unknown') add(parent, 'parent');
  const residency = selectClaim(claims.residency, standpoint).value;
  if (residency !== 'unknown') for (const code of residency.countries) add(code, 'storage');

  return [...reached].map(([code, by]) => ({ country: code, by, jurisdiction: jurisdictions.get(code) }));
}
