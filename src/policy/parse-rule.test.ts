import { describe, expect, it } from 'vitest';
import { authority, ruleset } from '../../tests/fake-records.ts';
import { fc } from '../../tests/fast-check.ts';
import { formatAddressPattern } from '../core/address-pattern.ts';
import { EMPTY_SCOPE } from '../core/policy/rule.ts';
import { parsePolicyAddress, parseRule } from './parse-rule.ts';
import { ProblemList } from './read-shape.ts';

const known = ruleset({ authorities: new Map([['us-dod', authority('us-dod')]]) });

function read(source: unknown) {
  const list = new ProblemList();
  const rule = parseRule(source, 'rules[0]', known, list);
  return { rule, problems: list.problems.map(({ path, code }) => `${path} ${code}`), list };
}

describe('a rule', () => {
  it('is read with every key', () => {
    const source = {
      id: 'no-china',
      action: 'Block',
      hosts: ['example.com', '=exact.example.com', 'https://www.example.org/path/*'],
      services: 'Example',
      providers: ['example-inc'],
      kinds: ['chat', 'search'],
      residencyIn: ['cn', 'Countries-of-concern'],
      jurisdictionIn: 'unknown',
      providerCountryIn: ['RU', 'outside-eea'],
      trainsOnPrompts: true,
      levelAtLeast: 'high',
      restrictedBy: ['US-DoD'],
      groups: ['Law'],
      from: '2026-01-01',
      until: '2026-12-31',
      status: 'denied',
      conditions: ['with history off', { text: 'in the tenant', plan: 'enterprise' }],
      dataClass: 'public',
      link: 'https://intranet.example.com/ai',
      message: ' Not\r\nhere. ',
    };
    const { rule, problems } = read(source);
    expect(problems).toEqual([]);
    expect(rule).toMatchObject({
      id: 'no-china',
      action: 'block',
      scope: {
        services: ['example'],
        providers: ['example-inc'],
        kinds: ['chat', 'search'],
        residencyIn: { codes: ['CN'], groups: ['countries-of-concern'] },
        jurisdictionIn: { codes: [], groups: ['unknown'] },
        providerCountryIn: { codes: ['RU'], groups: ['outside-eea'] },
        trainsOnPrompts: true,
        levelAtLeast: 'high',
        restrictedBy: ['us-dod'],
      },
      groups: ['law'],
      from: '2026-01-01',
      until: '2026-12-31',
      status: 'denied',
      conditions: [
        { text: 'with history off', plan: null },
        { text: 'in the tenant', plan: 'enterprise' },
      ],
      dataClass: 'public',
      link: 'https://intranet.example.com/ai',
      message: 'Not\r\nhere.',
    });
    expect(rule?.scope.addresses?.map(formatAddressPattern)).toEqual([
      '*.example.com',
      'exact.example.com',
      '*.example.org/path',
    ]);
    expect(read(JSON.stringify(source)).rule).toEqual(rule);
  });

  it('with no key is about everything', () => {
    expect(read('{"action":"warn"}').rule).toMatchObject({
      id: 'rules[0]',
      scope: EMPTY_SCOPE,
      groups: null,
    });
  });

  it.each<[string, unknown, string]>([
    ['no JSON', '{"action":"block"', 'rules[0] not-json'],
    ['no object', '"block"', 'rules[0] not-json'],
    ['a number', 5, 'rules[0] wrong-shape'],
    ['no action', {}, 'rules[0].action missing'],
    ['an unknown action', { action: 'forbid' }, 'rules[0].action unknown-word'],
    ['an unknown key', { action: 'block', service: ['example'] }, 'rules[0].service unknown-key'],
    [
      'an unknown service',
      { action: 'block', services: ['example', 'nobody'] },
      'rules[0].services[1] unknown-id',
    ],
    ['an unknown provider', { action: 'block', providers: ['nobody'] }, 'rules[0].providers[0] unknown-id'],
    [
      'an unknown body',
      { action: 'block', restrictedBy: ['us-army'] },
      'rules[0].restrictedBy[0] unknown-id',
    ],
    ['an unknown kind', { action: 'block', kinds: ['chats'] }, 'rules[0].kinds[0] unknown-word'],
    ['an unknown level', { action: 'block', levelAtLeast: 'unknown' }, 'rules[0].levelAtLeast unknown-word'],
    [
      'a country in words',
      { action: 'block', residencyIn: ['China'] },
      'rules[0].residencyIn[0] unknown-word',
    ],
    ['a list for nothing', { action: 'block', services: [] }, 'rules[0].services wrong-shape'],
    ['a host that is none', { action: 'block', hosts: ['*.com'] }, 'rules[0].hosts[0] bad-address'],
    ['a date that does not exist', { action: 'block', from: '2026-02-30' }, 'rules[0].from bad-date'],
    [
      'an end before the start',
      { action: 'block', from: '2026-02-02', until: '2026-02-01' },
      'rules[0].until bad-date',
    ],
    ['a link over http', { action: 'block', link: 'http://example.com' }, 'rules[0].link bad-address'],
    ['a script as link', { action: 'block', link: 'javascript:alert(1)' }, 'rules[0].link bad-address'],
    [
      'a switch that is none',
      { action: 'block', trainsOnPrompts: 'perhaps' },
      'rules[0].trainsOnPrompts unknown-word',
    ],
    ['a long message', { action: 'block', message: 'x'.repeat(2_001) }, 'rules[0].message too-long'],
    [
      'a condition without text',
      { action: 'allow', conditions: [{ plan: 'team' }] },
      'rules[0].conditions[0].text wrong-shape',
    ],
    [
      'a condition with an unknown key',
      { action: 'allow', conditions: [{ text: 'a', plans: 'team' }] },
      'rules[0].conditions[0].plans unknown-key',
    ],
    [
      'a prototype',
      '{"action":"block","__proto__":{"services":["example"]}}',
      'rules[0].__proto__ unknown-key',
    ],
  ])('with %s is left out as a whole', (_name, source, problem) => {
    expect(read(source)).toMatchObject({ rule: null, problems: [problem] });
  });

  it('never throws, and is left out exactly when something is wrong', () => {
    const values = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('block', 'example', 'CN', '2026-01-01', ['example']),
    );
    const keys = fc.constantFrom(
      'action',
      'hosts',
      'services',
      'kinds',
      'residencyIn',
      'until',
      'conditions',
      'toString',
      '__proto__',
    );
    fc.assert(
      fc.property(fc.dictionary(keys, values, { maxKeys: 5 }), (source) => {
        const { rule, list } = read(source);
        expect(rule === null).toBe(list.problems.some(({ severity }) => severity === 'error'));
      }),
    );
  });
});

