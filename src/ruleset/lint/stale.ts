import { daysOverdue, HALF_LIFE_DAYS, lastKnown } from '../half-lives.ts';
import { listClaims } from '../list-claims.ts';
import type { RecordFault } from '../problem.ts';
import type { RecordCheck } from './record-check.ts';

export const stale: RecordCheck = {
  name: 'stale',
  description:
    'A claim is younger than its half-life, the days after which such documents must be expected to differ. A warning only: what is old may still be true, and must be read anew.',
  scope: 'record',
  severity: 'warning',
  check: (records, today) =>
    listClaims(records).flatMap(({ file, path, name, claim, documents }): RecordFault[] => {
      if (claim.value === 'unknown') return [];
      const days = daysOverdue(name, documents, today);
      if (days === null) return [];
      const known = lastKnown(documents) ?? '';
      return [
        {
          file,
          path,
          actual: `last known to hold on ${known}, ${days} days past its half-life`,
          expected: `a document that speaks for a day within ${HALF_LIFE_DAYS[name]} days of ${today}`,
          tip: "read the owner's text at its address and add it as evidence; if it says the same, only the reading is new",
        },
      ];
    }),
};
