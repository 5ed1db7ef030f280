import { isOthersWordsOnly, listSources } from '../count-sources.ts';
import type { RecordFault } from '../problem.ts';
import type { RecordCheck } from './record-check.ts';

const COUNTED = new Set(['chats', 'shared-chats', 'account-data', 'flaw-fixed']);

export const independentSources: RecordCheck = {
  name: 'independent-sources',
  description:
    "An incident that counts in the score rests on an authority's or the provider's word, or on two independent newsrooms; two that relay one report are one.",
  scope: 'record',
  severity: 'warning',
  check: ({ services, providers }) =>
    services.flatMap(({ id, provider, incidents, evidence }) => {
      const owner = providers.find((entry) => entry.id === provider);
      const ownNames = [owner?.name, owner?.legalName].flatMap((name) => name?.toLowerCase() ?? []);
      return incidents.flatMap((incident, index): RecordFault[] => {
        if (incident.status !== 'confirmed' || !COUNTED.has(incident.exposed)) return [];
        const documents = evidence.filter((entry) => incident.evidence.includes(entry.id));
        const found = listSources(documents);
        const isOwnWord = found.some((source) => ownNames.some((name) => name.startsWith(source)));
        if (!isOthersWordsOnly(documents) || found.length > 1 || isOwnWord) return [];
        return [
          {
            file: `services/${id}.json`,
            path: `incidents[${index}].evidence`,
            actual: `one source: ${found.join(', ')}`,
            expected: "two independent ones, or the authority's or the provider's own word",
            tip: 'look for the advisory, the provider\'s statement or a second report; else write "alleged"',
          },
        ];
      });
    }),
};
