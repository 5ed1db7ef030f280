import type { IsoDate } from '../../core/dates.ts';
import { countRecords } from '../../ruleset/count-records.ts';
import { dateOf, type Records } from '../../ruleset/record-files.ts';
import { formatShare } from './count-by.ts';
import type { Report } from './report-block.ts';
import { describeCoverage } from './section-coverage.ts';
import { describeEvidence } from './section-evidence.ts';
import { describeOrders } from './section-orders.ts';
import { describeServices } from './section-services.ts';
import { describeStale } from './section-stale.ts';
import { describeWeak } from './section-weak.ts';

/** What the records hold and where they are weak, for a day. */
export function collectReport(records: Records, today: IsoDate): Report {
  const counts = countRecords(records, today);
  return {
    title: 'The state of the records',
    lead: `Records of ${dateOf(records)}, judged for ${today}.`,
    sections: [
      {
        title: 'At a glance',
        blocks: [
          {
            kind: 'tiles',
            tiles: [
              { label: 'services', value: String(counts.services) },
              {
                label: 'answer all six facts',
                value: String(counts.depths.full),
                note: formatShare(counts.depths.full, counts.services),
              },
              { label: 'orders that limit use', value: String(counts.limiting) },
              { label: 'authorities that gave them', value: String(counts.limitingAuthorities) },
              { label: 'incidents and disputes', value: String(counts.incidents) },
              { label: 'approvals', value: String(counts.approvals) },
            ],
          },
        ],
      },
      describeCoverage(records),
      describeEvidence(records, today),
      describeStale(records, today),
      describeWeak(records),
      describeOrders(records, today),
      describeServices(records),
    ],
  };
}
