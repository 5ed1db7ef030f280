import type { RecordFault } from '../problem.ts';
import { listAddresses } from '../list-addresses.ts';
import type { RecordCheck } from './record-check.ts';

/** Sites of one maker with terms of their own: each pair was found to name another company or another law. */
const SEPARATE_SITES: readonly (readonly [string, string])[] = [
  ['z.ai', 'chatglm.cn'],
  ['qwen.ai', 'qianwen.com'],
  ['coze.com', 'coze.cn'],
  ['trae.ai', 'trae.cn'],
  ['hailuoai.video', 'hailuoai.com'],
  ['dreamina.capcut.com', 'jimeng.jianying.com'],
];

export const legalRegimes: RecordCheck = {
  name: 'legal-regimes',
  description:
    'One record stands for one legal regime: sites of one maker under different terms, as those for mainland China and for abroad, are different services.',
  scope: 'record',
  severity: 'error',
  check: (records) => {
    const addresses = listAddresses(records);
    return records.services.flatMap(({ id }): RecordFault[] => {
      const file = `services/${id}.json`;
      const hosts = addresses.filter(({ service }) => service === id).map(({ pattern }) => pattern.host);
      const holds = (site: string) => hosts.some((host) => host === site || host.endsWith(`.${site}`));
      const pair = SEPARATE_SITES.find(([one, other]) => holds(one) && holds(other));
      const tip = 'split the record, or waive this with the document that names one set of terms for all';
      if (pair !== undefined) {
        const actual = `${pair.join(' and ')} in one record`;
        return [{ file, path: 'addresses', actual, expected: 'a record for each set of terms', tip }];
      }
      const mainland = hosts.filter((host) => host.endsWith('.cn'));
      if (mainland.length === 0 || mainland.length === hosts.length) return [];
      const others = hosts.filter((host) => !mainland.includes(host));
      const actual = `${mainland.join(', ')} beside ${others.join(', ')}`;
      return [{ file, path: 'addresses', actual, expected: 'addresses of one legal regime', tip }];
    });
  },
};
