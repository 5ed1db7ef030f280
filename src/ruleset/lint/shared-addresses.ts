import { formatAddressPattern } from '../../core/address-pattern.ts';
import type { RecordFault } from '../problem.ts';
import { listAddresses } from '../list-addresses.ts';
import type { RecordCheck } from './record-check.ts';

export const sharedAddresses: RecordCheck = {
  name: 'shared-addresses',
  description:
    'Services that share a host differ by path or query, and no address is given twice: one page can show one record only.',
  scope: 'tree',
  severity: 'error',
  check: (records) => {
    const owners = new Map<string, string>();
    return listAddresses(records).flatMap(({ file, path, source, pattern }): RecordFault[] => {
      // Whether hosts below count too makes no difference to the host itself.
      const query = pattern.query.toSorted(([a], [b]) => a.localeCompare(b));
      const page = formatAddressPattern({ ...pattern, subdomains: false, query });
      const owner = owners.get(page);
      if (owner === undefined) {
        owners.set(page, file);
        return [];
      }
      const actual = `"${source}", which already stands in ${owner}`;
      const tip = 'add the path or the query that tells the two apart, or remove one';
      return [{ file, path, actual, expected: 'an address of its own', tip }];
    });
  },
};
