import { parseAddressPattern } from '../src/core/address-pattern.ts';
import type {
  Authority,
  Claim,
  Claims,
  Jurisdiction,
  Naming,
  Restriction,
  Ruleset,
  Service,
} from '../src/core/records.ts';
import type { Standpoint } from '../src/core/select-claim.ts';

/** Records for tests: each builder gives a plain record and takes what differs. */

export const TODAY = '2026-11-24';

export const standpoint = (changes: Partial<Standpoint> = {}): Standpoint => ({
  view: 'other',
  plan: 'consumer',
  today: TODAY,
  ...changes,
});

export function claim<Value>(value: Value | 'unknown', changes: Partial<Claim<Value>> = {}): Claim<Value> {
  const isKnown = value !== 'unknown';
  return {
    value,
    basis: isKnown ? 'stated' : null,
    evidence: isKnown ? ['test#document'] : [],
    asOf: isKnown ? '2026-05' : null,
    ownDocument: isKnown,
    plan: null,
    appliesIn: null,
    history: [],
    ...changes,
  };
}

export function only<Value>(value: Value | 'unknown'): Claims<Value> {
  return [claim(value)];
}

/** A fact that nobody knows. */
export const unknown: Claims<never> = [claim<never>('unknown')];

export function service(changes: Partial<Service> = {}): Service {
  const pattern = parseAddressPattern('chat.example.com');
  if (pattern === null) throw new Error('a broken test address');
  return {
    id: 'example',
    name: 'Example',
    kind: 'chat',
    access: 'public',
    provider: {
      id: 'example-inc',
      name: 'Example',
      isNamedEntity: true,
      country: only('US'),
      parent: null,
    },
    addresses: [pattern],
    lastChecked: TODAY,
    closed: null,
    developers: [],
    claims: {
      residency: only({ countries: ['US'], heldBy: 'provider', elsewhere: false }),
      training: only('opt-out'),
      retention: only({ rule: 'until-deleted', deletionDelayDays: 30, longestDays: null }),
      humanReview: only('flagged-only'),
      collection: only(['account', 'prompts', 'device']),
      sharing: only(['processors']),
    },
    incidents: [],
    ...changes,
  };
}

function jurisdiction(code: string, changes: Partial<Jurisdiction> = {}): Jurisdiction {
  return {
    code,
    eea: false,
    euAdequacy: only('none'),
    ukAdequacy: only('none'),
    countryOfConcern: only(false),
    compelledAccess: only({
      noPriorCourt: 0.5,
      standingDuty: 0.5,
      endlessSecrecy: 0.5,
      noForeignRemedy: 0.5,
    }),
    notEquivalent: null,
    ...changes,
  };
}

export function authority(id: string, changes: Partial<Authority> = {}): Authority {
  return {
    id,
    kind: 'agency',
    country: 'US',
    partOf: null,
    ...changes,
  };
}

export function naming(changes: Partial<Naming> = {}): Naming {
  return {
    relation: 'partOf',
    authority: 'us-dod',
    bites: ['devices'],
    effective: null,
    provision: null,
    basis: 'stated',
    evidence: ['test#order'],
    ...changes,
  };
}

export function restriction(changes: Partial<Restriction> = {}): Restriction {
  return {
    id: 'order',
    authority: authority('us-dod'),
    measure: 'ban',
    binding: true,
    targets: {
      services: ['example'],
      providers: [],
      developers: [],
      countries: [],
      storedIn: [],
      kinds: [],
      ai: null,
      except: [],
      plans: null,
    },
    names: [naming()],
    announced: '2025-01-24',
    ended: null,
    status: 'in-force',
    standing: true,
    lastConfirmed: null,
    supersededBy: null,
    reasons: ['security'],
    basis: 'stated',
    evidence: ['test#order'],
    ...changes,
  };
}

export function ruleset(changes: Partial<Ruleset> = {}): Ruleset {
  return {
    version: '0.0.0',
    date: TODAY,
    services: new Map([['example', service()]]),
    authorities: new Map(),
    restrictions: [],
    approvals: [],
    jurisdictions: new Map(
      [
        jurisdiction('US', { euAdequacy: only('certified-only'), ukAdequacy: only('certified-only') }),
        jurisdiction('CN', {
          countryOfConcern: only(true),
          notEquivalent: only(true),
          compelledAccess: only({ noPriorCourt: 1, standingDuty: 1, endlessSecrecy: 1, noForeignRemedy: 1 }),
        }),
        jurisdiction('DE', { eea: true, euAdequacy: only('eea'), ukAdequacy: only('full') }),
        jurisdiction('SG'),
      ].map((entry) => [entry.code, entry]),
    ),
    ...changes,
  };
}
