import type { CatalogueRow } from '../../../messaging/catalogue-report.ts';
import { say, sayCountryName, sayList } from '../../text/say.ts';

/** Where a tool stores, in a few words: "China and Singapore". */
export function describeStorage({ residency }: Pick<CatalogueRow, 'residency'>): string {
  if (residency === 'unknown') return say('stored.in.unknown');
  if (residency.heldBy === 'user') return say('stored.in.user');
  if (residency.countries.length === 0) {
    return say(residency.heldBy === 'customer' ? 'stored.in.customer' : 'stored.in.unnamed');
  }
  const countries = sayList(residency.countries.map(sayCountryName));
  return residency.elsewhere ? say('stored.in.elsewhere', { countries }) : countries;
}

/** Whose law reaches the data, in a few words. */
export function describeLaw({ jurisdiction }: Pick<CatalogueRow, 'jurisdiction'>): string {
  return jurisdiction.length === 0 ? say('stored.in.unknown') : sayList(jurisdiction.map(sayCountryName));
}

/** The tool's name in another script than Latin, for those who know it by that. */
export function findNativeName({ aliases }: Pick<CatalogueRow, 'aliases'>): string | null {
  return (
    aliases.find((alias) => /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(alias)) ?? null
  );
}
