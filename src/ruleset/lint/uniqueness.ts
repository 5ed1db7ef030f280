import type { RecordFault } from '../problem.ts';
import type { RecordCheck } from './record-check.ts';

export const uniqueness: RecordCheck = {
  name: 'uniqueness',
  description: 'No restriction, approval or incident id is given twice, and no authority is part of itself.',
  scope: 'tree',
  severity: 'error',
  check: ({ services, authorities }) => {
    const faults: RecordFault[] = [];
    const claimOnce = (owners: Map<string, string>, id: string, file: string, path: string) => {
      const owner = owners.get(id);
      if (owner === undefined) owners.set(id, file);
      else {
        const tip = 'give it an id of its own, or merge the two';
        faults.push({
          file,
          path,
          actual: `"${id}", which stands in ${owner}`,
          expected: 'each id once',
          tip,
        });
      }
    };
    for (const { id, incidents } of services) {
      const owners = new Map<string, string>();
      for (const incident of incidents) claimOnce(owners, incident.id, `services/${id}.json`, 'incidents');
    }
    const orders = new Map<string, string>();
    for (const { id, restrictions, approvals = [] } of authorities) {
      const file = `authorities/${id}.json`;
      for (const order of [...restrictions, ...approvals]) claimOnce(orders, order.id, file, 'restrictions');
      if (isInItsOwnTree(id, authorities)) {
        const tip = 'break the circle: its parent is the body above it';
        const actual = `"${id}" is part of itself`;
        faults.push({ file, path: 'partOf', actual, expected: 'a tree', tip });
      }
    }
    return faults;
  },
};

function isInItsOwnTree(id: string, authorities: readonly { id: string; partOf: string | null }[]): boolean {
  const parents = new Map(authorities.map((authority) => [authority.id, authority.partOf]));
  const seen = new Set<string>();
  for (let step = parents.get(id) ?? null; step !== null; step = parents.get(step) ?? null) {
    if (step === id) return true;
    if (seen.has(step)) return false;
    seen.add(step);
  }
  return false;
}
