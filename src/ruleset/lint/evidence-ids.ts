import type { RecordCheck } from './record-check.ts';
import { listFiles, visit } from './visit.ts';

export const evidenceIds: RecordCheck = {
  name: 'evidence-ids',
  description: 'Every evidence id that a record names exists in its file, once, and every evidence is used.',
  scope: 'record',
  check: (records) =>
    listFiles(records).flatMap(({ file, record }) => {
      const known = record.evidence.map(({ id }) => id);
      const used = new Set<string>();
      const problems: { file: string; path: string; message: string }[] = [];
      visit(record, (path, key, value) => {
        if (key !== 'evidence' || !Array.isArray(value)) return;
        for (const entry of value) {
          if (typeof entry !== 'string') continue;
          used.add(entry);
          if (!known.includes(entry)) {
            problems.push({
              file,
              path,
              message: `no evidence "${entry}" in this file: add it or correct the id`,
            });
          }
        }
      });
      for (const [index, entry] of known.entries()) {
        if (known.indexOf(entry) !== index) {
          problems.push({ file, path: `evidence[${index}]`, message: `the id "${entry}" is given twice` });
        }
        if (!used.has(entry)) {
          problems.push({
            file,
            path: `evidence[${index}]`,
            message: `"${entry}" proves nothing: use it or remove it`,
          });
        }
      }
      return problems;
    }),
};
