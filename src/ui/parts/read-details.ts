import type { NameTable } from '../../core/names.ts';
import type { Details } from '../../ruleset/compiled.ts';

/** The documents and texts behind a report, of all files that it needs. */
export interface ReportDetails {
  readonly claims: Details['claims'];
  readonly documents: Details['documents'];
  readonly texts: Details['texts'];
  readonly names: NameTable;
}

export type DetailsReader = (service: string) => Promise<ReportDetails>;

/** Reads the details of a service, of the authorities and of the jurisdictions, when they are shown. */
export function readDetails(read: <Content>(path: string) => Promise<Content>): DetailsReader {
  return async (service) => {
    const [names, own, authorities, jurisdictions] = await Promise.all([
      read<NameTable>('ruleset/names.json'),
      read<Details>(`ruleset/details/services/${service}.json`),
      read<Details>('ruleset/details/authorities.json'),
      read<Details>('ruleset/details/jurisdictions.json'),
    ]);
    return {
      names,
      claims: own.claims,
      documents: { ...authorities.documents, ...jurisdictions.documents, ...own.documents },
      texts: { ...authorities.texts, ...jurisdictions.texts, ...own.texts },
    };
  };
}
