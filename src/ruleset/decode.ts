import { parseAddressPattern } from '../core/address-pattern.ts';
import { indexNames, type ServiceFinder } from '../core/find-service.ts';
import { buildMatchIndex } from '../core/match.ts';
import type {
  Approval,
  Authority,
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
import { decodeClaims, referTo } from './decode-claims.ts';

/**
 * Decodes the compiled summaries: every optional is settled here once, and evidence becomes references that hold
 * across files.
 *
 * @throws When the file has another format than this code reads: a broken package, which no caller can mend.
 */
export function decodeRuleset(compiled: CompiledSummaries): Ruleset {
  if (compiled.format !== FORMAT)
    throw new Error(`ruleset of format ${String(compiled.format)}, expected ${FORMAT}`);
  const providers = new Map(compiled.providers.map((entry) => [entry.id, decodeProvider(entry)]));
  const authorities = new Map(compiled.authorities.map((entry) => [entry.id, decodeAuthority(entry)]));
  return {
    version: compiled.version,
    date: compiled.date,
    services: new Map(
      compiled.services.map((entry) => [entry.id, decodeService(entry, providers, compiled.date)]),
    ),
    authorities,
    restrictions: compiled.authorities.flatMap(({ id, restrictions = [] }) =>
      restrictions.map((entry) => decodeRestriction(entry, take(authorities, id))),
    ),
    approvals: compiled.authorities.flatMap(({ id, approvals = [] }) =>
      approvals.map((entry) => decodeApproval(entry, take(authorities, id))),
    ),
    jurisdictions: new Map(compiled.jurisdictions.map((entry) => [entry.code, decodeJurisdiction(entry)])),
  };
}

/** Indexes the ruleset's services by address and by name. */
export function indexServices({ services }: Ruleset): ServiceFinder {
  const patterns = [...services.values()].flatMap(({ id, addresses }) =>
    addresses.map((pattern) => [pattern, id] as const),
  );
  return { addresses: buildMatchIndex(patterns), ...indexNames(services.values()) };
}

function decodeService(
  entry: CompiledService,
  providers: ReadonlyMap<string, Provider>,
  date: string,
): Service {
  const file = `services/${entry.id}`;
  const { res, tra, ret, hum, col, sha } = entry.claims;
  return {
    id: entry.id,
    name: entry.name,
    aliases: entry.aliases ?? [],
    kind: wordAt(SERVICE_KINDS, entry.kind),
    access: entry.access === undefined ? 'public' : wordAt(ACCESSES, entry.access),
    provider: take(providers, entry.provider),
    addresses: (entry.addresses ?? []).map((source) => {
      const pattern = parseAddressPattern(source);
      if (pattern === null) throw new Error(`ruleset with the address "${source}"`);
      return pattern;
    }),
    lastChecked: entry.lastChecked ?? date,
    closed:
      entry.closed === undefined
        ? null
        : { date: entry.closed.date, evidence: referTo(file, entry.closed.e) },
    developers: entry.developers ?? [],
    claims: {
      residency: decodeClaims(CODES.residency, file, res),
      training: decodeClaims(CODES.training, file, tra),
      retention: decodeClaims(CODES.retention, file, ret),
      humanReview: decodeClaims(CODES.humanReview, file, hum),
      collection: decodeClaims(CODES.collection, file, col),
      sharing: decodeClaims(CODES.sharing, file, sha),
    },
    incidents: (entry.incidents ?? []).map(({ id, date: day, kind, status, exposed, fixed, title, e }) => ({
      id,
      date: day,
      kind: wordAt(INCIDENT_KINDS, kind),
      status: wordAt(INCIDENT_STATUSES, status),
      exposed: wordAt(EXPOSED, exposed),
      fixed: fixed ?? null,
      title,
      evidence: referTo(file, e),
    })),
  };
}

function decodeProvider({ id, name, legalName, country, parent }: CompiledProvider): Provider {
  const file = `providers/${id}`;
  return {
    id,
    name,
    legalName: legalName === undefined ? name : legalName,
    country: decodeClaims(CODES.country, file, country),
    parent: parent === undefined ? null : decodeClaims(CODES.parent, file, parent),
  };
}

function decodeAuthority({
  id,
  name,
  kind,
  country,
  partOf,
  member,
  contractor,
}: CompiledAuthority): Authority {
  return {
    id,
    name,
    kind: wordAt(AUTHORITY_KINDS, kind),
    country: country ?? null,
    partOf: partOf ?? null,
    audience: { member: member ?? null, contractor: contractor ?? null },
  };
}

function decodeRestriction(entry: CompiledRestriction, authority: Authority): Restriction {
  const { targets } = entry;
  return {
    id: entry.id,
    authority,
    title: entry.title,
    measure: wordAt(MEASURES, entry.measure),
    binding: entry.binding === 1,
    targets: {
      services: targets.services ?? [],
      providers: targets.providers ?? [],
      developers: targets.developers ?? [],
      countries: targets.countries ?? [],
      storedIn: targets.storedIn ?? [],
      kinds: readWords(SERVICE_KINDS, targets.kinds ?? ''),
      ai: targets.ai === undefined ? null : wordAt(AI_SCOPES, targets.ai),
      except: targets.except ?? [],
      plans: targets.plans === undefined ? null : readWords(PLANS, targets.plans),
    },
    names: decodeNamings(entry.names, authority),
    announced: entry.announced ?? null,
    ended: entry.ended ?? null,
    status: wordAt(RESTRICTION_STATUSES, entry.status),
    standing: entry.standing === 1,
    lastConfirmed: entry.lastConfirmed ?? null,
    supersededBy: entry.supersededBy ?? null,
    reasons: readWords(REASONS, entry.reasons ?? ''),
    basis: wordAt(BASES, entry.basis),
    evidence: referTo(`authorities/${authority.id}`, entry.e),
  };
}

function decodeApproval(entry: CompiledApproval, authority: Authority): Approval {
  const { id, title, services, plans, names, announced, ended, conditions, e } = entry;
  return {
    id,
    authority,
    title,
    services,
    plans: plans === undefined ? null : readWords(PLANS, plans),
    names: decodeNamings(names, authority),
    announced: announced ?? null,
    ended: ended ?? null,
    conditions: conditions ?? null,
    evidence: referTo(`authorities/${authority.id}`, e),
  };
}

function decodeNamings(namings: readonly CompiledNaming[], authority: Authority): Naming[] {
  return namings.map(({ r, i, b, s, p, w, e }) => ({
    relation: wordAt(RELATIONS, r),
    authority: i ?? authority.id,
    bites: readWords(BITES, b),
    effective: s ?? null,
    provision: p ?? null,
    basis: wordAt(BASES, w),
    evidence: referTo(`authorities/${authority.id}`, e),
  }));
}

function decodeJurisdiction({
  code,
  name,
  eea,
  eu,
  uk,
  concern,
  access,
  unequal,
}: CompiledJurisdiction): Jurisdiction {
  const file = 'jurisdictions';
  return {
    code,
    name,
    eea: eea === 1,
    euAdequacy: decodeClaims(CODES.euAdequacy, file, eu),
    ukAdequacy: decodeClaims(CODES.ukAdequacy, file, uk),
    countryOfConcern: decodeClaims(CODES.flag, file, concern),
    compelledAccess: decodeClaims(CODES.compelledAccess, file, access),
    notEquivalent: unequal === undefined ? null : decodeClaims(CODES.flag, file, unequal),
  };
}

function take<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const value = map.get(id);
  if (value === undefined) throw new Error(`ruleset without "${id}"`);
  return value;
}
