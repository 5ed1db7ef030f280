import type { IsoDate } from '../core/dates.ts';
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
import { compileClaims, joinParts, locateEvidence } from './compile-claims.ts';
import { compileDetails } from './compile-details.ts';
import { compileNames } from './compile-names.ts';
import {
  FORMAT,
  type CompiledApproval,
  type CompiledAuthority,
  type CompiledJurisdiction,
  type CompiledNames,
  type CompiledNaming,
  type CompiledProvider,
  type CompiledRestriction,
  type CompiledService,
  type CompiledSummaries,
  type CompiledTargets,
  type Details,
} from './compiled.ts';
import { dateOf, type Records } from './record-files.ts';
import type { ApprovalRecord, AuthorityRecord, RestrictionRecord } from './schema/authority.ts';
import type { JurisdictionsFile } from './schema/jurisdiction.ts';
import type { ProviderRecord, ServiceRecord } from './schema/service.ts';

/** What the build emits of the records. */
export interface CompiledRuleset {
  readonly summaries: CompiledSummaries;
  readonly names: CompiledNames;
  /** By `services/<id>`, `authorities`, `jurisdictions`: texts and documents, loaded when shown. */
  readonly details: ReadonlyMap<string, Details>;
}

type Locate = (ids: readonly string[]) => number[];

/** Compiles parsed records. Deterministic: the same records give the same bytes. */
export function compileRecords(records: Records, version: string): CompiledRuleset {
  const { services, providers, authorities, jurisdictions } = records;
  const date = dateOf(records);
  const summaries: CompiledSummaries = {
    format: FORMAT,
    version,
    date,
    services: services.map((record) => compileService(record, date)),
    providers: providers.map(compileProvider),
    authorities: authorities.map(compileAuthority),
    jurisdictions: compileJurisdictions(jurisdictions, listCountries(records)),
  };
  return { summaries, names: compileNames(records), details: compileDetails(records) };
}

function compileService(record: ServiceRecord, date: IsoDate): CompiledService {
  const { id, name, kind, access, provider, addresses, closed, models, claims, lastChecked, evidence } =
    record;
  const locate = locateEvidence(evidence);
  const entry: CompiledService = [
    id,
    name,
    provider,
    writeWords(SERVICE_KINDS, [kind]) + writeWords(ACCESSES, [access]),
    addresses,
    dropEnd([
      compileClaims(CODES.residency, claims.residency, evidence),
      compileClaims(CODES.training, claims.training, evidence),
      compileClaims(CODES.retention, claims.retention, evidence),
      compileClaims(CODES.humanReview, claims.humanReview, evidence),
      compileClaims(CODES.collection, claims.collection, evidence),
      compileClaims(CODES.sharing, claims.sharing, evidence),
    ]),
    models.map(({ developer }) => developer),
    record.incidents.map((incident) =>
      joinParts([
        incident.id,
        incident.date,
        writeWords(INCIDENT_KINDS, [incident.kind]) +
          writeWords(INCIDENT_STATUSES, [incident.status]) +
          writeWords(EXPOSED, [incident.exposed]),
        incident.fixed ?? '',
        locate(incident.evidence).join(','),
      ]),
    ),
    closed === undefined ? '' : joinParts([closed.date ?? '', locate(closed.evidence).join(',')]),
    lastChecked === date ? '' : lastChecked,
  ];
  return dropEnd(entry);
}

function compileProvider({
  id,
  name,
  legalName,
  country,
  parent,
  evidence,
}: ProviderRecord): CompiledProvider {
  const parents = parent?.map((claim) => ({
    ...claim,
    value: claim.value === 'unknown' ? ('unknown' as const) : claim.value.country,
    history: claim.history?.map((past) => ({ ...past, value: past.value.country })),
  }));
  const shared = [id, name, compileClaims(CODES.country, country, evidence)] as const;
  const owner = parents === undefined ? 0 : compileClaims(CODES.country, parents, evidence);
  if (legalName === null) return [...shared, owner, 1];
  return owner === 0 ? shared : [...shared, owner];
}

function compileAuthority(record: AuthorityRecord): CompiledAuthority {
  const { id, kind, country, partOf, restrictions, approvals = [] } = record;
  const locate = locateEvidence(record.evidence);
  const entry: CompiledAuthority = [
    id,
    placeOf(AUTHORITY_KINDS, kind),
    country ?? '',
    partOf ?? '',
    restrictions.map((restriction) => compileRestriction(restriction, id, locate)),
    approvals.map((approval) => compileApproval(approval, id, locate)),
  ];
  return dropEnd(entry);
}

