import { parseAddressPattern } from '../core/address-pattern.ts';
import { buildMatchIndex } from '../core/match.ts';
import type { AddressFinder } from '../core/find-service.ts';
import type {
  Approval,
  Authority,
  Incident,
  Jurisdiction,
  Naming,
  Provider,
  Restriction,
  Ruleset,
  Service,
} from '../core/records.ts';
import {
  ACCESSES,
  AI_SCOPES,
  AUTHORITY_KINDS,
  BASES,
  BITES,
  EXPOSED,
  INCIDENT_KINDS,
  INCIDENT_STATUSES,
  MEASURES,
  PLANS,
  REASONS,
  RELATIONS,
  RESTRICTION_STATUSES,
  SERVICE_KINDS,
} from '../core/vocabulary.ts';
import { CODES, readWords, wordAt } from './codes.ts';
import {
  FORMAT,
  type CompiledApproval,
  type CompiledAuthority,
  type CompiledJurisdiction,
  type CompiledNaming,
  type CompiledProvider,
  type CompiledRestriction,
  type CompiledService,
  type CompiledSummaries,
} from './compiled.ts';
import { decodeClaims, referToList } from './decode-claims.ts';

/**
 * Decodes the compiled summaries: every optional is settled here once, and evidence becomes references that hold
 * across files.
 *
 * @throws When the file has another format than this code reads: a broken package, which no caller can mend.
 */
export function decodeRuleset(compiled: CompiledSummaries): Ruleset {
  if (compiled.format !== FORMAT)
    throw new Error(`ruleset of format ${String(compiled.format)}, expected ${FORMAT}`);
  const { version, date } = compiled;
  const providers = new Map(compiled.providers.map((entry) => [entry[0], decodeProvider(entry)]));
  const authorities = new Map(compiled.authorities.map((entry) => [entry[0], decodeAuthority(entry)]));
  return {
    version,
    date,
    services: new Map(compiled.services.map((entry) => [entry[0], decodeService(entry, providers, date)])),
    authorities,
    restrictions: compiled.authorities.flatMap(([id, , , , restrictions = []]) =>
      restrictions.map((entry) => decodeRestriction(entry, take(authorities, id))),
    ),
    approvals: compiled.authorities.flatMap(([id, , , , , approvals = []]) =>
      approvals.map((entry) => decodeApproval(entry, take(authorities, id))),
    ),
    jurisdictions: new Map(compiled.jurisdictions.map((entry) => [entry[0], decodeJurisdiction(entry)])),
  };
}

/** Indexes the ruleset's services by address. */
export function indexAddresses({ services }: Pick<Ruleset, 'services'>): AddressFinder {
  return buildMatchIndex(
    [...services.values()].flatMap(({ id, addresses }) => addresses.map((pattern) => [pattern, id] as const)),
  );
}

function decodeService(
  entry: CompiledService,
  providers: ReadonlyMap<string, Provider>,
  date: string,
): Service {
  const [
    id,
    name,
    provider,
    words,
    addresses = [],
    claims = [],
    developers = [],
    incidents = [],
    closed = '',
    lastChecked = '',
  ] = entry;
  const [residency, training, retention, humanReview, collection, sharing] = claims;
  const file = `services/${id}`;
  const [closedOn = '', closedBy = ''] = closed.split('|');
  return {
    id,
    name,
    kind: wordOf(SERVICE_KINDS, words, 0),
    access: wordOf(ACCESSES, words, 1),
    provider: take(providers, provider),
    addresses: addresses.map((source) => {
      const pattern = parseAddressPattern(source);
      if (pattern === null) throw new Error(`ruleset with the address "${source}"`);
      return pattern;
    }),
    lastChecked: lastChecked === '' ? date : lastChecked,
    closed: closed === '' ? null : { date: orNull(closedOn), evidence: referToList(file, closedBy) },
    developers,
    claims: {
      residency: decodeClaims(CODES.residency, file, residency),
      training: decodeClaims(CODES.training, file, training),
      retention: decodeClaims(CODES.retention, file, retention),
      humanReview: decodeClaims(CODES.humanReview, file, humanReview),
      collection: decodeClaims(CODES.collection, file, collection),
      sharing: decodeClaims(CODES.sharing, file, sharing),
    },
    incidents: incidents.map((incident) => decodeIncident(incident, file)),
  };
}

