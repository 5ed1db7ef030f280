import { describe, expect, it } from 'vitest';
import { authority, ruleset, service, TODAY } from '../../tests/fake-records.ts';
import { fc } from '../../tests/fast-check.ts';
import { ACTIONS } from '../core/vocabulary.ts';
import { MANAGED_KEY_NAMES, MANAGED_KEYS } from './managed-keys.ts';
import { parsePolicy } from './parse-policy.ts';

const known = ruleset({
  services: new Map(
    ['example', 'other', 'deepseek', 'microsoft-365-copilot', 'chatgpt'].map((id) => [id, service({ id })]),
  ),
  authorities: new Map(['us-navy', 'us-dod'].map((id) => [id, authority(id)])),
});

function read(source: unknown) {
  const parsed = parsePolicy(source, known, TODAY);
  return {
    values: parsed?.values ?? null,
    keys: parsed?.keys ?? [],
    problems: parsed?.problems.map(({ path, code, severity }) => `${path} ${code} ${severity}`) ?? [],
  };
}

describe('a policy', () => {
  it('with the example of every key is clean', () => {
    const source = Object.fromEntries(
      Object.entries(MANAGED_KEYS).flatMap(([name, { example }]) =>
        name === 'policy' ? [] : [[name, example]],
      ),
    );
    const { problems, keys } = read(source);
    expect(problems).toEqual([]);
    expect(keys).toEqual(MANAGED_KEY_NAMES.filter((name) => name !== 'policy'));
  });

  it.each<[string, unknown]>([
    ['an object', { blockedServices: ['example'] }],
    ['JSON text', '{"blockedServices":["example"]}'],
    ['JSON text with line ends', '{\r\n"blockedServices":\r\n["example"]\r\n}'],
    ['lists as JSON text', { blockedServices: '["example"]' }],
    ['lists as lines', { blockedServices: 'example\r\n' }],
    ['numbered keys', { blockedServices: { 1: 'example' } }],
    ['the key "policy" as text', { policy: '{"blockedServices":["example"]}' }],
    ['the key "policy" as object', { policy: { blockedServices: ['example'] } }],
    ['capitals', { blockedServices: ['EXAMPLE'] }],
  ])('is read from %s', (_name, source) => {
    const { values, problems } = read(source);
    expect(values).toEqual({ blockedServices: ['example'] });
    expect(problems).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['a list', []],
    ['a number', 5],
    ['nothing', null],
    ['absence', undefined],
    ['broken JSON', '{'],
    ['a JSON text that is no object', '"policy"'],
    ['a text beyond any policy', ' '.repeat(6_000_001)],
  ])('is no policy when it is %s', (_name, source) => {
    expect(parsePolicy(source, known, TODAY)).toBeNull();
  });

  it.each<[string, Readonly<Record<string, unknown>>, string[]]>([
    ['an unknown key', { frobnicate: 1 }, ['frobnicate unknown-key error']],
    ['a key in capitals', { BlockedServices: ['example'] }, ['BlockedServices unknown-key error']],
    ['a wrong type', { organization: ['a'] }, ['organization wrong-shape error']],
    ['null', { organization: null }, ['organization wrong-shape error']],
    ['an empty text', { organization: ' ' }, ['organization missing note']],
    ['an unknown word', { whenNamed: 'explode' }, ['whenNamed unknown-word error']],
    ['an unknown service', { blockedServices: ['nobody'] }, ['blockedServices[0] unknown-id error']],
    ['an unknown body', { audience: ['us-army'] }, ['audience[0] unknown-id error']],
    ['a service twice', { blockedServices: ['example', 'Example'] }, ['blockedServices[1] duplicate note']],
    [
      'a service approved and blocked',
      { blockedServices: ['example'], approvedServices: ['example'] },
      ['approvedServices contradiction note'],
    ],
    [
      'an alternative that is blocked',
      { blockedServices: ['example'], alternatives: ['example'] },
      ['alternatives contradiction note'],
    ],
    ['an alternative that does not exist', { alternatives: ['nobody'] }, ['alternatives unknown-id error']],
    ['a plan for nobody', { plans: ['nobody: team'] }, ['plans[0] unknown-id error']],
    ['a plan without a service', { plans: ['team'] }, ['plans[0] wrong-shape error']],
    ['an unknown plan', { plans: ['example: gold'] }, ['plans[0] unknown-word error']],
    ['two plans of a service', { plans: ['example: team', 'example: api'] }, ['plans[1] duplicate note']],
    [
      'a plan that is no text',
      { plans: { example: { toString: 1, valueOf: 1 } } },
      ['plans.example wrong-shape error'],
    ],
    ['a number in words', { graceMinutes: 'five' }, ['graceMinutes bad-number error']],
    ['a number out of bounds', { graceMinutes: 1_441 }, ['graceMinutes bad-number error']],
    ['a contact that is none', { contact: 'the help desk' }, ['contact bad-address error']],
    ['a link over http', { requestAccess: 'http://example.com' }, ['requestAccess bad-address error']],
    ['an expired rule', { rules: [{ action: 'block', until: '2026-11-23' }] }, ['rules[0] expired note']],
    [
      'two rules with one name',
      {
        rules: [
          { id: 'a', action: 'block' },
          { id: 'a', action: 'warn' },
        ],
      },
      ['rules[1].id duplicate note'],
    ],
    [
      'an own tool without hosts',
      { customServices: [{ name: 'Ours' }] },
      ['customServices[0].hosts wrong-shape error'],
    ],
    [
      'an own tool with a wildcard',
      { customServices: [{ name: 'Ours', hosts: ['*'] }] },
      ['customServices[0].hosts[0] bad-address error', 'customServices[0].hosts missing error'],
    ],
    [
      'an unknown key of an own tool',
      { customServices: [{ name: 'Ours', hosts: ['a.example'], icon: 'x' }] },
      ['customServices[0].icon unknown-key note'],
    ],
    ['days for old records left out', { whenRecordsOld: 'warn' }, ['whenRecordsOld missing note']],
    ['a policy in a policy', { policy: { policy: '{}' } }, ['policy.policy unknown-key error']],
    ['broken JSON in "policy"', { policy: '{' }, ['policy not-json error']],
    [
      'an expected key that does not exist',
      { expectedKeys: ['frobnicate'] },
      ['expectedKeys[0] unknown-word error'],
    ],
    [
      'a prototype',
      JSON.parse('{"__proto__":{"organization":"Evil"}}') as Record<string, unknown>,
      ['__proto__ unknown-key error'],
    ],
    [
      'a constructor',
      { constructor: 'x', toString: 'y' },
      ['constructor unknown-key error', 'toString unknown-key error'],
    ],
  ])('names %s, and the rest applies', (_name, source, problems) => {
    const before = read({ contact: 'it@example.com' }).values;
    const together = read({ informMessage: 'Think.', ...source });
    expect(together.problems).toEqual(problems);
    expect(together.values).toMatchObject({ messages: { inform: 'Think.' } });
    expect(before).toEqual({ contact: 'it@example.com' });
    expect(({} as Record<string, unknown>)['organization']).toBeUndefined();
  });

  it('suggests the key that was meant', () => {
    const [problem] = parsePolicy({ 'blocked-services': [] }, known, TODAY)?.problems ?? [];
    expect(problem?.message).toBe('no such key; did you mean "blockedServices"?');
  });

  it('takes a key that is given by itself before that in "policy"', () => {
    const { values } = read({
      organization: 'Own',
      policy: '{"organization":"Inner","contact":"it@example.com"}',
    });
    expect(values).toEqual({ organization: 'Own', contact: 'it@example.com' });
  });

  it('gives two own tools of one name two ids', () => {
    const { values, problems } = read({
      customServices: [
        { name: 'Our Chat', hosts: ['a.example'] },
        { name: 'Our chat', hosts: ['b.example'] },
      ],
    });
    expect(values?.customServices?.map(({ id }) => id)).toEqual(['our-chat', 'our-chat-2']);
    expect(problems).toEqual(['customServices[1].id duplicate note']);
  });

  it('reads plans as lines and as a table', () => {
    const plans = new Map([['example', 'team']]);
    expect(read({ plans: ['Example : TEAM'] }).values).toEqual({ plans });
    expect(read({ plans: { Example: 'team' } }).values).toEqual({ plans });
  });

  it('lets groups of the policy and of rules meet whatever their capitals', () => {
    const { values } = read({
      groups: ['Law-Department'],
      rules: [{ action: 'warn', groups: ['LAW-department'] }],
    });
    expect(values?.rules?.[0]?.groups).toEqual(values?.groups);
  });
});

