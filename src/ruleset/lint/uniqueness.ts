import type { RecordProblem } from '../record-files.ts';
import type { RecordCheck } from './record-check.ts';

export const uniqueness: RecordCheck = {
  name: 'uniqueness',
  description: 'No two services own one address, and no restriction or incident id is given twice.',
  scope: 'tree',
  check: ({ services, authorities }) => {
    const problems: RecordProblem[] = [];
    const claimOnce = (
      owners: Map<string, string>,
      key: string,
      file: string,
      path: string,
      what: string,
    ) => {
      const owner = owners.get(key);
      if (owner !== undefined)
        problems.push({ file, path, message: `${what} "${key}" already stands in ${owner}` });
      else owners.set(key, file);
    };

    const addresses = new Map<string, string>();
    const restrictions = new Map<string, string>();
    for (const service of services) {
      const file = `services/${service.id}.json`;
      for (const address of service.addresses)
        claimOnce(addresses, address, file, 'addresses', 'the address');
      const incidents = new Map<string, string>();
      for (const { id } of service.incidents) claimOnce(incidents, id, file, 'incidents', 'the incident');
    }
    for (const authority of authorities) {
      const file = `authorities/${authority.id}.json`;
      for (const { id } of [...authority.restrictions, ...(authority.approvals ?? [])])
        claimOnce(restrictions, id, file, 'restrictions', 'the restriction');
      if (isInItsOwnTree(authority.id, authorities)) {
        problems.push({ file, path: 'partOf', message: 'the authority is part of itself: break the circle' });
      }
    }
    return problems;
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
