import { parseAddressPattern } from '../core/address-pattern.ts';
import { indexNames, type ServiceFinder } from '../core/find-service.ts';
import { buildMatchIndex } from '../core/match.ts';
import type {
  Approval,
  Authority,
  Claim,
  Claims,
  Naming,
  Provider,
  Restriction,
  Ruleset,
  Service,
} from '../core/records.ts';
import {
  FORMAT,
  type CompiledApproval,
  type CompiledClaim,
  type CompiledRestriction,
  type CompiledSummaries,
} from './compiled.ts';

/**
 * Decodes the compiled summaries: every optional is settled here once, and evidence ids become references that hold
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
    services: new Map(compiled.services.map((entry) => [entry.id, decodeService(entry, providers)])),
    authorities,
    restrictions: compiled.authorities.flatMap(({ id, restrictions }) =>
      restrictions.map((entry) => decodeRestriction(entry, take(authorities, id))),
    ),
    approvals: compiled.authorities.flatMap(({ id, approvals = [] }) =>
      approvals.map((entry) => decodeApproval(entry, take(authorities, id))),
    ),
    jurisdictions: new Map(
      compiled.jurisdictions.map((entry) => {
        const decode = claimDecoder('jurisdictions');
        return [
          entry.code,
          {
            code: entry.code,
            name: entry.name,
            eea: entry.eea,
            euAdequacy: decode(entry.euAdequacy),
            ukAdequacy: decode(entry.ukAdequacy),
            countryOfConcern: decode(entry.countryOfConcern),
            compelledAccess: decode(entry.compelledAccess),
            notEquivalent: entry.notEquivalent === undefined ? null : decode(entry.notEquivalent),
          },
        ];
      }),
    ),
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
  entry: CompiledSummaries['services'][number],
  providers: ReadonlyMap<string, Provider>,
): Service {
  const file = `services/${entry.id}`;
  const decode = claimDecoder(file);
  const { residency, training, retention, humanReview, collection, sharing } = entry.claims;
  return {
    ...entry,
    provider: take(providers, entry.provider),
    addresses: entry.addresses.map((source) => {
      const pattern = parseAddressPattern(source);
      if (pattern === null) throw new Error(`ruleset with the address "${source}"`);
      return pattern;
    }),
    claims: {
      residency: decode(residency),
      training: decode(training),
      retention: decode(retention),
      humanReview: decode(humanReview),
      collection: decode(collection),
      sharing: decode(sharing),
    },
    closed:
      entry.closed === undefined
        ? null
        : { date: entry.closed.date, evidence: refer(file, entry.closed.evidence) },
    incidents: entry.incidents.map((incident) => ({ ...incident, evidence: refer(file, incident.evidence) })),
  };
}

function decodeProvider(entry: CompiledSummaries['providers'][number]): Provider {
  const decode = claimDecoder(`providers/${entry.id}`);
  return {
    id: entry.id,
    name: entry.name,
    legalName: entry.legalName,
    country: decode(entry.country),
    parent: entry.parent === null ? null : decode(entry.parent),
  };
}

function decodeAuthority(entry: CompiledSummaries['authorities'][number]): Authority {
  const { id, name, kind, country, partOf, audience } = entry;
  return {
    id,
    name,
    kind,
    country,
    partOf,
    audience: { member: audience?.member ?? null, contractor: audience?.contractor ?? null },
  };
}

function decodeRestriction(entry: CompiledRestriction, authority: Authority): Restriction {
  const file = `authorities/${authority.id}`;
  const { targets } = entry;
  return {
    ...entry,
    authority,
    targets: {
      services: targets.services ?? [],
      providers: targets.providers ?? [],
      developers: targets.developers ?? [],
      countries: targets.countries ?? [],
      kinds: targets.kinds ?? [],
      storedIn: targets.storedIn ?? [],
      ai: targets.ai ?? null,
      except: targets.except ?? [],
      plans: targets.plans ?? null,
    },
    names: decodeNamings(file, entry.names),
    supersededBy: entry.supersededBy ?? null,
    evidence: refer(file, entry.evidence),
  };
}

function decodeApproval(entry: CompiledApproval, authority: Authority): Approval {
  const file = `authorities/${authority.id}`;
  return {
    ...entry,
    authority,
    plans: entry.plans ?? null,
    names: decodeNamings(file, entry.names),
    conditions: entry.conditions ?? null,
    evidence: refer(file, entry.evidence),
  };
}

function decodeNamings(file: string, namings: CompiledRestriction['names']): Naming[] {
  return namings.map((naming) => ({
    ...naming,
    provision: naming.provision ?? null,
    evidence: refer(file, naming.evidence),
  }));
}

function claimDecoder(file: string) {
  return <Value>(claims: readonly CompiledClaim<Value>[]): Claims<Value> => {
    const [first, ...rest] = claims.map((claim): Claim<Value> => ({
      value: claim.value,
      basis: claim.basis ?? null,
      evidence: refer(file, claim.evidence ?? []),
      asOf: claim.asOf ?? null,
      ownDocument: claim.own ?? false,
      plan: claim.plan ?? null,
      appliesIn: claim.appliesIn ?? null,
      history: claim.history ?? [],
    }));
    if (first === undefined) throw new Error(`ruleset with an empty claim in ${file}`);
    return [first, ...rest];
  };
}

function refer(file: string, ids: readonly string[]): string[] {
  return ids.map((id) => `${file}#${id}`);
}

function take<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const value = map.get(id);
  if (value === undefined) throw new Error(`ruleset without "${id}"`);
  return value;
}
