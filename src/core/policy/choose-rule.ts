import { findJurisdictions } from '../assess/find-jurisdictions.ts';
import type { Assessment } from '../assess/assessment.ts';
import { isWithin } from '../audience.ts';
import type { Jurisdiction, Ruleset, Service } from '../records.ts';
import { listProviderCountries, type ReachingRestriction } from '../restrictions.ts';
import { selectClaim, type Standpoint } from '../select-claim.ts';
import { LEVELS, type TrainingUse } from '../vocabulary.ts';
import { listCandidates, type RuleIndex, type RuleSubject } from './index-rules.ts';
import type { CountryGroup, CountrySet, Rule, RuleScope } from './rule.ts';

/** A catalogued tool, judged; what rules by records ask about. */
export interface JudgedService {
  readonly service: Service;
  readonly assessment: Assessment;
  readonly restrictions: readonly ReachingRestriction[];
}

/** What a rule is held against. */
export interface RuleContext {
  readonly ruleset: Pick<Ruleset, 'jurisdictions' | 'authorities'>;
  readonly standpoint: Standpoint;
  /** Groups that the policy names. */
  readonly groups: readonly string[];
  /** `null` for what the catalogue does not know. */
  readonly judged: JudgedService | null;
}

/** Training uses that hold unless somebody acts. */
const TRAINS: ReadonlySet<TrainingUse | 'unknown'> = new Set<TrainingUse>([
  'opt-out',
  'opt-out-some-regions',
  'no-refusal',
]);

/**
 * The rule that decides: of those that hold, the most specific one, then the strictest, then the first as written.
 * `null` when none holds.
 */
export function chooseRule(index: RuleIndex, subject: RuleSubject, context: RuleContext): Rule | null {
  return listCandidates(index, subject).find((rule) => holdsRule(rule, context)) ?? null;
}

/** Whether a rule's dates, groups and keys hold; its addresses, services and providers were looked up before. */
function holdsRule({ scope, from, until, groups }: Rule, context: RuleContext): boolean {
  const { today } = context.standpoint;
  if (from !== null && today < from) return false;
  if (until !== null && today > until) return false;
  if (groups !== null && !groups.some((group) => context.groups.includes(group))) return false;
  if (context.judged === null) return asksNothingOfRecords(scope);
  const { service } = context.judged;
  return (
    (scope.services === null || scope.services.includes(service.id)) &&
    (scope.providers === null || scope.providers.includes(service.provider.id)) &&
    (scope.kinds === null || scope.kinds.includes(service.kind)) &&
    holdsRecords(scope, context.judged, context)
  );
}

function asksNothingOfRecords({ addresses: _addresses, ...rest }: RuleScope): boolean {
  return Object.values(rest).every((key) => key === null);
}

function holdsRecords(
  scope: RuleScope,
  { service, assessment, restrictions }: JudgedService,
  context: RuleContext,
): boolean {
  const { ruleset, standpoint } = context;
  if (scope.levelAtLeast !== null) {
    const { level } = assessment;
    if (level === 'unknown' || LEVELS.indexOf(level) < LEVELS.indexOf(scope.levelAtLeast)) return false;
  }
  if (scope.trainsOnPrompts !== null) {
    const { value } = selectClaim(service.claims.training, standpoint);
    if (TRAINS.has(value) !== scope.trainsOnPrompts) return false;
  }
  if (scope.residencyIn !== null) {
    const { value } = selectClaim(service.claims.residency, standpoint);
    const countries = value === 'unknown' || value.heldBy === 'user' ? [] : value.countries;
    if (!holdsCountries(scope.residencyIn, countries, value === 'unknown', context)) return false;
  }
  if (scope.jurisdictionIn !== null) {
    const countries = findJurisdictions(ruleset, service, standpoint).map(({ country }) => country);
    if (!holdsCountries(scope.jurisdictionIn, countries, countries.length === 0, context)) return false;
  }
  if (scope.providerCountryIn !== null) {
    const countries = listProviderCountries(service, standpoint);
    if (!holdsCountries(scope.providerCountryIn, countries, countries.length === 0, context)) return false;
  }
  if (scope.restrictedBy !== null) {
    const bodies = scope.restrictedBy;
    const isRestricted = restrictions.some(
      ({ active, restriction: { binding, authority } }) =>
        active && binding && bodies.some((body) => isWithin(authority.id, body, ruleset.authorities)),
    );
    if (!isRestricted) return false;
  }
  return true;
}

function holdsCountries(
  { codes, groups }: CountrySet,
  countries: readonly string[],
  isUnknown: boolean,
  { ruleset, standpoint }: RuleContext,
): boolean {
  if (isUnknown) return groups.includes('unknown');
  return countries.some(
    (code) =>
      codes.includes(code) ||
      groups.some((group) => belongsTo(group, ruleset.jurisdictions.get(code), standpoint)),
  );
}

function belongsTo(group: CountryGroup, place: Jurisdiction | undefined, standpoint: Standpoint): boolean {
  switch (group) {
    case 'countries-of-concern':
      return place !== undefined && selectClaim(place.countryOfConcern, standpoint).value === true;
    case 'outside-eea':
      return place?.eea !== true;
    case 'without-adequacy': {
      if (place === undefined) return true;
      const claims = standpoint.view === 'uk' ? place.ukAdequacy : place.euAdequacy;
      const { value } = selectClaim(claims, standpoint);
      return value === 'none' || value === 'unknown';
    }
    case 'unknown':
      return false;
    default:
      return group satisfies never;
  }
}
