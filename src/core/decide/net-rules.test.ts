import { describe, expect, it } from 'vitest';
import { ruleset, service } from '../../../tests/fake-records.ts';
import { bench, hosts, managed, policy, rule } from '../../../tests/fake-rules.ts';
import { fc } from '../../../tests/fast-check.ts';
import { formatAddressPattern } from '../address-pattern.ts';
import { parseAddress } from '../address.ts';
import { judgeUncatalogued, type Bench } from '../judge.ts';
import { holdsAddress, listHosts } from '../match.ts';
import type { Pass } from '../policy/pass.ts';
import { ACTIONS } from '../vocabulary.ts';
import { stopsPage } from './decide-verdict.ts';
import { planNetRules, planPassRules, type NetRule } from './net-rules.ts';

const plan = (changes: Partial<Bench>) =>
  planNetRules(bench(changes)).map(({ action, patterns }) => ({
    action,
    at: patterns.map(formatAddressPattern),
  }));

describe('the net rules', () => {
  it.each<[string, Partial<Bench>, unknown]>([
    ['are none without a policy', {}, []],
    ['are none for what is warned of', { policy: policy({ rules: [rule({}, { action: 'warn' })] }) }, []],
    [
      'are none for what is allowed',
      { policy: policy({ rules: [rule(hosts('example.org'), { action: 'allow' })] }) },
      [],
    ],
    [
      'block a blocked tool',
      { policy: policy({ rules: [rule({ services: ['example'] }, { action: 'block' })] }) },
      [{ action: 'block', at: ['chat.example.com'] }],
    ],
    [
      'block where a reason is asked for',
      { policy: policy({ notApproved: managed('justify') }) },
      [{ action: 'block', at: ['chat.example.com'] }],
    ],
    [
      'block hosts that are no tool',
      { policy: policy({ rules: [rule(hosts('example.org'), { action: 'block' })] }) },
      [{ action: 'block', at: ['*.example.org'] }],
    ],
    [
      'let an allowed address through a blocked tool',
      {
        policy: policy({
          rules: [rule({}, { action: 'block' }), rule(hosts('chat.example.com/help'), { action: 'inform' })],
        }),
      },
      [
        { action: 'block', at: ['chat.example.com'] },
        { action: 'allow', at: ['*.chat.example.com/help'] },
      ],
    ],
    [
      'leave out rules that are over',
      { policy: policy({ rules: [rule(hosts('example.org'), { action: 'block', until: '2026-11-23' })] }) },
      [],
    ],
    [
      'leave out rules of another group',
      { policy: policy({ rules: [rule(hosts('example.org'), { action: 'block', groups: ['law'] })] }) },
      [],
    ],
    [
      'leave rules by address and records to the page',
      {
        policy: policy({
          rules: [rule({ ...hosts('example.org'), trainsOnPrompts: true }, { action: 'block' })],
        }),
      },
      [],
    ],
    [
      'close the catalogue when the policy can not be read, and open nothing',
      {
        isPolicyUnreadable: true,
        policy: policy({ rules: [rule(hosts('chat.example.com'), { action: 'allow' })] }),
      },
      [{ action: 'block', at: ['chat.example.com'] }],
    ],
    [
      'know no passes',
      { passes: [passFor('service:example')], policy: policy({ notApproved: managed('justify') }) },
      [{ action: 'block', at: ['chat.example.com'] }],
    ],
  ])('%s', (_name, changes, rules) => {
    expect(plan(changes)).toEqual(rules);
  });

  it('are few for many hosts', () => {
    const rules = Array.from({ length: 10_000 }, (_entry, place) =>
      rule(hosts(`tool-${place}.example.org`), { action: place % 2 === 0 ? 'block' : 'allow' }),
    );
    const planned = planNetRules(bench({ policy: policy({ rules }) }));
    expect(planned.length).toBeLessThan(20);
    expect(planned.flatMap(({ patterns }) => patterns)).toHaveLength(10_000);
  });

  it('stop what the verdict stops, whatever rules there are', () => {
    const sources = [
      'example.org',
      '=example.org',
      'a.example.org',
      '=a.example.org',
      'example.org/x',
      'a.example.org/x/y',
    ];
    const drafts = fc.array(
      fc.record({ at: fc.subarray(sources, { minLength: 1 }), action: fc.constantFrom(...ACTIONS) }),
      { minLength: 1, maxLength: 6 },
    );
    const addresses = fc.constantFrom(
      'https://example.org/',
      'https://a.example.org/',
      'https://a.example.org/x/y/z',
      'https://b.example.org/x',
    );
    fc.assert(
      fc.property(drafts, addresses, (wanted, source) => {
        const open = bench({
          ruleset: ruleset({ services: new Map([['example', service()]]) }),
          policy: policy({ rules: wanted.map(({ at, action }) => rule(hosts(...at), { action })) }),
        });
        const parsed = parseAddress(source);
        if (!parsed.ok) throw new Error('a broken test address');
        const verdict = judgeUncatalogued(open, parsed.address);
        expect(wouldStop(planNetRules(open), parsed.address)).toBe(stopsPage(verdict.action));
      }),
    );
  });
});

describe('the net rules of passes', () => {
  const own = {
    id: 'our-chat',
    name: 'Our Chat',
    addresses: hosts('chat.example.org').addresses ?? [],
    note: null,
  };
  const open = (subject: string, changes: Partial<Bench> = {}) =>
    planPassRules(
      bench({ policy: policy({ customServices: managed([own]) }), passes: [passFor(subject)], ...changes }),
    ).map(({ action, patterns }) => ({ action, at: patterns.map(formatAddressPattern) }));

  it.each([
    ['service:example', ['chat.example.com']],
    ['custom:our-chat', ['*.chat.example.org']],
    ['host:other.example', ['other.example']],
  ])('let %s through', (subject, at) => {
    expect(open(subject)).toEqual([{ action: 'allow', at }]);
  });

  it.each(['service:gone', 'custom:gone'])('are none for %s', (subject) => {
    expect(open(subject)).toEqual([]);
  });

  it('are none after their end', () => {
    expect(open('service:example', { now: Date.parse('2027-01-01') })).toEqual([]);
  });
});

function passFor(subject: string): Pass {
  const { now } = bench();
  return { id: 'pass', subject, reason: 'a public leaflet', granted: now, until: now + 60_000 };
}

/** What a browser does: of the rules that match, the one with the highest priority counts, and allowing wins a tie. */
function wouldStop(rules: readonly NetRule[], address: Parameters<typeof listHosts>[0]): boolean {
  const hostsOf = listHosts(address);
  const [first] = rules
    .filter(({ patterns }) =>
      patterns.some((pattern) => hostsOf.includes(pattern.host) && holdsAddress(pattern, address)),
    )
    .sort((a, b) => b.priority - a.priority || (a.action === 'allow' ? -1 : 1));
  return first?.action === 'block';
}