function compileRestriction(
  record: RestrictionRecord,
  authority: string,
  locate: Locate,
): CompiledRestriction {
  const { id, measure, status, basis, binding, standing, reasons, targets, names } = record;
  const entry: CompiledRestriction = [
    id,
    writeWords(MEASURES, [measure]) +
      writeWords(RESTRICTION_STATUSES, [status]) +
      writeWords(BASES, [basis]) +
      (binding ? '1' : '0') +
      (standing ? '1' : '0') +
      writeWords(REASONS, reasons),
    compileTargets(targets),
    compileNamings(names, authority, locate),
    locate(record.evidence).join(','),
    joinParts([record.announced ?? '', record.ended ?? '', record.lastConfirmed ?? '']),
    record.supersededBy ?? '',
  ];
  return dropEnd(entry);
}

function compileTargets(targets: RestrictionRecord['targets']): CompiledTargets {
  const { services, providers, developers, countries, storedIn, kinds, ai, except, plans } = targets;
  return {
    ...(services && { s: services }),
    ...(providers && { p: providers }),
    ...(developers && { d: developers }),
    ...(countries && { c: countries }),
    ...(storedIn && { r: storedIn }),
    ...(kinds && { k: writeWords(SERVICE_KINDS, kinds) }),
    ...(ai && { a: placeOf(AI_SCOPES, ai) }),
    ...(except && { x: except }),
    ...(plans && { n: writeWords(PLANS, plans) }),
  };
}

function compileApproval(record: ApprovalRecord, authority: string, locate: Locate): CompiledApproval {
  const { id, services, plans, names, announced, ended, evidence } = record;
  const entry: CompiledApproval = [
    id,
    services,
    compileNamings(names, authority, locate),
    locate(evidence).join(','),
    joinParts([announced ?? '', ended ?? '']),
    plans === undefined ? '' : writeWords(PLANS, plans),
  ];
  return dropEnd(entry);
}

function compileNamings(
  names: RestrictionRecord['names'],
  authority: string,
  locate: Locate,
): CompiledNaming[] {
  return names.map((naming) =>
    joinParts([
      writeWords(RELATIONS, [naming.relation]),
      naming.authority === authority ? '' : naming.authority,
      writeWords(BITES, naming.bites),
      naming.effective ?? '',
      writeWords(BASES, [naming.basis]),
      locate(naming.evidence).join(','),
      naming.provision ?? '',
    ]),
  );
}

function compileJurisdictions(
  { jurisdictions, evidence }: JurisdictionsFile,
  used: ReadonlySet<string>,
): CompiledJurisdiction[] {
  return jurisdictions
    .filter(({ code }) => used.has(code))
    .map((entry): CompiledJurisdiction => {
      const shared = [
        entry.code,
        entry.eea ? 1 : 0,
        compileClaims(CODES.euAdequacy, entry.euAdequacy, evidence),
        compileClaims(CODES.ukAdequacy, entry.ukAdequacy, evidence),
        compileClaims(CODES.flag, entry.countryOfConcern, evidence),
        compileClaims(CODES.compelledAccess, entry.compelledAccess, evidence),
      ] as const;
      const { notEquivalent } = entry;
      return notEquivalent === undefined
        ? shared
        : [...shared, compileClaims(CODES.flag, notEquivalent, evidence)];
    });
}

/** Countries that a record can lead to; the others are of no use to the worker. */
function listCountries({ services, providers }: Records): Set<string> {
  const values = [
    ...services.flatMap(({ claims }) =>
      claims.residency.flatMap(({ value, history = [] }) => [
        ...(value === 'unknown' ? [] : value.countries),
        ...history.flatMap((past) => past.value.countries),
      ]),
    ),
    ...providers.flatMap(({ country, parent }) => [
      ...country.flatMap(({ value, history = [] }) => [value, ...history.map((past) => past.value)]),
      ...(parent ?? []).flatMap(({ value, history = [] }) => [
        value === 'unknown' ? value : value.country,
        ...history.map((past) => past.value.country),
      ]),
    ]),
  ];
  return new Set(values);
}

/** Leaves out what is empty at the end of an entry. */
function dropEnd<Entry extends readonly unknown[]>(entry: Entry): Entry {
  const kept = [...entry];
  while (kept.length > 0 && isEmpty(kept.at(-1))) kept.pop();
  // The parts that may be missing are optional in every entry's type.
  return kept as unknown as Entry;
}

function isEmpty(value: unknown): boolean {
  return value === '' || (Array.isArray(value) && value.length === 0);
}
