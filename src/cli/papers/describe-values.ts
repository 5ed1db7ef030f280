import { findJurisdictions } from '../../core/assess/find-jurisdictions.ts';
import type { FindingId } from '../../core/assess/assessment.ts';
import {
  COLLECTION_VALUES,
  listCountedOrders,
  rateCompelledAccess,
  rateSecurity,
  SHARING_VALUES,
} from '../../core/assess/values.ts';
import { hasCome } from '../../core/dates.ts';
import type { Residency, Retention, Ruleset, Service } from '../../core/records.ts';
import { listRestrictions } from '../../core/restrictions.ts';
import { selectClaim, type Standpoint } from '../../core/select-claim.ts';

/** What the records say of each finding, in the words of the closed lists. */
export function describeValues(
  ruleset: Ruleset,
  service: Service,
  standpoint: Standpoint,
): Readonly<Record<FindingId, string>> {
  const { claims } = service;
  const say = <Value>(
    all: Parameters<typeof selectClaim<Value>>[0],
    describe: (value: Value) => string,
  ): string => {
    const { value } = selectClaim(all, standpoint);
    return value === 'unknown' ? 'unknown' : describe(value);
  };
  return {
    residency: say(claims.residency, describeResidency),
    jurisdiction: describeReach(ruleset, service, standpoint),
    training: say(claims.training, (word) => word),
    retention: say(claims.retention, describeRetention),
    humanReview: say(claims.humanReview, (word) => word),
    collection: say(claims.collection, (items) => describeWorst(items, COLLECTION_VALUES)),
    sharing: say(claims.sharing, (uses) => describeWorst(uses, SHARING_VALUES)),
    security: describeExposures(service, standpoint),
    restrictions: describeOrders(ruleset, service, standpoint),
  };
}

function describeResidency({ countries, heldBy, elsewhere }: Residency): string {
  const places = countries.length === 0 ? 'no place named' : countries.join(', ');
  return [
    places,
    ...(heldBy === 'provider' ? [] : [`held by the ${heldBy}`]),
    ...(elsewhere ? ['and elsewhere'] : []),
  ].join(', ');
}

function describeRetention({ rule, deletionDelayDays, longestDays }: Retention): string {
  return [
    rule,
    ...(deletionDelayDays === null ? [] : [`gone ${deletionDelayDays} days after deletion`]),
    ...(longestDays === null ? [] : [`${longestDays} days at most`]),
  ].join(', ');
}

function describeReach(ruleset: Ruleset, service: Service, standpoint: Standpoint): string {
  const residency = selectClaim(service.claims.residency, standpoint).value;
  if (residency !== 'unknown' && residency.heldBy === 'user') return 'only the user holds it';
  const parts = findJurisdictions(ruleset, service, standpoint).flatMap(({ country, by, jurisdiction }) => {
    const tests = jurisdiction && selectClaim(jurisdiction.compelledAccess, standpoint).value;
    if (tests === undefined || tests === 'unknown') return [`${country} (${by.join(', ')}) not rated`];
    return [`${country} (${by.join(', ')}) ${rateCompelledAccess(tests)}`];
  });
  return parts.length === 0 ? 'unknown' : parts.join(', ');
}

function describeWorst<Word extends string>(
  words: readonly Word[],
  values: Readonly<Record<Word, number>>,
): string {
  const worst = words.toSorted((a, b) => values[b] - values[a])[0];
  return worst ?? 'none';
}

function describeExposures({ incidents }: Service, { today }: Standpoint): string {
  const counting = incidents.filter(({ date }) => hasCome(date, today));
  const parts = counting.flatMap((incident) => {
    const value = rateSecurity([incident], today);
    return value === 0 ? [] : [`${incident.id} (${incident.exposed}, ${incident.date}) ${value.toFixed(2)}`];
  });
  return parts.length === 0 ? 'no confirmed exposure' : parts.join(', ');
}

function describeOrders(ruleset: Ruleset, service: Service, standpoint: Standpoint): string {
  const counted = listCountedOrders(listRestrictions(ruleset, service, standpoint, new Set()));
  if (counted.length === 0) return 'no order about it counts';
  const countries = new Set(counted.map(({ authority }) => authority.country));
  return `${counted.length} orders in ${countries.size} ${countries.size === 1 ? 'country' : 'countries'}`;
}
