import type { Details } from '../../ruleset/compiled.ts';

/** The documents and texts behind a report, of all files that it needs. */
export interface ReportDetails {
  readonly claims: Details['claims'];
  readonly documents: Details['documents'];
  readonly texts: Details['texts'];
}

export type DetailsReader = (service: string) => Promise<ReportDetails>;

/** Reads the details of a service, of the authorities and of the jurisdictions, when they are shown. */
export function readDetails(read: (path: string) => Promise<Details>): DetailsReader {
  return async (service) => {
    const [own, authorities, jurisdictions] = await Promise.all([
      read(`ruleset/details/services/${service}.json`),
      read('ruleset/details/authorities.json'),
      read('ruleset/details/jurisdictions.json'),
    ]);
    return {
      claims: own.claims,
      documents: { ...authorities.documents, ...jurisdictions.documents, ...own.documents },
      texts: { ...authorities.texts, ...jurisdictions.texts, ...own.texts },
    };
  };
}
