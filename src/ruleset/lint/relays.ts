import { listSources } from '../count-sources.ts';
import type { RecordFault } from '../problem.ts';
import type { RecordCheck } from './record-check.ts';
import { listFiles } from './visit.ts';

export const relays: RecordCheck = {
  name: 'relays',
  description:
    'A relay names another publisher, and a relayed report has one spelling: two outlets that relay one report are one source, which can only be counted when they name it alike.',
  scope: 'record',
  severity: 'error',
  check: (records) =>
    listFiles(records).flatMap(({ file, record }) =>
      record.evidence.flatMap((document, index): RecordFault[] => {
        const { relays: relayed, publisher } = document;
        if (relayed === undefined) return [];
        const path = `evidence[${index}].relays`;
        if (relayed.toLowerCase() === publisher.toLowerCase()) {
          const tip = 'remove it: a publisher does not relay itself';
          return [{ file, path, actual: `"${relayed}"`, expected: 'the report that it passes on', tip }];
        }
        const twin = listSources(record.evidence).find(
          (source) => source !== relayed.toLowerCase() && fold(source) === fold(relayed),
        );
        if (twin === undefined) return [];
        const tip = 'write both alike, so that they count as one source';
        return [{ file, path, actual: `"${relayed}" beside "${twin}"`, expected: 'one spelling', tip }];
      }),
    ),
};

/** "The New York Times" and "New York Times" are one. */
function fold(name: string): string {
  return name.toLowerCase().replace(/^the |[^\p{L}\p{N}]/gu, '');
}
