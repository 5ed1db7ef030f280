import { describe, expect, it } from 'vitest';
import { ruleset, service, TODAY } from '../../tests/fake-records.ts';
import { DEFAULT_POLICY } from '../core/policy/policy.ts';
import { listEffective } from './list-effective.ts';
import { MANAGED_KEY_NAMES } from './managed-keys.ts';
import { parsePolicy } from './parse-policy.ts';
import { resolvePolicy } from './resolve-policy.ts';

const known = ruleset({
  services: new Map(['example', 'other'].map((id) => [id, service({ id })])),
});

function effective(source: Readonly<Record<string, unknown>>) {
  const policy = resolvePolicy(parsePolicy(source, known, TODAY)?.values ?? {}, { view: 'eu' });
  return new Map(listEffective(policy).map(({ key, lines, origin }) => [key as string, { lines, origin }]));
}

describe('listEffective', () => {
  it('has every key but those that only carry others, all by default when nobody set anything', () => {
    const keys = listEffective(DEFAULT_POLICY);
    expect(keys.map(({ key }) => key)).toEqual(
      MANAGED_KEY_NAMES.filter((key) => key !== 'policy' && key !== 'expectedKeys'),
    );
    expect(new Set(keys.map(({ origin }) => origin))).toEqual(new Set(['default']));
  });

  it.each<[string, Readonly<Record<string, unknown>>, string, readonly string[]]>([
    ['a text', { organization: 'Example Bank' }, 'organization', ['Example Bank']],
    ['a list', { alternatives: ['example'] }, 'alternatives', ['example']],
    ['plans', { plans: ['example: enterprise'] }, 'plans', ['example: enterprise']],
    ['a level', { actionAtHigh: 'block' }, 'actionAtHigh', ['block']],
    ['a message', { warnMessage: 'No.' }, 'warnMessage', ['No.']],
    ['the terms of passes', { passMaxMinutes: '30' }, 'passMaxMinutes', ['30']],
    [
      'a short list of services',
      { blockedServices: ['example', 'other'] },
      'blockedServices',
      ['example', 'other'],
    ],
    [
      'a rule',
      {
        rules: [
          '{"id":"law","action":"block","residencyIn":["CN","countries-of-concern"],"kinds":["chat"],"until":"2027-06-30","conditions":[{"text":"public data","plan":"team"}]}',
        ],
      },
      'rules',
      [
        'law: block; kinds chat; residencyIn CN, countries-of-concern; until 2027-06-30; condition "public data" on plan team',
      ],
    ],
    ['a rule for everything', { rules: ['{"action":"warn"}'] }, 'rules', ['rules[0]: warn; every AI tool']],
    [
      'an own tool',
      { customServices: ['{"id":"own","name":"Own","hosts":["chat.bank.example"]}'] },
      'customServices',
      ['own: Own (*.chat.bank.example)'],
    ],
    ['old records', { recordsOldDays: '90', whenRecordsOld: 'warn' }, 'whenRecordsOld', ['warn']],
  ])('writes %s as the organization gave it', (_what, source, key, lines) => {
    expect(effective(source).get(key)).toEqual({ lines, origin: 'managed' });
  });

  it('tells what the person set', () => {
    expect(effective({}).get('view')).toEqual({ lines: ['eu'], origin: 'user' });
    expect(effective({ view: 'us' }).get('view')).toEqual({ lines: ['us'], origin: 'managed' });
  });
});
