import type { RecordFault } from '../problem.ts';
import type { RecordCheck } from './record-check.ts';
import { listRestrictionEntries } from './visit.ts';

export const successors: RecordCheck = {
  name: 'successors',
  description:
    'A successor is named by what it took the place of, and a chain of successors has an end: else nobody could say what holds now.',
  scope: 'tree',
  severity: 'error',
  check: (records) => {
    const entries = listRestrictionEntries(records);
    const next = new Map(entries.map(({ entry }) => [entry.id, entry.supersededBy]));
    return entries.flatMap(({ file, path, entry }): RecordFault[] => {
      const { id, status, supersededBy } = entry;
      if (supersededBy === undefined) return [];
      const at = `${path}.supersededBy`;
      if (status !== 'superseded') {
        const tip = 'write the status "superseded", or name the other order in "aftermath"';
        return [
          { file, path: at, actual: `a successor of an order that is ${status}`, expected: 'none', tip },
        ];
      }
      if (!leadsBack(id, next)) return [];
      const tip = 'one of the chain still holds: remove its successor';
      return [{ file, path: at, actual: `"${supersededBy}" leads back to "${id}"`, expected: 'an end', tip }];
    });
  },
};

function leadsBack(id: string, next: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  for (let step = next.get(id); step !== undefined && !seen.has(step); step = next.get(step)) {
    if (step === id) return true;
    seen.add(step);
  }
  return false;
}
