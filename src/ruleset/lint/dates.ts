import type { RecordProblem } from '../record-files.ts';
import type { RecordCheck } from './record-check.ts';
import { listFiles } from './visit.ts';

export const currency: RecordCheck = {
  name: 'currency',
  description:
    'Dates are in order, judged against the record\'s own `lastChecked` and never against the clock, so that an unchanged record can not turn red: no document is newer than the day on which it was read, and "in force" needs a standing law or order that was read, or a confirmation.',
  scope: 'record',
  check: (records) => {
    const problems: RecordProblem[] = [];
    for (const { file, record } of listFiles(records)) {
      record.evidence.forEach(({ documentDate, retrieved }, index) => {
        if (documentDate !== null && documentDate > retrieved) {
          problems.push({
            file,
            path: `evidence[${index}]`,
            message: 'the document is newer than the day it was read',
          });
        }
        if (record.lastChecked !== undefined && retrieved > record.lastChecked) {
          problems.push({
            file,
            path: 'lastChecked',
            message: `write at least ${retrieved}, the newest reading`,
          });
        }
      });
    }
    for (const { id, evidence, restrictions } of records.authorities) {
      const file = `authorities/${id}.json`;
      const ownText = new Set(
        evidence
          .filter(({ kind }) => ['law', 'order', 'court-decision', 'regulator-decision'].includes(kind))
          .map((entry) => entry.id),
      );
      restrictions.forEach((entry, index) => {
        const path = `restrictions[${index}]`;
        if (entry.standing && !entry.evidence.some((reference) => ownText.has(reference))) {
          problems.push({
            file,
            path,
            message: '"standing" needs the text of the law or order among its evidence',
          });
        }
        if (entry.status === 'in-force' && !entry.standing && entry.lastConfirmed === null) {
          problems.push({
            file,
            path,
            message: '"in-force" needs "standing" or a "lastConfirmed" date; else write "announced"',
          });
        }
      });
    }
    return problems;
  },
};
