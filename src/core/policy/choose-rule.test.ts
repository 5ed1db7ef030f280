import { describe, expect, it } from 'vitest';
import { fc } from '../../../tests/fast-check.ts';
import { authority, only, restriction, ruleset, service, unknown } from '../../../tests/fake-records.ts';
import { bench, hosts, policy, rule } from '../../../tests/fake-rules.ts';
import { parseAddress } from '../address.ts';
import { assess, standFrom } from '../judge.ts';
import type { Ruleset, Service } from '../records.ts';
import { ACTIONS } from '../vocabulary.ts';
import { chooseRule, listHoldingRules } from './choose-rule.ts';
import { indexRules } from './index-rules.ts';
import { measureAddress, measureSpecificity, type Rule } from './rule.ts';

interface Asked {
  readonly at?: string | null;
  readonly tool?: Service | null;
  readonly records?: Ruleset;
  readonly groups?: readonly string[];
  readonly today?: string;
}

function look({
  at = 'https://chat.example.com/a/b?c=d',
  tool = service(),
  records = ruleset(),
  groups = [],
  today,
}: Asked) {
  const open = bench({ ruleset: records, policy: policy(), ...(today === undefined ? {} : { today }) });
  const parsed = at === null ? null : parseAddress(at);
  const address = parsed?.ok === true ? parsed.address : null;
  const standpoint = standFrom(open, tool?.id ?? null);
  const judged = tool === null ? null : assess(open, tool, standpoint);
  return {
    subject: { address, service: tool },
    context: { ruleset: records, standpoint, groups, judged },
  };
}

function choose(rules: readonly Rule[], asked: Asked = {}): Rule | null {
  const { subject, context } = look(asked);
  return chooseRule(indexRules(rules), subject, context);
}

const named = (id: string, ...[scope, changes]: Parameters<typeof rule>) => rule(scope, { id, ...changes });

describe('precedence', () => {
  const everything = named('everything', {}, { action: 'block' });
  const records = named('records', { trainsOnPrompts: true }, { action: 'inform' });
  const kind = named('kind', { kinds: ['chat'] }, { action: 'block' });
  const provider = named('provider', { providers: ['example-inc'] }, { action: 'allow' });
  const tool = named('tool', { services: ['example'] }, { action: 'justify' });
  const parent = named('parent', hosts('example.com'), { action: 'allow' });
  const host = named('host', hosts('chat.example.com'), { action: 'block' });
  const exact = named('exact', hosts('=chat.example.com'), { action: 'inform' });
  const path = named('path', hosts('chat.example.com/a'), { action: 'allow' });
  const query = named('query', hosts('chat.example.com?c=d'), { action: 'warn' });
  const ladder = [query, path, exact, host, parent, tool, provider, kind, records, everything];

  it.each(ladder.map((winner, place) => [winner.id, winner, ladder.slice(place + 1)] as const))(
    '%s goes before all that is less specific, whatever it says and wherever it stands',
    (_id, winner, others) => {
      expect(choose([...others, winner])).toBe(winner);
      expect(choose([winner, ...others])).toBe(winner);
      expect(choose([...others].reverse().concat(winner))).toBe(winner);
    },
  );

  it.each<[string, Rule[], string]>([
    [
      'the stricter of two equals',
      [
        named('a', { services: ['example'] }, { action: 'allow' }),
        named('b', { services: ['example'] }, { action: 'block' }),
      ],
      'b',
    ],
    [
      'the first of two that are equally strict',
      [named('a', { services: ['example'] }), named('b', { services: ['example'] })],
      'a',
    ],
    [
      'the address that was met, not the longest of its rule',
      [
        named('a', hosts('chat.example.com', 'a-very-long-host-of-another-tool.example.org'), {
          action: 'allow',
        }),
        named('b', hosts('chat.example.com'), { action: 'block' }),
      ],
      'b',
    ],
    [
      'a kind and records together as a kind',
      [named('a', { kinds: ['chat'], trainsOnPrompts: true }), named('b', { providers: ['example-inc'] })],
      'b',
    ],
    [
      'a service and records together as a service',
      [
        named('a', { services: ['example'], trainsOnPrompts: true }),
        named('b', { services: ['example'] }, { action: 'block' }),
      ],
      'b',
    ],
  ])('%s', (_name, rules, winner) => {
    expect(choose(rules)?.id).toBe(winner);
  });

  it('lists what else would hold, in order', () => {
    const { subject, context } = look({});
    const rules = [everything, host, records, tool, named('elsewhere', hosts('other.example'))];
    expect(listHoldingRules(indexRules(rules), subject, context).map(({ id }) => id)).toEqual([
      'host',
      'tool',
      'records',
      'everything',
    ]);
  });

  it('lists a rule with two addresses once', () => {
    const { subject, context } = look({});
    const both = named('both', hosts('chat.example.com', 'example.com'));
    expect(listHoldingRules(indexRules([both]), subject, context)).toEqual([both]);
  });
});

