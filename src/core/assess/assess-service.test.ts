import { describe, expect, it } from 'vitest';
import {
  claim,
  only,
  restriction,
  ruleset,
  service,
  standpoint,
  unknown,
} from '../../../tests/fake-records.ts';
import { fc } from '../../../tests/fast-check.ts';
import type { Service, ServiceClaims } from '../records.ts';
import type { OrderReach } from '../restrictions.ts';
import type { View } from '../vocabulary.ts';
import type { Finding } from './assessment.ts';
import { assessService, scoreFindings } from './assess-service.ts';
import { WEIGHTS } from './findings.ts';

const RULES = ruleset();

const withClaims = (claims: Partial<ServiceClaims>, changes: Partial<Service> = {}) =>
  service({ ...changes, claims: { ...service().claims, ...claims } });
const assess = (tool: Service, changes: Parameters<typeof standpoint>[0] = {}) =>
  assessService(RULES, tool, [], standpoint(changes));
const valueOf = (tool: Service, id: Finding['id'], changes: Parameters<typeof standpoint>[0] = {}) =>
  assess(tool, changes).findings.find((finding) => finding.id === id)?.value;
const storedIn = (...countries: string[]) =>
  withClaims({ residency: only({ countries, heldBy: 'provider', elsewhere: false }) });

const GOOD: Partial<ServiceClaims> = {
  residency: only({ countries: ['DE'], heldBy: 'provider', elsewhere: false }),
  training: only('never'),
  retention: only({ rule: 'none', deletionDelayDays: null, longestDays: null }),
  humanReview: only('none'),
  collection: only(['account', 'prompts']),
  sharing: only(['processors']),
};
const UNKNOWN: ServiceClaims = {
  residency: unknown,
  training: unknown,
  retention: unknown,
  humanReview: unknown,
  collection: unknown,
  sharing: unknown,
};

describe('the weights', () => {
  it('add up to a hundred', () => {
    expect(Object.values(WEIGHTS).reduce((sum, weight) => sum + weight, 0)).toBe(100);
  });
});

describe('scoreFindings', () => {
  const finding = (weight: number, value: number | null): Finding => ({
    id: 'training',
    weight,
    value,
    evidence: [],
    asOf: null,
    ownDocument: true,
  });
  const findings = fc.array(
    fc.record({ weight: fc.integer({ min: 1, max: 50 }), value: fc.option(fc.integer({ min: 0, max: 10 })) }),
    { minLength: 1, maxLength: 9 },
  );

  it('weighs what is known', () => {
    expect(scoreFindings([finding(80, 10), finding(20, 0)])).toBe(80);
  });

  it('is the middle when nothing is known', () => {
    expect(scoreFindings([finding(50, null), finding(50, null)])).toBe(50);
  });

  it('lies between 0 and 100, never below what the known ones say', () => {
    fc.assert(
      fc.property(findings, (list) => {
        const all = list.map(({ weight, value }) => finding(weight, value));
        const known = all.filter(({ value }) => value !== null);
        const score = scoreFindings(all);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        if (known.length > 0) expect(score).toBeGreaterThanOrEqual(scoreFindings(known) - 1e-9);
      }),
    );
  });

  it('never falls when a finding gets worse', () => {
    fc.assert(
      fc.property(findings, fc.nat(8), (list, index) => {
        const all = list.map(({ weight, value }) => finding(weight, value));
        const worse = all.map((entry, at) =>
          at === index % all.length && entry.value !== null ? { ...entry, value: 10 } : entry,
        );
        expect(scoreFindings(worse)).toBeGreaterThanOrEqual(scoreFindings(all) - 1e-9);
      }),
    );
  });
});

describe('where it is stored', () => {
  it.each<[string, View, number]>([
    ['US', 'us', 2],
    ['US', 'other', 4],
    ['US', 'eu', 5],
    ['DE', 'eu', 1],
    ['DE', 'us', 2],
    ['SG', 'eu', 6],
    ['CN', 'other', 10],
    ['CN', 'eu', 10],
    ['XX', 'us', 6],
  ])('%s seen from %s is %d', (country, view, value) => {
    expect(valueOf(storedIn(country), 'residency', { view })).toBe(value);
  });

  it('is the worst of several places', () => {
    expect(valueOf(storedIn('DE', 'US', 'CN'), 'residency')).toBe(10);
  });

  it('is unknown when no place is named', () => {
    expect(valueOf(storedIn(), 'residency')).toBeNull();
  });

  it.each([
    [['DE'], 3],
    [['SG'], 6],
    [['CN'], 10],
  ])(
    'is a step worse than %s with places that are not named, never worse than one without adequacy',
    (countries, value) => {
      const tool = withClaims({ residency: only({ countries, heldBy: 'provider', elsewhere: true }) });
      expect(valueOf(tool, 'residency')).toBe(value);
    },
  );

  it('counts little where only the user holds it, and lets no law reach it', () => {
    const tool = withClaims({ residency: only({ countries: [], heldBy: 'user', elsewhere: false }) });
    expect([valueOf(tool, 'residency'), valueOf(tool, 'jurisdiction')]).toEqual([1, 1]);
  });
});

describe('who can demand it', () => {
  it('is the worst of provider, controlling parent and storage', () => {
    const parent = only('CN');
    const tool = { ...storedIn('DE'), provider: { ...service().provider, parent } };
    expect(valueOf(tool, 'jurisdiction')).toBe(10);
  });
});

