import type { RecordFault } from '../problem.ts';
import type { RecordCheck } from './record-check.ts';
import { listRestrictionEntries } from './visit.ts';

const BINDING_TEXTS = new Set(['law', 'order', 'court-decision', 'regulator-decision']);

export const inForce: RecordCheck = {
  name: 'in-force',
  description:
    '"In force" needs a law or order without end whose own text was read, or a confirmation: most bans have no later word, and silence is no confirmation.',
  scope: 'record',
  severity: 'error',
  check: (records) =>
    listRestrictionEntries(records).flatMap(({ file, path, entry, evidence }) => {
      const faults: RecordFault[] = [];
      const documents = evidence.filter(({ id }) => entry.evidence.includes(id));
      if (entry.standing && !documents.some(({ kind }) => BINDING_TEXTS.has(kind))) {
        faults.push({
          file,
          path: `${path}.standing`,
          actual: 'true, without the text of the law or order',
          expected: `an evidence of one of the kinds ${[...BINDING_TEXTS].join(', ')}`,
          tip: 'read the text and cite it, or write false and a "lastConfirmed" date',
        });
      }
      if (entry.status === 'in-force' && !entry.standing && entry.lastConfirmed === null) {
        faults.push({
          file,
          path: `${path}.status`,
          actual: '"in-force" without a confirmation',
          expected: '"standing", or a "lastConfirmed" date',
          tip: 'write "announced" until a document says that it still holds',
        });
      }
      return faults;
    }),
};
