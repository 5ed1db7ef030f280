import { describe, expect, it } from 'vitest';
import {
  authority,
  naming,
  only,
  restriction,
  ruleset,
  service,
  standpoint,
} from '../../tests/fake-records.ts';
import { findOrderReach, listRestrictions } from './restrictions.ts';
import type { RestrictionTargets } from './records.ts';

const NOBODY = restriction().targets;
const aims = (targets: Partial<RestrictionTargets>) =>
  restriction({ targets: { ...NOBODY, services: [], ...targets } });

describe('findOrderReach', () => {
  const chinese = service({
    provider: { ...service().provider, country: only('SG'), parent: only('CN') },
    developers: ['deepseek-ai'],
    claims: {
      ...service().claims,
      residency: only({ countries: ['SG'], heldBy: 'provider', elsewhere: false }),
    },
  });

  it.each([
    ['a service by name', aims({ services: ['example'] }), 'by-name'],
    ['another service', aims({ services: ['other'] }), null],
    ['its provider', aims({ providers: ['example-inc'] }), 'by-name'],
    ['the developer of its models, wherever they run', aims({ developers: ['deepseek-ai'] }), 'by-name'],
    ['the country of the controlling parent', aims({ countries: ['CN'] }), 'by-name'],
    ['the country of storage', aims({ storedIn: ['SG'] }), 'by-name'],
    ['another country of storage', aims({ storedIn: ['CN'] }), null],
    ['its kind', aims({ kinds: ['chat'] }), 'at-large'],
    ['public AI tools', aims({ ai: 'public' }), 'at-large'],
    ['AI tools, with this one as an example', aims({ ai: 'all', services: ['example'] }), 'by-name'],
    ['AI tools, with another one as an example', aims({ ai: 'all', services: ['other'] }), 'at-large'],
    ['all AI tools', aims({ ai: 'all' }), 'at-large'],
    ['all but this one', aims({ ai: 'all', except: ['example'] }), null],
    ['another plan only', aims({ services: ['example'], plans: ['enterprise'] }), null],
  ])('%s', (_what, order, expected) => {
    expect(findOrderReach(order, chinese, standpoint())).toBe(expected);
  });

  it.each([
    ['a contract of one’s own', service(), standpoint({ plan: 'enterprise' })],
    ['an organization’s own tool', service({ access: 'members' }), standpoint()],
    ['software on one’s own machine', service({ kind: 'self-hosted' }), standpoint()],
  ])('does not reach %s by an order on public AI tools', (_what, tool, from) => {
    expect(findOrderReach(aims({ ai: 'public' }), tool, from)).toBeNull();
    expect(findOrderReach(aims({ ai: 'all' }), tool, from)).toBe('at-large');
  });
});

describe('listRestrictions', () => {
  const order = (id: string, changes: Parameters<typeof restriction>[0] = {}) =>
    restriction({ id, ...changes });
  const rules = ruleset({
    restrictions: [
      order('school', { authority: authority('school', { kind: 'school' }) }),
      order('lifted', { status: 'lifted', ended: '2025-05-01' }),
      order('military', { authority: authority('army', { kind: 'military' }) }),
      order('names-reader', {
        authority: authority('town', { kind: 'municipality' }),
        names: [naming({ authority: 'town' })],
      }),
      order('public-ai', { targets: { ...NOBODY, services: [], ai: 'public' } }),
      order('future', { announced: '2027-01-01' }),
    ],
  });
  const list = (audience: string[], today = '2026-11-24') =>
    listRestrictions(rules, service(), standpoint({ today }), new Set(audience));

  it('puts those that name the reader first, then the best known of those about this tool, the past last', () => {
    expect(list(['partOf:town']).map(({ restriction: { id } }) => id)).toEqual([
      'names-reader',
      'military',
      'school',
      'public-ai',
      'lifted',
    ]);
  });

  it('does not name a reader through an order that has ended', () => {
    const ended = list(['partOf:us-dod']).find(({ restriction: { id } }) => id === 'lifted');
    expect(ended?.namings).toEqual([]);
  });

  it('names a group only once its own date has come', () => {
    const later = ruleset({
      restrictions: [order('later', { names: [naming({ effective: '2026-01-17' })] })],
    });
    const named = (today: string) =>
      listRestrictions(later, service(), standpoint({ today }), new Set(['partOf:us-dod']))[0]?.namings
        .length;
    expect(named('2026-01-16')).toBe(0);
    expect(named('2026-01-17')).toBe(1);
  });
});
