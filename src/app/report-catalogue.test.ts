import { describe, expect, it } from 'vitest';
import { authority, naming, restriction, ruleset, service, TODAY } from '../../tests/fake-records.ts';
import type { Bench } from '../core/judge.ts';
import { NO_NAMES } from '../core/names.ts';
import { resolvePolicy } from '../policy/resolve-policy.ts';
import { listCatalogue } from './report-catalogue.ts';
import { listStandpoints } from './report-tool.ts';

const NOBODY = { ...restriction().targets, services: [] };
const NAVY = authority('us-navy', { kind: 'military' });
const SCHOOL = authority('school', { kind: 'school' });
const RULES = ruleset({
  services: new Map([
    ['example', service()],
    ['other', service({ id: 'other', name: 'Other', closed: { date: null, evidence: [] } })],
  ]),
  authorities: new Map([
    ['us-navy', NAVY],
    ['school', SCHOOL],
  ]),
  restrictions: [
    restriction({ id: 'ban', authority: NAVY, names: [naming({ authority: 'us-navy' })] }),
    restriction({ id: 'again', authority: NAVY }),
    restriction({ id: 'all-ai', authority: SCHOOL, targets: { ...NOBODY, ai: 'public' } }),
    restriction({ id: 'past', status: 'lifted', ended: '2025-05' }),
  ],
});

function createBench(user: Parameters<typeof resolvePolicy>[1] = {}): Bench {
  return {
    ruleset: RULES,
    policy: resolvePolicy({}, user),
    isPolicyUnreadable: false,
    passes: [],
    today: TODAY,
    now: Date.parse(TODAY),
  };
}

describe('the catalogue', () => {
  const { rows, atLarge, authorities } = listCatalogue(createBench(), {
    ...NO_NAMES,
    aliases: { example: ['Beispiel'] },
    providers: { 'example-inc': 'Example, Inc.' },
    authorities: { 'us-navy': { name: 'US Navy' }, school: { name: 'A school' } },
  });
  const [example, other] = rows;

  it('has a row a tool, with what it is called', () => {
    expect(rows.map(({ id }) => id)).toEqual(['example', 'other']);
    expect(example).toMatchObject({
      aliases: ['Beispiel'],
      legalName: 'Example, Inc.',
      hosts: ['chat.example.com'],
    });
    expect([example?.isClosed, other?.isClosed]).toEqual([false, true]);
  });

  it('names each body once, and tells those that name the tool from those that mean all', () => {
    expect(example?.orders).toEqual({ byName: 2, atLarge: 1 });
    expect(example?.restrictedBy).toEqual(['us-navy']);
    expect(other?.restrictedBy).toEqual([]);
    expect(atLarge).toEqual([['school']]);
    expect([example?.atLarge, other?.atLarge]).toEqual([0, 0]);
  });

  it('lists the bodies by name', () => {
    expect(authorities.map(({ name }) => name)).toEqual(['A school', 'US Navy']);
  });

  it('judges under the reader’s settings', () => {
    const sailor = createBench({ audience: [{ relation: 'partOf', authority: 'us-navy' }], view: 'eu' });
    const report = listCatalogue(sailor, NO_NAMES);
    expect(report.view).toBe('eu');
    expect(report.rows.map(({ namesYou, action }) => [namesYou, action])).toEqual([
      [1, 'warn'],
      [0, 'allow'],
    ]);
  });
});

describe('the level from every side', () => {
  it('is told for every view and plan', () => {
    const levels = listStandpoints(createBench(), service());
    expect(levels).toHaveLength(16);
    expect(levels[0]).toMatchObject({ view: 'us', plan: 'consumer' });
  });
});
