import { describe, expect, it } from 'vitest';
import type { RecordProblem } from './problem.ts';
import { applyWaivers, parseWaivers, type Waiver } from './waivers.ts';

const problem = (changes: Partial<RecordProblem> = {}): RecordProblem => ({
  check: 'stale',
  severity: 'warning',
  file: 'services/example.json',
  path: 'claims.training[0]',
  actual: 'old',
  expected: 'new',
  tip: 'read it',
  ...changes,
});
const waiver = (changes: Partial<Waiver> = {}): Waiver => ({
  check: 'stale',
  file: 'services/example.json',
  reason: 'The owner was asked.',
  until: '2027-01-31',
  ...changes,
});
const apply = (waivers: readonly Waiver[], day = '2026-11-24', found = [problem()]) =>
  applyWaivers(found, waivers, day);

describe('a waiver', () => {
  it('holds back what its check finds in its file', () => {
    expect(apply([waiver()])).toEqual({ kept: [], waived: [problem()] });
  });

  it('holds back one place only, when it names it', () => {
    const other = problem({ path: 'claims.sharing[0]' });
    const inside = problem({ path: 'claims.training[0].evidence' });
    const { kept, waived } = apply([waiver({ path: 'claims.training[0]' })], '2026-11-24', [
      problem(),
      inside,
      other,
    ]);
    expect(waived).toEqual([problem(), inside]);
    expect(kept).toEqual([other]);
  });

  it.each([
    ['another check', waiver({ check: 'basis' })],
    ['another file', waiver({ file: 'services/other.json' })],
    ['another place', waiver({ path: 'claims.training[1]' })],
    ['a place that only begins alike', waiver({ path: 'claims.train' })],
  ])('does nothing for %s, and is an error for that', (_, entry) => {
    const { kept, waived } = apply([entry]);
    expect(waived).toEqual([]);
    expect(kept).toContainEqual(problem());
    expect(kept[0]).toMatchObject({ check: 'waivers', severity: 'error', tip: 'remove it' });
  });

  it('holds on its last day, and is an error on the day after', () => {
    expect(apply([waiver()], '2027-01-31').kept).toEqual([]);
    expect(apply([waiver()], '2027-02-01').kept).toMatchObject([
      { check: 'waivers', severity: 'error', actual: 'ran out on 2027-01-31' },
      problem(),
    ]);
  });
});

describe('the waivers file', () => {
  it.each([
    ['{', 'no JSON'],
    ['{}', 'nothing'],
    ['{"waivers":[{"check":"stale","file":"services/x.json","until":"2027-01-01"}]}', 'nothing'],
    ['{"waivers":[{"check":"stale","file":"x.json","reason":"r","until":"soon"}]}', '"soon"'],
    ['{"waivers":[{"check":"Stale!","file":"x.json","reason":"r","until":"2027-01-01"}]}', '"Stale!"'],
  ])('%s is named with what is wrong', (text, actual) => {
    const parsed = parseWaivers(text);
    expect(parsed).toMatchObject({ ok: false });
    expect(parsed.ok ? [] : parsed.problems).toMatchObject([
      { check: 'waivers', file: 'waivers.json', actual: expect.stringContaining(actual) as string },
    ]);
  });

  it('needs a reason and an end', () => {
    expect(parseWaivers(JSON.stringify({ waivers: [waiver()] }))).toEqual({ ok: true, waivers: [waiver()] });
  });
});
