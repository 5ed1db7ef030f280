import { hasCome, lastDay, type IsoDate } from './dates.ts';
import { findNamings, type Audience } from './audience.ts';
import type { Naming, Restriction, RestrictionTargets, Ruleset, Service } from './records.ts';
import { isActive, readStatus } from './restriction-status.ts';
import { selectClaim, type Standpoint } from './select-claim.ts';
import type { AiScope, AuthorityKind, RestrictionStatus } from './vocabulary.ts';

/** A restriction that reaches a service, as it stands on a day, for an audience. */
export interface ReachingRestriction {
  readonly restriction: Restriction;
  readonly status: RestrictionStatus;
  readonly active: boolean;
  readonly reach: OrderReach;
  /** The groups of the audience that it names and whose date has come, while it is active; empty: it does not name the reader. */
  readonly namings: readonly Naming[];
}

/**
 * How well known a body of each kind is to most readers, 1 first. One published order for all countries: it sorts
 * lists, and has no weight in any score.
 */
const PROMINENCE: Readonly<Record<AuthorityKind, number>> = {
  military: 1,
  legislature: 2,
  government: 3,
  agency: 4,
  regulator: 5,
  intergovernmental: 5,
  state: 6,
  court: 6,
  municipality: 7,
  company: 8,
  school: 9,
  public: 10,
};

/** Every restriction that reaches the service and was announced by `today`: those that name the reader first, then active before past, binding before advice, then the best known, then the newest. */
export function listRestrictions(
  ruleset: Ruleset,
  service: Service,
  standpoint: Standpoint,
  audience: Audience,
): ReachingRestriction[] {
  const find = (id: string) => ruleset.restrictions.find((restriction) => restriction.id === id);
  const reaching: ReachingRestriction[] = [];
  for (const restriction of ruleset.restrictions) {
    const reach = findOrderReach(restriction, service, standpoint);
    if (reach === null) continue;
    const status = readStatus(restriction, standpoint.today, find);
    if (status === null) continue;
    const active = isActive(status);
    const namings = active
      ? findNamings(restriction, audience).filter((naming) => holds(naming, standpoint.today))
      : [];
    reaching.push({ restriction, status, active, reach, namings });
  }
  return reaching.sort(compare);
}

/** How an order comes to reach a tool: because it names it, or as one of all AI tools or of all of its kind. */
export type OrderReach = 'by-name' | 'at-large';

/**
 * How an order reaches a tool; `null`: not at all. It names the tool itself, its provider, the developer of its models,
 * or a country that it comes from or stores in. An order on AI at large that gives some tools as examples names those
 * and no other.
 */
export function findOrderReach(
  { targets }: Restriction,
  service: Service,
  standpoint: Standpoint,
): OrderReach | null {
  if (targets.except.includes(service.id)) return null;
  if (targets.plans !== null && !targets.plans.includes(standpoint.plan)) return null;
  if (namesService(targets, service, standpoint)) return 'by-name';
  const isAtLarge =
    targets.kinds.includes(service.kind) ||
    (targets.ai !== null && isInScope(targets.ai, service, standpoint));
  return isAtLarge ? 'at-large' : null;
}

function namesService(targets: RestrictionTargets, service: Service, standpoint: Standpoint): boolean {
  const { provider } = service;
  if (targets.services.includes(service.id) || targets.providers.includes(provider.id)) return true;
  if (targets.developers.some((id) => id === provider.id || service.developers.includes(id))) return true;
  if (targets.countries.length > 0) {
    const own = listProviderCountries(service, standpoint);
    if (targets.countries.some((code) => own.includes(code))) return true;
  }
  if (targets.storedIn.length === 0) return false;
  const residency = selectClaim(service.claims.residency, standpoint).value;
  return residency !== 'unknown' && targets.storedIn.some((code) => residency.countries.includes(code));
}

/** An order on public AI tools reaches neither a contract of one's own, nor an organization's own tool, nor software on one's own machine. */
function isInScope(scope: AiScope, { access, kind }: Service, { plan }: Standpoint): boolean {
  return scope === 'all' || (plan === 'consumer' && access === 'public' && kind !== 'self-hosted');
}

/** The countries in which the provider and its controlling parent are established, as far as known. */
export function listProviderCountries({ provider }: Service, standpoint: Standpoint): string[] {
  const country = selectClaim(provider.country, standpoint).value;
  const parent = provider.parent === null ? 'unknown' : selectClaim(provider.parent, standpoint).value;
  const codes = [country, parent];
  return [...new Set(codes.filter((code) => code !== 'unknown'))];
}

function holds({ effective }: Naming, today: IsoDate): boolean {
  return effective === null || hasCome(effective, today);
}

function compare(a: ReachingRestriction, b: ReachingRestriction): number {
  return (
    Number(b.namings.length > 0) - Number(a.namings.length > 0) ||
    Number(b.active) - Number(a.active) ||
    (a.namings.length > 0 ? Number(b.status === 'in-force') - Number(a.status === 'in-force') : 0) ||
    Number(b.reach === 'by-name') - Number(a.reach === 'by-name') ||
    (a.namings.length > 0 ? Number(b.restriction.binding) - Number(a.restriction.binding) : 0) ||
    PROMINENCE[a.restriction.authority.kind] - PROMINENCE[b.restriction.authority.kind] ||
    compareTexts(lastDay(b.restriction.announced ?? '0001'), lastDay(a.restriction.announced ?? '0001')) ||
    compareTexts(a.restriction.id, b.restriction.id)
  );
}

/** Dates and ids have no letters that a language would sort otherwise. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