describe('what a rule asks', () => {
  const parent = authority('us-dod');
  const child = authority('us-navy', { partOf: 'us-dod' });
  const records = ruleset({
    authorities: new Map([parent, child].map((body) => [body.id, body])),
    restrictions: [restriction({ authority: child })],
  });
  const inChina = service({
    claims: {
      ...service().claims,
      residency: only({ countries: ['CN'], heldBy: 'provider', elsewhere: false }),
    },
  });
  const nowhere = service({
    claims: { ...service().claims, residency: unknown, training: unknown },
    provider: { ...service().provider, country: unknown },
  });
  const atHome = service({
    claims: { ...service().claims, residency: only({ countries: ['CN'], heldBy: 'user', elsewhere: false }) },
  });
  const countries = (...codes: string[]) => ({ codes, groups: [] });
  const group = (...groups: ('countries-of-concern' | 'without-adequacy' | 'outside-eea' | 'unknown')[]) => ({
    codes: [],
    groups,
  });

  it.each<[string, Rule, Asked, boolean]>([
    ['a tool', rule({ services: ['example'] }), {}, true],
    ['another tool', rule({ services: ['other'] }), {}, false],
    ['one of some tools', rule({ services: ['other', 'example'] }), {}, true],
    ['a provider', rule({ providers: ['example-inc'] }), {}, true],
    ['another provider', rule({ providers: ['other-inc'] }), {}, false],
    ['a kind', rule({ kinds: ['chat', 'image'] }), {}, true],
    ['another kind', rule({ kinds: ['image'] }), {}, false],
    ['a tool and another kind', rule({ services: ['example'], kinds: ['image'] }), {}, false],
    ['storage in a country', rule({ residencyIn: countries('CN') }), { tool: inChina }, true],
    ['storage in another country', rule({ residencyIn: countries('CN') }), {}, false],
    ['storage with the user', rule({ residencyIn: countries('CN') }), { tool: atHome }, false],
    ['storage nobody knows', rule({ residencyIn: group('unknown') }), { tool: nowhere }, true],
    [
      'storage nobody knows, by country',
      rule({ residencyIn: group('outside-eea') }),
      { tool: nowhere },
      false,
    ],
    ['storage that is known, as unknown', rule({ residencyIn: group('unknown') }), {}, false],
    ['a country of concern', rule({ residencyIn: group('countries-of-concern') }), { tool: inChina }, true],
    ['no country of concern', rule({ residencyIn: group('countries-of-concern') }), {}, false],
    ['outside the EEA', rule({ residencyIn: group('outside-eea') }), {}, true],
    ['law of a country', rule({ jurisdictionIn: countries('US') }), {}, true],
    ['law of storage', rule({ jurisdictionIn: countries('CN') }), { tool: inChina }, true],
    ['law nobody knows', rule({ jurisdictionIn: group('unknown') }), { tool: nowhere }, true],
    ['the provider is of a country', rule({ providerCountryIn: countries('US') }), {}, true],
    [
      'the provider is not where data is',
      rule({ providerCountryIn: countries('CN') }),
      { tool: inChina },
      false,
    ],
    ['trains', rule({ trainsOnPrompts: true }), {}, true],
    ['does not train', rule({ trainsOnPrompts: false }), {}, false],
    [
      'training nobody knows is not "does not train"',
      rule({ trainsOnPrompts: false }),
      { tool: nowhere },
      false,
    ],
    ['training nobody knows is not "trains"', rule({ trainsOnPrompts: true }), { tool: nowhere }, false],
    ['at least low', rule({ levelAtLeast: 'low' }), {}, true],
    ['at least severe', rule({ levelAtLeast: 'severe' }), {}, false],
    ['restricted by a body', rule({ restrictedBy: ['us-navy'] }), { records }, true],
    ['restricted by a body above', rule({ restrictedBy: ['us-dod'] }), { records }, true],
    ['restricted by nobody', rule({ restrictedBy: ['us-dod'] }), {}, false],
    ['everything', rule({}), {}, true],
    ['an address in the catalogue', rule(hosts('example.com')), {}, true],
    ['an address and its tool', rule({ ...hosts('example.com'), services: ['example'] }), {}, true],
    ['an address and another tool', rule({ ...hosts('example.com'), services: ['other'] }), {}, false],
    ['an address outside the catalogue', rule(hosts('example.com')), { tool: null }, true],
    [
      'an address and records outside the catalogue',
      rule({ ...hosts('example.com'), trainsOnPrompts: true }),
      { tool: null },
      false,
    ],
    ['everything outside the catalogue', rule({}), { tool: null }, false],
    ['an address, asked for by name', rule(hosts('example.com')), { at: null }, false],
    ['a look-alike', rule(hosts('example.com')), { at: 'https://notexample.com/', tool: null }, false],
    ['a host above', rule(hosts('=example.com')), {}, false],
    ['a path at its border', rule(hosts('chat.example.com/a/b')), {}, true],
    ['a path inside a word', rule(hosts('chat.example.com/a/bc')), {}, false],
    ['a group', rule({}, { groups: ['law'] }), { groups: ['law'] }, true],
    ['another group', rule({}, { groups: ['law'] }), { groups: ['sales'] }, false],
    ['a group of nobody', rule({}, { groups: ['law'] }), {}, false],
    ['the first day', rule({}, { from: '2026-11-24' }), {}, true],
    ['the day before the first', rule({}, { from: '2026-11-25' }), {}, false],
    ['the last day', rule({}, { until: '2026-11-24' }), {}, true],
    ['the day after the last', rule({}, { until: '2026-11-23' }), {}, false],
  ])('%s', (_name, one, asked, holds) => {
    expect(choose([one], asked)).toBe(holds ? one : null);
  });
});

