import { newest } from '../dates.ts';
import type { Claim, Incident, Ruleset, Service } from '../records.ts';
import type { ReachingRestriction } from '../restrictions.ts';
import { selectClaim, type Standpoint } from '../select-claim.ts';
import { hasCome } from '../dates.ts';
import type { Finding, FindingId } from './assessment.ts';
import { findJurisdictions } from './find-jurisdictions.ts';
import {
  HUMAN_REVIEW_VALUES,
  listCountedOrders,
  rateCollection,
  rateCompelledAccess,
  rateResidency,
  rateRestrictions,
  rateRetention,
  rateSecurity,
  rateSharing,
  TRAINING_VALUES,
} from './values.ts';

/** Weights of the nine findings; they add up to 100. Their reasons stand in `docs/methodology.md`. */
export const WEIGHTS: Readonly<Record<FindingId, number>> = {
  residency: 20,
  jurisdiction: 15,
  training: 20,
  retention: 10,
  humanReview: 8,
  collection: 5,
  sharing: 10,
  security: 8,
  restrictions: 4,
};

/** Judges each claim of a service for a reader. */
export function findFindings(
  ruleset: Ruleset,
  service: Service,
  restrictions: readonly ReachingRestriction[],
  standpoint: Standpoint,
): Finding[] {
  const { claims } = service;
  const judge = <Value>(
    id: FindingId,
    claim: Claim<Value>,
    rate: (value: Value) => number | null,
  ): Finding => ({
    id,
    weight: WEIGHTS[id],
    value: claim.value === 'unknown' ? null : rate(claim.value),
    evidence: claim.evidence,
    asOf: claim.asOf,
    ownDocument: claim.ownDocument,
  });
  const select = <Value>(all: readonly [Claim<Value>, ...Claim<Value>[]]) => selectClaim(all, standpoint);

  return [
    judge('residency', select(claims.residency), (value) =>
      rateResidency(value, ruleset.jurisdictions, standpoint),
    ),
    judgeJurisdiction(ruleset, service, standpoint),
    judge('training', select(claims.training), (value) => TRAINING_VALUES[value]),
    judge('retention', select(claims.retention), rateRetention),
    judge('humanReview', select(claims.humanReview), (value) => HUMAN_REVIEW_VALUES[value]),
    judge('collection', select(claims.collection), rateCollection),
    judge('sharing', select(claims.sharing), rateSharing),
    judgeSecurity(service.incidents, standpoint),
    judgeRestrictions(restrictions),
  ];
}

/** The worst of the countries that reach the data; unknown only when none of them was judged. */
function judgeJurisdiction(ruleset: Ruleset, service: Service, standpoint: Standpoint): Finding {
  const residency = selectClaim(service.claims.residency, standpoint).value;
  const claims = findJurisdictions(ruleset, service, standpoint).flatMap(({ jurisdiction }) =>
    jurisdiction === undefined ? [] : [selectClaim(jurisdiction.compelledAccess, standpoint)],
  );
  const values = claims.flatMap(({ value }) => (value === 'unknown' ? [] : [rateCompelledAccess(value)]));
  const onlyUserHoldsIt = residency !== 'unknown' && residency.heldBy === 'user';
  const value = onlyUserHoldsIt ? 1 : values.length === 0 ? null : Math.max(...values);
  const country = selectClaim(service.provider.country, standpoint);
  return {
    id: 'jurisdiction',
    weight: WEIGHTS.jurisdiction,
    value,
    evidence: [...new Set([...country.evidence, ...claims.flatMap(({ evidence }) => evidence)])],
    asOf: newest([country.asOf, ...claims.map(({ asOf }) => asOf)]),
    ownDocument: country.ownDocument,
  };
}

function judgeSecurity(incidents: readonly Incident[], { today }: Standpoint): Finding {
  const known = incidents.filter(({ date }) => hasCome(date, today));
  return {
    id: 'security',
    weight: WEIGHTS.security,
    value: rateSecurity(known, today),
    evidence: known
      .filter(({ status, exposed }) => status === 'confirmed' && exposed !== 'none')
      .flatMap(({ evidence }) => evidence),
    asOf: newest(known.map(({ date }) => date)),
    ownDocument: false,
  };
}

function judgeRestrictions(restrictions: readonly ReachingRestriction[]): Finding {
  const counted = listCountedOrders(restrictions);
  return {
    id: 'restrictions',
    weight: WEIGHTS.restrictions,
    value: rateRestrictions(restrictions),
    evidence: counted.flatMap(({ evidence }) => evidence),
    asOf: newest(counted.map(({ announced }) => announced)),
    ownDocument: false,
  };
}
