import { listClaims, type FiledClaim } from '../../ruleset/list-claims.ts';
import type { Records } from '../../ruleset/record-files.ts';
import { formatShare } from './count-by.ts';
import type { BarRow, Section } from './report-block.ts';

const FACTS = ['residency', 'training', 'retention', 'humanReview', 'collection', 'sharing'] as const;

/** How much of each fact is answered, and how it is known. */
export function describeCoverage(records: Records): Section {
  const claims = listClaims(records).filter(({ file }) => file.startsWith('services/'));
  const defaults = claims.filter(({ path }) => path.endsWith('[0]'));
  const total = records.services.length;
  const rows = FACTS.map((name): BarRow => {
    const mine = defaults.filter((claim) => claim.name === name);
    return { label: name, counts: KINDS.map(({ holds }) => mine.filter(holds).length) };
  });
  const plans = ['team', 'enterprise', 'api'] as const;
  return {
    title: 'Coverage by fact',
    blocks: [
      {
        kind: 'text',
        text: `Of ${total} services, for consumers everywhere. "Undisclosed" is an answer: the document was read and does not say.`,
      },
      { kind: 'bars', parts: KINDS.map(({ name, tone }) => ({ name, tone })), rows },
      { kind: 'text', text: 'Services with terms of their own on record, by plan:' },
      {
        kind: 'table',
        words: [0],
        rows: [
          ['fact', ...plans],
          ...FACTS.map((name) => [
            name,
            ...plans.map((plan) => {
              const spoken = claims.filter(
                (entry) => entry.name === name && entry.claim.plan?.includes(plan),
              );
              const count = new Set(spoken.map(({ file }) => file)).size;
              return `${count} (${formatShare(count, total)})`;
            }),
          ]),
        ],
      },
    ],
  };
}

const isUndisclosed = ({ claim: { value } }: FiledClaim) => {
  if (Array.isArray(value)) return value.includes('undisclosed');
  if (typeof value === 'object' && value !== null && 'rule' in value) return value.rule === 'undisclosed';
  return value === 'undisclosed';
};
const isKnownBy = (basis: string) => (entry: FiledClaim) =>
  !isUndisclosed(entry) && entry.claim.value !== 'unknown' && entry.claim.basis === basis;

const KINDS = [
  { name: 'stated', tone: 'link', holds: isKnownBy('stated') },
  { name: 'reported', tone: 'moderate', holds: isKnownBy('reported') },
  { name: 'inferred', tone: 'deep', holds: isKnownBy('inferred') },
  { name: 'undisclosed', tone: 'high', holds: isUndisclosed },
  { name: 'unknown', tone: 'line', holds: ({ claim }: FiledClaim) => claim.value === 'unknown' },
] as const;