describe('an address of a policy', () => {
  it.each<[string, string | null]>([
    ['example.com', '*.example.com'],
    ['=example.com', 'example.com'],
    ['*.example.com', '*.example.com'],
    ['www.example.com', '*.example.com'],
    ['EXAMPLE.com.', '*.example.com'],
    ['https://example.com/', '*.example.com'],
    ['https://example.com/*', '*.example.com'],
    ['http://example.com:8443/a', '*.example.com/a'],
    ['example.com/Path/', '*.example.com/Path'],
    ['example.com?mode=ai', '*.example.com?mode=ai'],
    ['bücher.example', '*.xn--bcher-kva.example'],
    ['例え.jp', '*.xn--r8jz45g.jp'],
    ['*', null],
    ['*.com', null],
    ['com', null],
    ['exam*.com', null],
    ['example.*', null],
    ['=*.example.com', null],
    ['localhost', null],
    ['10.0.0.1', null],
    ['[::1]', null],
    ['user@example.com', null],
    ['chatgpt.com@evil.example', null],
    ['example.com#a', null],
    ['javascript:alert(1)', null],
    ['ftp://example.com', null],
    ['a b.com', null],
    ['', null],
    ['/', null],
  ])('%j: %j', (source, pattern) => {
    const parsed = parsePolicyAddress(source);
    expect(parsed === null ? null : formatAddressPattern(parsed)).toBe(pattern);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (source) => void parsePolicyAddress(source)),
    );
  });
});
