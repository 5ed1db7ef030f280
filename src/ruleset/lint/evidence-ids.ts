import type { RecordFault } from '../problem.ts';
import type { RecordCheck } from './record-check.ts';
import { listFiles, visit } from './visit.ts';

export const evidenceIds: RecordCheck = {
  name: 'evidence-ids',
  description:
    'Every evidence id that a record names exists in its file, once, and every evidence is used: a receipt without a statement, or a statement without its receipt, misleads.',
  scope: 'record',
  severity: 'error',
  check: (records) =>
    listFiles(records).flatMap(({ file, record }) => {
      const known = record.evidence.map(({ id }) => id);
      const used = new Set<string>();
      const faults: RecordFault[] = [];
      visit(record, (path, key, value) => {
        if (key !== 'evidence' || !Array.isArray(value)) return;
        for (const entry of value) {
          if (typeof entry !== 'string') continue;
          used.add(entry);
          if (known.includes(entry)) continue;
          const expected = 'the id of an evidence of this file';
          faults.push({ file, path, actual: `"${entry}"`, expected, tip: 'add it or correct the id' });
        }
      });
      for (const [index, entry] of known.entries()) {
        const path = `evidence[${index}]`;
        if (known.indexOf(entry) !== index) {
          const actual = `the id "${entry}" a second time`;
          faults.push({ file, path, actual, expected: 'each id once', tip: 'merge the two or rename one' });
        }
        if (!used.has(entry)) {
          const actual = `"${entry}" proves nothing`;
          const expected = 'every evidence named by a statement';
          faults.push({
            file,
            path,
            actual,
            expected,
            tip: 'name it where it proves something or remove it',
          });
        }
      }
      return faults;
    }),
};