describe('a big policy', () => {
  it('of 10,000 rules is read whole', () => {
    const rules = Array.from({ length: 10_000 }, (_rule, place) =>
      JSON.stringify({ action: 'block', hosts: [`tool-${place}.example.com`] }),
    );
    expect(read({ rules }).values?.rules).toHaveLength(10_000);
  });

  it('of more rules is cut, and says so', () => {
    const rules = Array.from({ length: 10_001 }, () => '{"action":"warn"}');
    const { values, problems } = read({ rules });
    expect(values?.rules).toHaveLength(10_000);
    expect(problems).toEqual(['rules too-many error']);
  });

  it('of 5 MB in one text is read', () => {
    const message = 'x'.repeat(490);
    const rules = Array.from({ length: 9_800 }, (_rule, place) => ({
      id: `r${place}`,
      action: 'warn',
      message,
    }));
    const text = JSON.stringify({ rules });
    expect(text.length).toBeGreaterThan(5_000_000);
    expect(read({ policy: text }).values?.rules).toHaveLength(9_800);
  });

  it('beyond 6 MB in one text is refused by name', () => {
    expect(read({ organization: 'A', policy: `{"contact":"${'x'.repeat(6_000_000)}"}` })).toMatchObject({
      values: { organization: 'A' },
      problems: ['policy too-long error'],
    });
  });

  it('deeply nested is refused by name', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(read({ organization: deep, rules: deep, blockedServices: ['example'] }).values).toMatchObject({
      blockedServices: ['example'],
    });
  });
});

