import { firstDay, lastDay, type IsoDate, type PartialDate } from '../../core/dates.ts';
import { listClaims } from '../list-claims.ts';
import type { RecordFault } from '../problem.ts';
import type { Records } from '../record-files.ts';
import type { RecordCheck } from './record-check.ts';
import { listApprovalEntries, listFiles, listRestrictionEntries } from './visit.ts';

export const dates: RecordCheck = {
  name: 'dates',
  description:
    'What a record tells of lies before the day on which it was last checked, that day has come, no document is newer than its reading, and nothing ends before it starts. All but the first are judged within the record, never against the clock, so that an unchanged record can not turn red.',
  scope: 'record',
  severity: 'error',
  check: (records, today) => [
    ...checkReadings(records, today),
    ...checkEvents(records),
    ...checkOrder(records),
    ...checkHistories(records),
  ],
};

/** Documents are older than their reading, readings not newer than the record's last check, and that check has come. */
function checkReadings(records: Records, today: IsoDate): RecordFault[] {
  return listFiles(records).flatMap(({ file, record }) => {
    const faults: RecordFault[] = [];
    const { lastChecked = today } = record;
    if (lastChecked > today) faults.push(inFuture(file, 'lastChecked', lastChecked, today));
    record.evidence.forEach(({ documentDate, retrieved }, index) => {
      const path = `evidence[${index}]`;
      if (documentDate !== null && firstDay(documentDate) > retrieved) {
        const actual = `a document of ${documentDate}, read on ${retrieved}`;
        const tip = 'documentDate is the day of the document itself, retrieved the day it was read';
        faults.push({ file, path, actual, expected: 'no document newer than the day it was read', tip });
      }
      if (retrieved > lastChecked) {
        const tip = 'whoever reads a document anew has checked the record';
        const expected = `at least ${retrieved}, the newest reading`;
        faults.push({ file, path: 'lastChecked', actual: lastChecked, expected, tip });
      }
    });
    return faults;
  });
}

/** What is told as having happened had happened when the record was last checked. */
function checkEvents(records: Records): RecordFault[] {
  const told = (
    file: string,
    lastChecked: IsoDate,
    entries: readonly (readonly [string, PartialDate | null])[],
  ) =>
    entries.flatMap(([path, date]) =>
      date !== null && firstDay(date) > lastChecked ? [inFuture(file, path, date, lastChecked)] : [],
    );
  return [
    ...records.services.flatMap(({ id, incidents, lastChecked }) =>
      told(
        `services/${id}.json`,
        lastChecked,
        incidents.flatMap(({ date, fixed }, index) => [
          [`incidents[${index}].date`, date] as const,
          [`incidents[${index}].fixed`, fixed] as const,
        ]),
      ),
    ),
    ...listRestrictionEntries(records).flatMap(({ file, path, entry, lastChecked }) =>
      told(file, lastChecked, [
        [`${path}.announced`, entry.announced],
        [`${path}.lastConfirmed`, entry.lastConfirmed],
      ]),
    ),
    ...listApprovalEntries(records).flatMap(({ file, path, entry, lastChecked }) =>
      told(file, lastChecked, [[`${path}.announced`, entry.announced]]),
    ),
  ];
}

/** Orders and approvals end, and are confirmed, after they were announced. */
function checkOrder(records: Records): RecordFault[] {
  const faults: RecordFault[] = [];
  const expectAfter = (
    file: string,
    path: string,
    { end, start, from }: { end: PartialDate | null; start: PartialDate | null; from: string },
  ) => {
    if (end === null || start === null || lastDay(end) >= firstDay(start)) return;
    const tip = 'one of the two dates is wrong: look at the documents';
    faults.push({ file, path, actual: end, expected: `no day before ${start}, ${from}`, tip });
  };
  for (const { file, path, entry } of [...listRestrictionEntries(records), ...listApprovalEntries(records)]) {
    const { announced, ended } = entry;
    expectAfter(file, `${path}.ended`, { end: ended, start: announced, from: 'its announcement' });
    entry.names.forEach(({ effective }, index) => {
      const at = `${path}.names[${index}].effective`;
      expectAfter(file, at, { end: ended, start: effective, from: 'when it takes effect' });
    });
  }
  for (const { file, path, entry } of listRestrictionEntries(records)) {
    const { announced, lastConfirmed } = entry;
    const span = { end: lastConfirmed, start: announced, from: 'its announcement' };
    expectAfter(file, `${path}.lastConfirmed`, span);
  }
  return faults;
}

/** Past values stand oldest first, which is how the past is read. */
function checkHistories(records: Records): RecordFault[] {
  return listClaims(records).flatMap(({ file, path, claim }) => {
    const until = (claim.history ?? []).map((past) => past.until);
    const late = until.findIndex((date, index) => {
      const before = until[index - 1];
      return before !== undefined && lastDay(date) < lastDay(before);
    });
    if (late < 0) return [];
    const actual = `${until[late] ?? ''} after ${until[late - 1] ?? ''}`;
    const at = `${path}.history[${late}].until`;
    return [{ file, path: at, actual, expected: 'past values oldest first', tip: 'put them in order' }];
  });
}

function inFuture(file: string, path: string, date: PartialDate, by: IsoDate): RecordFault {
  const tip = 'what is only planned has a date in "effective" or "ended"';
  return { file, path, actual: date, expected: `no day after ${by}`, tip };
}