describe('any rules', () => {
  const scopes = fc.oneof(
    fc.constantFrom(
      ...['example.com', '=chat.example.com', 'chat.example.com/a', 'other.example'].map((host) =>
        hosts(host),
      ),
    ),
    fc.constant(hosts('example.com', 'chat.example.com/a/b')),
    fc.constantFrom('example', 'other').map((id) => ({ services: [id] })),
    fc.constantFrom('example-inc', 'other-inc').map((id) => ({ providers: [id] })),
    fc.constantFrom('chat' as const, 'image' as const).map((kind) => ({ kinds: [kind] })),
    fc.boolean().map((trainsOnPrompts) => ({ trainsOnPrompts })),
    fc.constant({}),
  );
  const anyRules = fc.array(
    fc.record({
      scope: scopes,
      action: fc.constantFrom(...ACTIONS),
      until: fc.constantFrom(null, '2020-01-01'),
    }),
    { maxLength: 12 },
  );

  it('choose what a look at each of them would', () => {
    const { subject, context } = look({});
    fc.assert(
      fc.property(anyRules, (drafts) => {
        const rules = drafts.map(({ scope, ...changes }, place) =>
          rule(scope, { ...changes, id: String(place) }),
        );
        const ranked = rules
          .filter((one) => chooseRule(indexRules([one]), subject, context) !== null)
          .map((one) => ({ one, specificity: measure(one), strictness: ACTIONS.indexOf(one.action) }))
          .sort((a, b) => b.specificity - a.specificity || b.strictness - a.strictness);
        expect(chooseRule(indexRules(rules), subject, context)?.id).toBe(ranked[0]?.one.id);
      }),
    );
  });

  function measure({ scope }: Rule): number {
    const met = (scope.addresses ?? []).filter(
      ({ host, path }) => 'chat.example.com'.endsWith(host) && '/a/b'.startsWith(path),
    );
    return met.length > 0 ? Math.max(...met.map(measureAddress)) : measureSpecificity(scope);
  }
});