describe('any policy', () => {
  const anyValue = fc.oneof(
    fc.anything({ withNullPrototype: true, withBigInt: true, withObjectString: true }),
    fc.constantFrom(...ACTIONS, 'example', '{"action":"block"}', '["example"]', '{', 5, true),
    fc.json(),
  );

  it('is read without throwing, and each bad part is named under its key', () => {
    const keys = fc.constantFrom(...MANAGED_KEY_NAMES, '__proto__', 'constructor', 'x');
    fc.assert(
      fc.property(fc.dictionary(keys, anyValue, { maxKeys: 8 }), (source) => {
        const parsed = parsePolicy(source, known, TODAY);
        for (const { path, message } of parsed?.problems ?? []) {
          expect(path).not.toBe('');
          expect(message.length).toBeLessThan(1_000);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('with a bad entry in a list still blocks the others', () => {
    fc.assert(
      fc.property(
        fc.array(anyValue, { maxLength: 4 }),
        fc.array(anyValue, { maxLength: 4 }),
        (before, after) => {
          const parsed = parsePolicy({ blockedServices: [...before, 'other', ...after] }, known, TODAY);
          expect(parsed?.values.blockedServices).toContain('other');
        },
      ),
    );
  });

  it('with a bad rule keeps the others', () => {
    const good = '{"id":"good","action":"block","services":["other"]}';
    fc.assert(
      fc.property(fc.array(anyValue, { maxLength: 3 }), (bad) => {
        const parsed = parsePolicy({ rules: [...bad, good, ...bad] }, known, TODAY);
        expect(parsed?.values.rules?.some(({ id }) => id === 'good')).toBe(true);
      }),
    );
  });
});
