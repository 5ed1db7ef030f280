import { newest } from '../core/dates.ts';
import type { Records } from './record-files.ts';
import type { AuthorityRecord } from './schema/authority.ts';
import type { Evidence } from './schema/common.ts';
import type { ProviderRecord, ServiceRecord } from './schema/service.ts';
import type { CompiledClaim, CompiledSummaries, Details } from './compiled.ts';
import { compileDetails } from './compile-details.ts';
import { FORMAT } from './compiled.ts';

/** What the build emits of the records. */
export interface CompiledRuleset {
  readonly summaries: CompiledSummaries;
  /** By `services/<id>`, `authorities`, `jurisdictions`: texts and documents, loaded when shown. */
  readonly details: ReadonlyMap<string, Details>;
}

const OTHERS_WORDS: ReadonlySet<Evidence['kind']> = new Set(['press', 'secondary', 'research']);

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
    services: services.map(compileService),
    providers: providers.map(compileProvider),
    authorities: authorities.map(compileAuthority),
    jurisdictions: jurisdictions.jurisdictions.map((entry) => {
      const { code, name, eea, euAdequacy, ukAdequacy, countryOfConcern, compelledAccess, notEquivalent } =
        entry;
      const compile = claimCompiler(jurisdictions.evidence);
      return {
        code,
        name,
        eea,
        euAdequacy: compile(euAdequacy),
        ukAdequacy: compile(ukAdequacy),
        countryOfConcern: compile(countryOfConcern),
        compelledAccess: compile(compelledAccess),
        ...(notEquivalent === undefined ? {} : { notEquivalent: compile(notEquivalent) }),
      };
    }),
  };
  return { summaries, details: compileDetails(records) };
}

function compileService(record: ServiceRecord): CompiledSummaries['services'][number] {
  const { id, name, aliases, kind, access, provider, addresses, lastChecked, models, claims, incidents } =
    record;
  const compile = claimCompiler(record.evidence);
  return {
    id,
    name,
    aliases,
    kind,
    access,
    provider,
    addresses,
    lastChecked,
    ...(record.closed === undefined
      ? {}
      : { closed: { date: record.closed.date, evidence: record.closed.evidence } }),
    developers: models.map(({ developer }) => developer),
    claims: {
      residency: compile(claims.residency),
      training: compile(claims.training),
      retention: compile(claims.retention),
      humanReview: compile(claims.humanReview),
      collection: compile(claims.collection),
      sharing: compile(claims.sharing),
    },
    incidents: incidents.map((incident) => ({
      id: incident.id,
      date: incident.date,
      kind: incident.kind,
      status: incident.status,
      exposed: incident.exposed,
      fixed: incident.fixed,
      title: incident.title,
      evidence: incident.evidence,
    })),
  };
}

function compileProvider(record: ProviderRecord): CompiledSummaries['providers'][number] {
  const { id, name, legalName, country, parent } = record;
  const compile = claimCompiler(record.evidence);
  return { id, name, legalName, country: compile(country), parent: parent === null ? null : compile(parent) };
}

function compileAuthority(record: AuthorityRecord): CompiledSummaries['authorities'][number] {
  const { id, name, kind, country, partOf, audience, restrictions, approvals } = record;
  return {
    id,
    name,
    kind,
    country,
    partOf,
    ...(audience === undefined ? {} : { audience }),
    restrictions: restrictions.map(({ summary: _summary, aftermath: _aftermath, names, ...rest }) => ({
      ...rest,
      names: names.map(({ note: _note, ...naming }) => naming),
    })),
    ...(approvals === undefined
      ? {}
      : {
          approvals: approvals.map(({ summary: _summary, basis: _basis, names, ...rest }) => ({
            ...rest,
            names: names.map(({ note: _note, ...naming }) => naming),
          })),
        }),
  };
}

interface ClaimLike<Value> {
  readonly value: Value | 'unknown';
  readonly basis?: CompiledClaim<Value>['basis'] | undefined;
  readonly evidence: readonly string[];
  readonly plan?: CompiledClaim<Value>['plan'] | undefined;
  readonly appliesIn?: CompiledClaim<Value>['appliesIn'] | undefined;
  readonly history?: readonly { readonly value: Value; readonly until: string }[] | undefined;
}

function claimCompiler(evidence: readonly Evidence[]) {
  const byId = new Map(evidence.map((entry) => [entry.id, entry]));
  return <Value>(claims: readonly ClaimLike<Value>[]): CompiledClaim<Value>[] =>
    claims.map(({ value, basis, evidence: ids, plan, appliesIn, history }) => {
      const documents = ids.flatMap((id) => byId.get(id) ?? []);
      const asOf = newest(documents.map(({ documentDate }) => documentDate));
      const own = documents.some(({ kind }) => !OTHERS_WORDS.has(kind));
      return {
        value,
        ...(basis === undefined ? {} : { basis }),
        ...(ids.length === 0 ? {} : { evidence: ids }),
        ...(asOf === null ? {} : { asOf }),
        ...(own ? { own } : {}),
        ...(plan === undefined ? {} : { plan }),
        ...(appliesIn === undefined ? {} : { appliesIn }),
        ...(history === undefined
          ? {}
          : { history: history.map(({ value: was, until }) => ({ value: was, until })) }),
      };
    });
}