describe('how long it is kept', () => {
  it.each([
    ['none', null, null, 0],
    ['admin-set', null, null, 2],
    ['until-deleted', 30, null, 4],
    ['until-deleted', 90, null, 5],
    ['until-deleted', null, null, 5],
    ['fixed', null, 30, 4],
    ['fixed', null, 548, 5],
    ['until-deleted', 30, 1_826, 7],
    ['fixed', null, 4_000, 8],
    ['no-period', null, null, 8],
    ['survives-deletion', null, null, 9],
    ['undisclosed', null, null, 7],
  ] as const)(
    '%s, deleted within %s, at the longest %s: %d',
    (rule, deletionDelayDays, longestDays, value) => {
      const tool = withClaims({ retention: only({ rule, deletionDelayDays, longestDays }) });
      expect(valueOf(tool, 'retention')).toBe(value);
    },
  );
});

describe('the security record', () => {
  const incident = (changes: Partial<Service['incidents'][number]>) =>
    service({
      incidents: [
        {
          id: 'leak',
          date: '2026-11-24',
          kind: 'exposure',
          status: 'confirmed',
          exposed: 'chats',
          fixed: '2026-11-24',
          evidence: ['test#leak'],
          ...changes,
        },
      ],
    });

  it('counts confirmed exposures', () => expect(valueOf(incident({}), 'security')).toBe(8));
  it('halves them every 24 months', () =>
    expect(valueOf(incident({ date: '2024-11-24', fixed: '2024-11-24' }), 'security')).toBeCloseTo(4, 1));
  it.each(['alleged', 'disputed', 'open', 'annulled'] as const)('does not count what is %s', (status) =>
    expect(valueOf(incident({ status }), 'security')).toBe(0),
  );
  it('does not know the future', () => expect(valueOf(incident({ date: '2026-11-25' }), 'security')).toBe(0));

  it('holds the level up while an exposure of chats is open', () => {
    const floors = assess(incident({ fixed: null })).floors.map(({ id }) => id);
    expect(floors).toEqual(['open-exposure']);
  });
});

describe('restrictions', () => {
  const value = (...orders: ReturnType<typeof restriction>[]) => rate(orders, 'by-name');
  const rate = (orders: ReturnType<typeof restriction>[], reach: OrderReach) =>
    assessService(
      RULES,
      service(),
      orders.map((order) => ({
        restriction: order,
        status: 'in-force',
        active: true,
        reach,
        namings: [],
      })),
      standpoint(),
    ).findings.find(({ id }) => id === 'restrictions')?.value;

  it('count distinct public, binding orders for privacy or security', () => {
    expect(value()).toBe(0);
    expect(value(restriction())).toBe(3);
    expect(value(restriction(), restriction(), restriction())).toBe(5);
  });
  it('leave out what reaches AI tools at large, whatever it names beside them', () =>
    expect(rate([restriction(), restriction()], 'at-large')).toBe(0));
  it('leave advice, companies and other reasons out', () => {
    const company = { ...restriction().authority, kind: 'company' as const };
    expect(
      value(
        restriction({ binding: false }),
        restriction({ authority: company }),
        restriction({ reasons: ['accuracy'] }),
      ),
    ).toBe(0);
  });
});

describe('the level', () => {
  it('is low for a careful tool whose own documents say so', () => {
    expect(assess(withClaims(GOOD), { view: 'eu' }).level).toBe('low');
  });

  it('is not low while training rests on somebody else’s word', () => {
    const tool = withClaims({ ...GOOD, training: [claim('never', { ownDocument: false })] });
    expect(assess(tool, { view: 'eu' })).toMatchObject({
      level: 'moderate',
      adjustments: ['no-low-by-gate'],
    });
  });

  it('is unknown, without a score, when too little is known', () => {
    expect(assess(service({ claims: UNKNOWN }))).toMatchObject({
      level: 'unknown',
      score: null,
      adjustments: ['too-little-known'],
    });
  });

  it('is "at least" the floor when too little is known', () => {
    const provider = { ...service().provider, country: only('CN') };
    expect(assess(service({ claims: UNKNOWN, provider })).level).toBe('high');
  });

  it('is never below high for a reader in the US when a country of concern reaches the provider', () => {
    const provider = { ...service().provider, parent: only('CN') };
    const tool = withClaims(GOOD, { provider });
    expect(assess(tool, { view: 'us' }).level).toBe('high');
    expect(assess(tool, { view: 'eu' }).floors).toEqual([]);
  });

  it('is never below high in the EU where protection was found not essentially equivalent', () => {
    expect(
      assess(withClaims({ ...GOOD, residency: storedIn('CN').claims.residency }), { view: 'eu' }).level,
    ).toBe('high');
  });

  it('rests on the provider’s own words above moderate', () => {
    const said = <Value>(value: Value) => [claim(value, { ownDocument: false })] as const;
    const tool = withClaims(
      {
        residency: said({ countries: ['SG'], heldBy: 'provider' as const, elsewhere: true }),
        training: said('opt-out-some-regions' as const),
        retention: said({ rule: 'no-period' as const, deletionDelayDays: null, longestDays: null }),
        humanReview: said('sampled' as const),
        collection: said(['keystrokes'] as const),
        sharing: said(['sale'] as const),
      },
      { provider: { ...service().provider, country: [claim('SG', { ownDocument: false })] } },
    );
    expect(assess(tool)).toMatchObject({ level: 'moderate', adjustments: ['capped-by-secondary-sources'] });
  });

  it('says when no terms of the reader’s plan are on record', () => {
    expect(assess(service(), { plan: 'enterprise' }).planKnown).toBe(false);
    const tool = withClaims({ training: [claim('opt-out'), claim('never', { plan: ['enterprise'] })] });
    expect(assess(tool, { plan: 'enterprise' }).planKnown).toBe(true);
    expect(valueOf(tool, 'training', { plan: 'enterprise' })).toBe(0);
  });
});
