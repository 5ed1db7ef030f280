import { describe, expect, it } from 'vitest';
import { ruleset, service, TODAY } from '../../tests/fake-records.ts';
import { fc } from '../../tests/fast-check.ts';
import {
  settleManaged,
  UNREAD,
  type ManagedAnswer,
  type ManagedState,
  type ReadCause,
} from './settle-managed.ts';

const known = ruleset({
  services: new Map(['example', 'other'].map((id) => [id, service({ id })])),
});
const at = { known, now: 1_000, today: TODAY };
const values = (source: Readonly<Record<string, unknown>>): ManagedAnswer => ({
  kind: 'values',
  values: source,
});
const settle = (before: ManagedState, answer: ManagedAnswer, cause: ReadCause = 'changed') =>
  settleManaged(before, answer, cause, at);
const NOTHING = values({});
const GOOD = {
  organization: 'Example',
  blockedServices: ['example'],
  expectedKeys: ['organization', 'blockedServices'],
};
const good = settle(UNREAD, values(GOOD));

describe('an answer', () => {
  it.each<[string, ManagedState, ManagedAnswer, ReadCause, Partial<ManagedState>]>([
    [
      'with values is the policy',
      UNREAD,
      values({ organization: 'A' }),
      'start',
      { status: 'present', source: { organization: 'A' }, missing: [] },
    ],
    ['of absence is believed at once', good, { kind: 'absent' }, 'start', { status: 'absent', source: null }],
    [
      'without values at the start is doubted, and the last policy holds',
      good,
      NOTHING,
      'start',
      { status: 'doubted', source: GOOD },
    ],
    [
      'without values at the first start is doubted',
      UNREAD,
      NOTHING,
      'start',
      { status: 'doubted', source: null },
    ],
    [
      'without values is believed when the browser says that it changed',
      good,
      NOTHING,
      'changed',
      { status: 'absent', source: null },
    ],
    [
      'without values is believed the second time',
      good,
      NOTHING,
      'again',
      { status: 'absent', source: null },
    ],
    [
      'that can not be read keeps the last policy',
      good,
      { kind: 'unreadable', reason: 'broken' },
      'start',
      { status: 'unreadable', source: GOOD, reason: 'broken' },
    ],
    [
      'that can not be read is no policy at first',
      UNREAD,
      { kind: 'unreadable', reason: 'broken' },
      'start',
      { status: 'unreadable', source: null },
    ],
    [
      'with unknown keys only keeps the last policy',
      good,
      values({ frobnicate: 1 }),
      'changed',
      { status: 'unreadable', source: GOOD, reason: 'frobnicate: no such key' },
    ],
    [
      'with a broken "policy" keeps the last policy',
      good,
      values({ policy: '[' }),
      'changed',
      { status: 'unreadable', source: GOOD },
    ],
  ])('%s', (_name, before, answer, cause, after) => {
    expect(settle(before, answer, cause)).toMatchObject({ ...after, readAt: 1_000 });
  });

  it('names a few faults, not thousands', () => {
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_key, place) => [`key-${place}`, 1]));
    expect(settle(UNREAD, values(many)).reason?.length).toBeLessThan(500);
  });
});

describe('a key that is expected', () => {
  const dropped = { organization: 'Example', expectedKeys: GOOD.expectedKeys };

  it('and not delivered is reported and keeps its last good value', () => {
    const after = settle(good, values(dropped));
    expect(after.missing).toEqual(['blockedServices']);
    expect(after.source).toEqual(GOOD);
  });

  it('and not delivered is reported where there was none', () => {
    expect(settle(UNREAD, values(dropped))).toMatchObject({ missing: ['blockedServices'], source: dropped });
  });

  it('is taken out of the last "policy" text', () => {
    const before = settle(UNREAD, values({ policy: JSON.stringify(GOOD) }));
    expect(settle(before, values(dropped)).source).toMatchObject({ blockedServices: ['example'] });
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['is missing', { organization: 'Example' }],
    ['is broken', { organization: 'Example', expectedKeys: 5 }],
  ])('is still known when the list of expected keys itself %s', (_name, source) => {
    const after = settle(good, values(source));
    expect(after.missing).toEqual(['blockedServices', 'expectedKeys']);
    expect(after.source).toEqual(GOOD);
  });

  it('is gone once the policy has a list without it', () => {
    const fewer = { organization: 'Example', expectedKeys: ['organization'] };
    expect(settle(good, values(fewer))).toMatchObject({ source: fewer, missing: [] });
    expect(settle(good, values({ ...fewer, expectedKeys: [] }))).toMatchObject({ missing: [] });
  });
});

describe('any answers', () => {
  const answers = fc.oneof(
    fc.constant<ManagedAnswer>({ kind: 'absent' }),
    fc.constant<ManagedAnswer>({ kind: 'unreadable', reason: 'x' }),
    fc
      .dictionary(
        fc.constantFrom('organization', 'blockedServices', 'expectedKeys', 'policy', 'x'),
        fc.oneof(fc.jsonValue(), fc.constantFrom(['organization', 'blockedServices'], ['example'])),
      )
      .map(values),
  );
  const causes = fc.constantFrom<ReadCause>('start', 'changed', 'again');

  it('come to the same when they are read twice', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(answers, causes), { minLength: 1, maxLength: 5 }), (reads) => {
        const before = reads.reduce((state, [answer, cause]) => settle(state, answer, cause), UNREAD);
        const [answer, cause] = reads.at(-1) ?? [NOTHING, 'start'];
        const after = settle(before, answer, cause);
        expect(after.source).toEqual(before.source);
        expect(after.missing).toEqual(before.missing);
      }),
    );
  });
});
