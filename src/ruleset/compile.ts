import { newest, type IsoDate } from '../core/dates.ts';
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
import { CODES, placeOf, writeWords } from './codes.ts';
import { compileClaims, locateEvidence } from './compile-claims.ts';
import { compileDetails } from './compile-details.ts';
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
  type CompiledTargets,
  type Details,
  type Places,
} from './compiled.ts';
import { dropEmpty } from './drop-empty.ts';
import type { Records } from './record-files.ts';
import type { ApprovalRecord, AuthorityRecord, RestrictionRecord } from './schema/authority.ts';
import type { JurisdictionsFile } from './schema/jurisdiction.ts';
import type { ProviderRecord, ServiceRecord } from './schema/service.ts';

/** What the build emits of the records. */
export interface CompiledRuleset {
  readonly summaries: CompiledSummaries;
  /** By `services/<id>`, `authorities`, `jurisdictions`: texts and documents, loaded when shown. */
  readonly details: ReadonlyMap<string, Details>;
}

type Locate = (ids: readonly string[]) => Places;

/** Compiles parsed records: summaries for the worker, details on demand. Deterministic: the same records give the same bytes. */
export function compileRecords(records: Records, version: string): CompiledRuleset {
  const { services, providers, authorities, jurisdictions } = records;
  const date =
    newest([...services, ...authorities, jurisdictions].map(({ lastChecked }) => lastChecked)) ??
    '1970-01-01';
  const summaries: CompiledSummaries = {
    format: FORMAT,
    version,
    date,
    services: services.map((record) => compileService(record, date)),
    providers: providers.map(compileProvider),
    authorities: authorities.map(compileAuthority),
    jurisdictions: compileJurisdictions(jurisdictions),
  };
  return { summaries, details: compileDetails(records) };
}

function compileService(record: ServiceRecord, date: IsoDate): CompiledService {
  const { id, name, aliases, kind, access, provider, addresses, closed, models, claims, lastChecked } =
    record;
  const locate = locateEvidence(record.evidence);
  return dropEmpty({
    id,
    name,
    aliases,
    kind: placeOf(SERVICE_KINDS, kind),
    access: access === 'public' ? undefined : placeOf(ACCESSES, access),
    provider,
    addresses,
    lastChecked: lastChecked === date ? undefined : lastChecked,
    closed: closed === undefined ? undefined : { date: closed.date, e: locate(closed.evidence) },
    developers: models.map(({ developer }) => developer),
    claims: dropEmpty({
      res: compileClaims(CODES.residency, claims.residency, record.evidence),
      tra: compileClaims(CODES.training, claims.training, record.evidence),
      ret: compileClaims(CODES.retention, claims.retention, record.evidence),
      hum: compileClaims(CODES.humanReview, claims.humanReview, record.evidence),
      col: compileClaims(CODES.collection, claims.collection, record.evidence),
      sha: compileClaims(CODES.sharing, claims.sharing, record.evidence),
    }),
    incidents: record.incidents.map((incident) =>
      dropEmpty({
        id: incident.id,
        date: incident.date,
        kind: placeOf(INCIDENT_KINDS, incident.kind),
        status: placeOf(INCIDENT_STATUSES, incident.status),
        exposed: placeOf(EXPOSED, incident.exposed),
        fixed: incident.fixed ?? undefined,
        title: incident.title,
        e: locate(incident.evidence),
      }),
    ),
  });
}

function compileProvider({
  id,
  name,
  legalName,
  country,
  parent,
  evidence,
}: ProviderRecord): CompiledProvider {
  return dropEmpty({
    id,
    name,
    legalName: legalName === name ? undefined : legalName,
    country: compileClaims(CODES.country, country, evidence),
    // A parent that is unknown is not the same as none.
    parent: parent === null ? undefined : (compileClaims(CODES.parent, parent, evidence) ?? [{}]),
  });
}

function compileAuthority(record: AuthorityRecord): CompiledAuthority {
  const { id, name, kind, country, partOf, audience, restrictions, approvals = [] } = record;
  const locate = locateEvidence(record.evidence);
  return dropEmpty({
    id,
    name,
    kind: placeOf(AUTHORITY_KINDS, kind),
    country: country ?? undefined,
    partOf: partOf ?? undefined,
    member: audience?.member,
    contractor: audience?.contractor,
    restrictions: restrictions.map((entry) => compileRestriction(entry, id, locate)),
    approvals: approvals.map((entry) => compileApproval(entry, id, locate)),
  });
}

function compileRestriction(
  entry: RestrictionRecord,
  authority: string,
  locate: Locate,
): CompiledRestriction {
  const { id, title, measure, binding, targets, names, announced, ended, status } = entry;
  return dropEmpty({
    id,
    title,
    measure: placeOf(MEASURES, measure),
    binding: binding ? (1 as const) : undefined,
    targets: compileTargets(targets),
    names: compileNamings(names, authority, locate),
    announced: announced ?? undefined,
    ended: ended ?? undefined,
    status: placeOf(RESTRICTION_STATUSES, status),
    standing: entry.standing ? (1 as const) : undefined,
    lastConfirmed: entry.lastConfirmed ?? undefined,
    supersededBy: entry.supersededBy,
    reasons: writeWords(REASONS, entry.reasons),
    basis: placeOf(BASES, entry.basis),
    e: locate(entry.evidence),
  });
}

function compileTargets({ kinds, ai, plans, ...targets }: RestrictionRecord['targets']): CompiledTargets {
  return dropEmpty({
    ...targets,
    kinds: kinds === undefined ? undefined : writeWords(SERVICE_KINDS, kinds),
    ai: ai === undefined ? undefined : placeOf(AI_SCOPES, ai),
    plans: plans === undefined ? undefined : writeWords(PLANS, plans),
  });
}

function compileApproval(entry: ApprovalRecord, authority: string, locate: Locate): CompiledApproval {
  const { id, title, services, plans, names, announced, ended, conditions, evidence } = entry;
  return dropEmpty({
    id,
    title,
    services,
    plans: plans === undefined ? undefined : writeWords(PLANS, plans),
    names: compileNamings(names, authority, locate),
    announced: announced ?? undefined,
    ended: ended ?? undefined,
    conditions,
    e: locate(evidence),
  });
}

function compileNamings(
  names: RestrictionRecord['names'],
  authority: string,
  locate: Locate,
): CompiledNaming[] {
  return names.map((naming) =>
    dropEmpty({
      r: placeOf(RELATIONS, naming.relation),
      i: naming.authority === authority ? undefined : naming.authority,
      b: writeWords(BITES, naming.bites),
      s: naming.effective ?? undefined,
      p: naming.provision,
      w: placeOf(BASES, naming.basis),
      e: locate(naming.evidence),
    }),
  );
}

function compileJurisdictions({ jurisdictions, evidence }: JurisdictionsFile): CompiledJurisdiction[] {
  return jurisdictions.map((entry) =>
    dropEmpty({
      code: entry.code,
      name: entry.name,
      eea: entry.eea ? (1 as const) : undefined,
      eu: compileClaims(CODES.euAdequacy, entry.euAdequacy, evidence) ?? [],
      uk: compileClaims(CODES.ukAdequacy, entry.ukAdequacy, evidence) ?? [],
      concern: compileClaims(CODES.flag, entry.countryOfConcern, evidence) ?? [],
      access: compileClaims(CODES.compelledAccess, entry.compelledAccess, evidence) ?? [],
      unequal:
        entry.notEquivalent === undefined
          ? undefined
          : (compileClaims(CODES.flag, entry.notEquivalent, evidence) ?? []),
    }),
  );
}
