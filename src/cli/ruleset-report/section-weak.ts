import { isOthersWordsOnly, listSources } from '../../ruleset/count-sources.ts';
import { countAnswers } from '../../ruleset/count-records.ts';
import type { Records } from '../../ruleset/record-files.ts';
import type { ServiceRecord } from '../../ruleset/schema/service.ts';
import type { Block, Section } from './report-block.ts';

const MAX_LISTED = 40;

/** Records that need work most: nothing answered, or nothing but other people's words. */
export function describeWeak({ services }: Records): Section {
  const facts = (service: ServiceRecord) => Object.keys(service.claims).length;
  const empty = services.filter((service) => countAnswers(service) === 0);
  const answered = services
    .filter((service) => countAnswers(service) > 0)
    .map((service) => ({ service, answers: countAnswers(service), claims: listDocuments(service) }));
  const secondary = answered.filter(({ claims }) => isOthersWordsOnly(claims));
  const single = secondary.filter(({ claims }) => listSources(claims).length === 1);
  const thin = answered
    .filter(({ service, answers }) => answers < facts(service) / 2)
    .sort((a, b) => a.answers - b.answers || a.service.id.localeCompare(b.service.id));
  const list = (entries: typeof answered): Block[] => {
    if (entries.length === 0) return [];
    const rows = entries
      .slice(0, MAX_LISTED)
      .map(({ service, answers, claims }) => [
        `services/${service.id}.json`,
        `${answers} of ${facts(service)}`,
        String(listSources(claims).length),
        listSources(claims).slice(0, 3).join(', '),
      ]);
    return [
      { kind: 'table', words: [0, 3], files: 0, rows: [['record', 'answers', 'sources', 'which'], ...rows] },
    ];
  };
  return {
    title: 'Weakest records',
    blocks: [
      {
        kind: 'text',
        text: `${secondary.length} records answer by other people's words only, ${single.length} of them by one source; such a record never raises a level above moderate.`,
      },
      ...list(
        secondary.toSorted((a, b) => a.answers - b.answers || a.service.id.localeCompare(b.service.id)),
      ),
      { kind: 'text', text: `${thin.length} answer less than half of the facts${more(thin.length)}:` },
      ...list(thin),
      {
        kind: 'text',
        text: `${empty.length} answer none: ${empty.map(({ id }) => id).join(', ')}.`,
      },
    ],
  };
}

/** The documents behind the answers of a record. */
function listDocuments({ claims, evidence }: ServiceRecord) {
  const used = new Set(
    Object.values(claims).flatMap((variants) => variants.flatMap((entry) => entry.evidence)),
  );
  return evidence.filter(({ id }) => used.has(id));
}

function more(count: number): string {
  return count > MAX_LISTED ? `, the first ${MAX_LISTED} of them` : '';
}