function decodeIncident(incident: string, file: string): Incident {
  const [id = '', date = '', words = '', fixed = '', evidence = ''] = incident.split('|');
  return {
    id,
    date,
    kind: wordOf(INCIDENT_KINDS, words, 0),
    status: wordOf(INCIDENT_STATUSES, words, 1),
    exposed: wordOf(EXPOSED, words, 2),
    fixed: orNull(fixed),
    evidence: referToList(file, evidence),
  };
}

function decodeProvider([id, name, country, parent = 0, isNameless]: CompiledProvider): Provider {
  const file = `providers/${id}`;
  return {
    id,
    name,
    isNamedEntity: isNameless !== 1,
    country: decodeClaims(CODES.country, file, country),
    parent: parent === 0 ? null : decodeClaims(CODES.country, file, parent),
  };
}

function decodeAuthority([id, kind, country = '', partOf = '']: CompiledAuthority): Authority {
  return { id, kind: wordAt(AUTHORITY_KINDS, kind), country: orNull(country), partOf: orNull(partOf) };
}

function decodeRestriction(entry: CompiledRestriction, authority: Authority): Restriction {
  const [id, words, targets, names, evidence, dates = '', supersededBy = ''] = entry;
  const [announced = '', ended = '', lastConfirmed = ''] = dates.split('|');
  return {
    id,
    authority,
    measure: wordOf(MEASURES, words, 0),
    status: wordOf(RESTRICTION_STATUSES, words, 1),
    basis: wordOf(BASES, words, 2),
    binding: words[3] === '1',
    standing: words[4] === '1',
    reasons: readWords(REASONS, words.slice(5)),
    targets: {
      services: targets.s ?? [],
      providers: targets.p ?? [],
      developers: targets.d ?? [],
      countries: targets.c ?? [],
      storedIn: targets.r ?? [],
      kinds: readWords(SERVICE_KINDS, targets.k ?? ''),
      ai: targets.a === undefined ? null : wordAt(AI_SCOPES, targets.a),
      except: targets.x ?? [],
      plans: targets.n === undefined ? null : readWords(PLANS, targets.n),
    },
    names: decodeNamings(names, authority),
    announced: orNull(announced),
    ended: orNull(ended),
    lastConfirmed: orNull(lastConfirmed),
    supersededBy: orNull(supersededBy),
    evidence: referToList(`authorities/${authority.id}`, evidence),
  };
}

function decodeApproval(entry: CompiledApproval, authority: Authority): Approval {
  const [id, services, names, evidence, dates = '', plans = ''] = entry;
  const [announced = '', ended = ''] = dates.split('|');
  return {
    id,
    authority,
    services,
    plans: plans === '' ? null : readWords(PLANS, plans),
    names: decodeNamings(names, authority),
    announced: orNull(announced),
    ended: orNull(ended),
    evidence: referToList(`authorities/${authority.id}`, evidence),
  };
}

function decodeNamings(namings: readonly CompiledNaming[], { id }: Authority): Naming[] {
  return namings.map((naming) => {
    const [
      relation = '',
      authority = '',
      bites = '',
      effective = '',
      basis = '',
      evidence = '',
      ...provision
    ] = naming.split('|');
    return {
      relation: wordOf(RELATIONS, relation, 0),
      authority: authority === '' ? id : authority,
      bites: readWords(BITES, bites),
      effective: orNull(effective),
      provision: orNull(provision.join('|')),
      basis: wordOf(BASES, basis, 0),
      evidence: referToList(`authorities/${id}`, evidence),
    };
  });
}

function decodeJurisdiction(entry: CompiledJurisdiction): Jurisdiction {
  const [code, eea, euAdequacy, ukAdequacy, countryOfConcern, compelledAccess, notEquivalent] = entry;
  const file = 'jurisdictions';
  return {
    code,
    eea: eea === 1,
    euAdequacy: decodeClaims(CODES.euAdequacy, file, euAdequacy),
    ukAdequacy: decodeClaims(CODES.ukAdequacy, file, ukAdequacy),
    countryOfConcern: decodeClaims(CODES.flag, file, countryOfConcern),
    compelledAccess: decodeClaims(CODES.compelledAccess, file, compelledAccess),
    notEquivalent: notEquivalent === undefined ? null : decodeClaims(CODES.flag, file, notEquivalent),
  };
}

function wordOf<Word extends string>(words: readonly Word[], places: string, position: number): Word {
  return wordAt(words, Number.parseInt(places[position] ?? '', 36));
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

function take<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const value = map.get(id);
  if (value === undefined) throw new Error(`ruleset without "${id}"`);
  return value;
}
