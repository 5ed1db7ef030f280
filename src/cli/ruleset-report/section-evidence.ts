import { ageInDays, type IsoDate } from '../../core/dates.ts';
import { EVIDENCE_KINDS } from '../../core/vocabulary.ts';
import { listFiles } from '../../ruleset/lint/visit.ts';
import type { Records } from '../../ruleset/record-files.ts';
import type { Evidence } from '../../ruleset/schema/common.ts';
import { formatShare } from './count-by.ts';
import type { Section } from './report-block.ts';

/** Documents by kind and by their own age. */
export function describeEvidence(records: Records, today: IsoDate): Section {
  const evidence = listFiles(records).flatMap(({ record }) => record.evidence);
  const ageOf = ({ documentDate }: Evidence) =>
    documentDate === null ? null : ageInDays(documentDate, today);
  const rows = EVIDENCE_KINDS.map((kind) => {
    const mine = evidence.filter((document) => document.kind === kind);
    return {
      label: kind,
      counts: AGES.map(({ holds }) => mine.filter((document) => holds(ageOf(document))).length),
    };
  }).filter(({ counts }) => counts.some((count) => count > 0));
  const copies = evidence.filter(({ archivedUrl }) => archivedUrl !== undefined).length;
  const relays = evidence.filter((document) => document.relays !== undefined).length;
  return {
    title: 'Evidence by kind and age',
    blocks: [
      {
        kind: 'text',
        text: `${evidence.length} documents, by their own date. ${copies} (${formatShare(copies, evidence.length)}) were read in a copy; ${relays} pass on somebody else's report and count as that one.`,
      },
      { kind: 'bars', parts: AGES.map(({ name, tone }) => ({ name, tone })), rows },
    ],
  };
}

const between = (from: number, to: number) => (age: number | null) => age !== null && age >= from && age < to;

const AGES = [
  { name: 'under ½ year', tone: 'low', holds: between(-Infinity, 183) },
  { name: '½ to 1 year', tone: 'link', holds: between(183, 366) },
  { name: '1 to 2', tone: 'moderate', holds: between(366, 731) },
  { name: 'older', tone: 'high', holds: between(731, Infinity) },
  { name: 'no date', tone: 'line', holds: (age: number | null) => age === null },
] as const;
