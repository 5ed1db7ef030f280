import { listApprovals } from '../approvals.ts';
import { assess, standFrom, type Bench } from '../judge.ts';
import { decideVerdict, stopsPage } from './decide-verdict.ts';
import type { Service } from '../records.ts';
import { LEVELS, type Level } from '../vocabulary.ts';

/** A tool that could be used instead. */
export interface Alternative {
  readonly id: string;
  readonly name: string;
  /** Where to open it, `null` where it has no address of its own. */
  readonly address: string | null;
  /** The organization named it, an authority approved it for the reader, or its records are milder. */
  readonly why: 'organization' | 'authority' | 'milder';
  /** Who named or approved it: the organization's name, or an authority's id. */
  readonly by: string | null;
  readonly level: Level | null;
}

/** Milder tools that are named at most. */
const MAX_MILDER = 3;

/**
 * What to use instead: what the organization named, what an authority approved for the reader, else tools of the same
 * kind whose level is lower, mildest first. Computed from the records; nothing is picked by hand.
 */
export function listAlternatives(bench: Bench, service: Service | null): Alternative[] {
  const { ruleset, policy, today } = bench;
  const named = policy.alternatives.value.flatMap((id): Alternative[] => {
    const custom = policy.customServices.value.find((own) => own.id === id);
    if (custom !== undefined) {
      const address = addressOf(custom.addresses);
      return [
        { id, name: custom.name, address, why: 'organization', by: policy.organization.value, level: null },
      ];
    }
    const known = ruleset.services.get(id);
    return known === undefined || known.id === service?.id
      ? []
      : [describe(bench, known, 'organization', policy.organization.value)];
  });
  if (named.length > 0) return named;
  const approved = listApprovals(ruleset, policy.audience.value, today).flatMap(({ services, authority }) =>
    services.flatMap((id) => {
      const known = ruleset.services.get(id);
      return known === undefined || known.id === service?.id
        ? []
        : [describe(bench, known, 'authority', authority.id)];
    }),
  );
  if (approved.length > 0)
    return approved.filter(({ id }, place) => approved.findIndex((other) => other.id === id) === place);
  return service === null ? [] : listMilder(bench, service);
}

/**
 * Tools of the same kind with a lower level, by their score. Left out are those that the policy stops, that are closed or
 * unknown, that not anybody can have, and that have no address to open.
 */
function listMilder(bench: Bench, service: Service): Alternative[] {
  const own = levelOf(bench, service);
  if (own.level === 'unknown') return [];
  return [...bench.ruleset.services.values()]
    .filter(
      ({ id, kind, access, closed, addresses }) =>
        id !== service.id &&
        kind === service.kind &&
        access === 'public' &&
        closed === null &&
        addresses.length > 0,
    )
    .map((candidate) => ({ candidate, ...levelOf(bench, candidate) }))
    .filter(
      ({ level, score, isStopped }) =>
        level !== 'unknown' && score !== null && rank(level) < rank(own.level) && !isStopped,
    )
    .sort(
      (a, b) =>
        rank(a.level) - rank(b.level) ||
        (a.score ?? 0) - (b.score ?? 0) ||
        a.candidate.id.localeCompare(b.candidate.id),
    )
    .slice(0, MAX_MILDER)
    .map(({ candidate }) => describe(bench, candidate, 'milder', null));
}

function levelOf(bench: Bench, service: Service): { level: Level; score: number | null; isStopped: boolean } {
  const standpoint = standFrom(bench, service.id);
  const judged = assess(bench, service, standpoint);
  const { action } = decideVerdict({
    ...bench,
    standpoint,
    target: { address: null, judged, custom: null, isDetected: false, lookAlike: null },
  });
  return { level: judged.assessment.level, score: judged.assessment.score, isStopped: stopsPage(action) };
}

function describe(bench: Bench, service: Service, why: Alternative['why'], by: string | null): Alternative {
  return {
    id: service.id,
    name: service.name,
    address: addressOf(service.addresses),
    why,
    by,
    level: levelOf(bench, service).level,
  };
}

function addressOf(patterns: Service['addresses']): string | null {
  const [first] = patterns;
  if (first === undefined) return null;
  const query = first.query.map(([name, value]) => `${name}=${value}`).join('&');
  return `https://${first.host}${first.path || '/'}${query === '' ? '' : `?${query}`}`;
}

function rank(level: Level): number {
  return level === 'unknown' ? LEVELS.length : LEVELS.indexOf(level);
}
