import type { IsoDate } from '../../core/dates.ts';
import { RESTRICTION_STATUSES } from '../../core/vocabulary.ts';
import { isOthersWordsOnly, listSources } from '../../ruleset/count-sources.ts';
import { limitsUse, listOrders, type CountedOrder } from '../../ruleset/count-records.ts';
import type { Records } from '../../ruleset/record-files.ts';
import { countBy, formatShare } from './count-by.ts';
import type { Section } from './report-block.ts';

/** Distinct orders that limit use; what does not limit, or not yet, is counted apart. */
export function describeOrders(records: Records, today: IsoDate): Section {
  const all = listOrders(records, today);
  const limiting = all.filter(limitsUse);
  const inForce = limiting.filter(({ status }) => status === 'in-force');
  const ownText = inForce.filter(({ isOwnText }) => isOwnText);
  const apart = all.filter((order) => !limitsUse(order));
  const proposed = apart.filter(({ status }) => status === 'proposed').length;
  const incidents = records.services.flatMap((service) => service.incidents);
  const cases = incidents.filter(({ kind }) => kind === 'regulatory' || kind === 'legal');
  const authorities = new Set(limiting.map(({ authority }) => authority.id)).size;
  const measures = countBy(limiting, ({ order }) => order.measure).map(([measure]) => measure);
  return {
    title: 'Orders',
    blocks: [
      {
        kind: 'tiles',
        tiles: [
          { label: 'distinct orders that limit use', value: String(limiting.length) },
          { label: 'authorities that gave them', value: String(authorities) },
          {
            label: 'in force',
            value: String(inForce.length),
            note: formatShare(inForce.length, limiting.length),
          },
          {
            label: "of these by the authority's own text",
            value: String(ownText.length),
            note: formatShare(ownText.length, inForce.length),
          },
        ],
      },
      {
        kind: 'text',
        text: `Counted apart, for they limit nobody's use: advice and what does not bind, ${apart.length - proposed}; proposals, ${proposed}; investigations, fines and lawsuits, which stand with the tool, ${cases.length}${listStatuses(cases)}. Orders that rest on a single report: ${countSinglePress(limiting)}.`,
      },
      {
        kind: 'table',
        words: [0],
        rows: [
          ['status', ...measures, 'all'],
          ...RESTRICTION_STATUSES.filter((status) => limiting.some((order) => order.status === status)).map(
            (status) => {
              const mine = limiting.filter((order) => order.status === status);
              const byMeasure = measures.map(
                (measure) => mine.filter(({ order }) => order.measure === measure).length,
              );
              return [status, ...[...byMeasure, mine.length].map(String)];
            },
          ),
        ],
      },
      { kind: 'text', text: 'By country and by kind of authority:' },
      tabulate('country', limiting, ({ authority }) => authority.country ?? 'none'),
      tabulate('kind', limiting, ({ authority }) => authority.kind),
    ],
  };
}

/** " (open 3, closed 1)", or nothing. */
function listStatuses(cases: readonly { readonly status: string }[]): string {
  const parts = countBy(cases, ({ status }) => status).map(([status, count]) => `${status} ${count}`);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function tabulate(head: string, orders: readonly CountedOrder[], keyOf: (order: CountedOrder) => string) {
  const keys = countBy(orders, keyOf);
  return {
    kind: 'table' as const,
    words: [0],
    rows: [
      [head, 'orders', 'in force', 'by own text'],
      ...keys.map(([key, count]) => {
        const mine = orders.filter((order) => keyOf(order) === key);
        const holding = mine.filter(({ status }) => status === 'in-force');
        return [key, count, holding.length, holding.filter(({ isOwnText }) => isOwnText).length].map(String);
      }),
    ],
  };
}

function countSinglePress(orders: readonly CountedOrder[]): number {
  return orders.filter(({ order, authority }) => {
    const documents = authority.evidence.filter(({ id }) => order.evidence.includes(id));
    return isOthersWordsOnly(documents) && listSources(documents).length === 1;
  }).length;
}
