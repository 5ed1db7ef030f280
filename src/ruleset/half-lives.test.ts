import { describe, expect, it } from 'vitest';
import { listSources } from './count-sources.ts';
import { daysOverdue, HALF_LIFE_DAYS, lastKnown, speaksFor } from './half-lives.ts';
import { CLAIM_NAMES } from './list-claims.ts';
import type { Evidence } from './schema/common.ts';

const evidence = (changes: Partial<Evidence> = {}): Evidence => ({
  id: 'policy',
  kind: 'privacy-policy',
  publisher: 'Example Ltd',
  title: 'Privacy policy',
  url: 'https://example.com/policy',
  documentDate: '2025-03-01',
  retrieved: '2026-11-01',
  ...changes,
});
const copy = evidence({ archivedUrl: 'https://archive.example/policy' });
const report = evidence({ id: 'report', kind: 'press', publisher: 'Example Times' });

describe('the day for which a document speaks', () => {
  it.each([
    ["the owner's text at its address: the day it was read", evidence(), '2026-11-01'],
    ['a copy: its own date', copy, '2025-03-01'],
    ['a copy without a date: the day it was read', { ...copy, documentDate: null }, '2026-11-01'],
    ['a report: its own date, however late it was read', report, '2025-03-01'],
  ])('%s', (_, document, day) => {
    expect(speaksFor(document)).toBe(day);
  });

  it('is the newest among several', () => {
    expect(lastKnown([copy, { ...report, documentDate: '2026-05' }])).toBe('2026-05');
    expect(lastKnown([])).toBeNull();
  });
});

describe('a claim', () => {
  it('is not overdue on the last day of its half-life, and is on the day after', () => {
    expect(daysOverdue('training', [evidence({ retrieved: '2026-01-01' })], '2026-06-30')).toBeNull();
    expect(daysOverdue('training', [evidence({ retrieved: '2026-01-01' })], '2026-07-01')).toBe(1);
  });

  it('has a half-life, whatever it is about', () => {
    expect(Object.keys(HALF_LIFE_DAYS).sort()).toEqual([...CLAIM_NAMES].sort());
  });
});

describe('independent sources', () => {
  const times = evidence({ id: 'a', kind: 'press', publisher: 'Example Times' });
  const relay = evidence({ id: 'b', kind: 'press', publisher: 'Gazette', relays: 'Example Times' });
  const other = evidence({ id: 'c', kind: 'press', publisher: 'Gazette' });

  it('are one where an outlet relays the other, or two relay one report', () => {
    expect(listSources([times, relay])).toEqual(['example times']);
    expect(listSources([relay, { ...relay, publisher: 'Courier' }])).toHaveLength(1);
  });

  it('are two where each speaks for itself', () => {
    expect(listSources([times, other])).toHaveLength(2);
  });
});
