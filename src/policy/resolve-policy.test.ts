import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../core/policy/policy.ts';
import type { PolicyValues } from './policy-values.ts';
import { resolvePolicy } from './resolve-policy.ts';

const user: PolicyValues = {
  audience: [{ relation: 'partOf', authority: 'us-navy' }],
  view: 'eu',
  plan: 'team',
  notices: 'never',
};

describe('who is heard', () => {
  it('is nobody when nobody set anything', () => {
    expect(resolvePolicy({}, {})).toEqual(DEFAULT_POLICY);
  });

  it.each<[string, PolicyValues, PolicyValues, unknown]>([
    ['the organization before the person', { view: 'us' }, user, { value: 'us', origin: 'managed' }],
    ['the person before the default', {}, user, { value: 'eu', origin: 'user' }],
    [
      'nobody where the setting is locked',
      { lockedSettings: ['view'] },
      user,
      { value: 'other', origin: 'default' },
    ],
    [
      'the organization where it locks and sets',
      { lockedSettings: ['view'], view: 'uk' },
      user,
      { value: 'uk', origin: 'managed' },
    ],
  ])('is %s', (_name, managed, own, view) => {
    expect(resolvePolicy(managed, own).view).toEqual(view);
  });

  it('is the organization also when it sets an empty list', () => {
    expect(resolvePolicy({ audience: [] }, user).audience).toEqual({ value: [], origin: 'managed' });
  });
});

describe('a policy', () => {
  it('fills what it leaves out of messages and passes', () => {
    const policy = resolvePolicy({ messages: { block: 'No.' }, passes: { maxMinutes: 5 } }, {});
    expect(policy.messages).toEqual({
      value: { inform: null, warn: null, justify: null, block: 'No.' },
      origin: 'managed',
    });
    expect(policy.passes.value).toEqual({ isAllowed: true, minReasonLength: 10, maxMinutes: 5 });
  });

  it('sets levels one by one', () => {
    const { levelActions } = resolvePolicy({ levelActions: { severe: 'block' } }, {});
    expect(levelActions.severe).toEqual({ value: 'block', origin: 'managed' });
    expect(levelActions.high).toEqual(DEFAULT_POLICY.levelActions.high);
  });

  it.each<[PolicyValues, unknown]>([
    [
      { recordsOldDays: 180, whenRecordsOld: 'warn' },
      { days: 180, action: 'warn' },
    ],
    [{ recordsOldDays: 180 }, { days: 180, action: 'inform' }],
    [{ whenRecordsOld: 'warn' }, null],
  ])('says what happens when records are old: %j', (managed, value) => {
    expect(resolvePolicy(managed, {}).oldRecords.value).toEqual(value);
  });

  it('makes its two short lists rules', () => {
    const { rules } = resolvePolicy({ approvedServices: ['a'], blockedServices: ['b', 'a'] }, {});
    expect(rules.byService.get('a')?.map(({ rule }) => [rule.id, rule.action])).toEqual([
      ['blockedServices:a', 'block'],
      ['approvedServices:a', 'allow'],
    ]);
    expect(rules.byService.get('b')?.map(({ rule }) => rule.id)).toEqual(['blockedServices:b']);
  });
});
