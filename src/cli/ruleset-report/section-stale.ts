import type { IsoDate } from '../../core/dates.ts';
import { daysOverdue, HALF_LIFE_DAYS, lastKnown } from '../../ruleset/half-lives.ts';
import { CLAIM_NAMES, listClaims } from '../../ruleset/list-claims.ts';
import type { Records } from '../../ruleset/record-files.ts';
import type { Section } from './report-block.ts';

const MAX_LISTED = 40;

/** Claims past their half-life: how many of each kind, and which are longest overdue. */
export function describeStale(records: Records, today: IsoDate): Section {
  const known = listClaims(records).filter(({ claim }) => claim.value !== 'unknown');
  const overdue = known
    .flatMap((entry) => {
      const days = daysOverdue(entry.name, entry.documents, today);
      return days === null ? [] : [{ ...entry, days }];
    })
    .sort((a, b) => b.days - a.days || a.file.localeCompare(b.file) || a.path.localeCompare(b.path));
  const rows = CLAIM_NAMES.map((name) => {
    const stale = overdue.filter((entry) => entry.name === name).length;
    const all = known.filter((entry) => entry.name === name).length;
    return { label: `${name} (${HALF_LIFE_DAYS[name]} days)`, counts: [all - stale, stale] };
  }).filter(({ counts: [fresh = 0, stale = 0] }) => fresh + stale > 0);
  return {
    title: 'What is stale',
    blocks: [
      {
        kind: 'text',
        text: `${overdue.length} of ${known.length} answered claims are past their half-life: their documents must be read anew. In brackets the half-life.`,
      },
      {
        kind: 'bars',
        parts: [
          { name: 'within its half-life', tone: 'low' },
          { name: 'past it', tone: 'high' },
        ],
        rows,
      },
      { kind: 'text', text: `The ${Math.min(MAX_LISTED, overdue.length)} longest overdue:` },
      {
        kind: 'table',
        words: [0, 1, 2],
        files: 0,
        rows: [
          ['record', 'claim', 'last known to hold', 'days overdue'],
          ...overdue
            .slice(0, MAX_LISTED)
            .map(({ file, path, name, documents, days }) => [
              file,
              nameCountry(path, name, records) ?? path,
              lastKnown(documents) ?? '',
              String(days),
            ]),
        ],
      },
    ],
  };
}

/** "Luxembourg, laws" for a claim on a country; `null` for every other. */
function nameCountry(path: string, name: string, { jurisdictions }: Records): string | null {
  const place = /^jurisdictions\[(\d+)\]/.exec(path)?.[1];
  const country = place === undefined ? undefined : jurisdictions.jurisdictions[Number(place)];
  return country === undefined ? null : `${country.name}, ${name}`;
}
