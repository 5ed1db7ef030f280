import { ageInDays, hasCome } from '../dates.ts';
import type { Incident, Ruleset, Service } from '../records.ts';
import { selectClaim, type Standpoint } from '../select-claim.ts';
import type { GradedLevel } from '../vocabulary.ts';
import type { Floor, FloorId } from './assessment.ts';
import { findJurisdictions } from './find-jurisdictions.ts';

/** A confirmed exposure that was fixed holds the level up for this long. */
const RECENT_EXPOSURE_DAYS = 365;

/**
 * The floors that hold for a service and a reader, each by its name. Country enters only through published lists and
 * findings: 28 CFR 202.601 for readers in the US and elsewhere, GDPR and UK GDPR adequacy for readers in Europe.
 */
export function findFloors(ruleset: Ruleset, service: Service, standpoint: Standpoint): Floor[] {
  return [
    ...findPlaceFloors(ruleset, service, standpoint),
    ...findUseFloors(service, standpoint),
    ...findExposureFloors(service.incidents, standpoint),
  ];
}

function findPlaceFloors(ruleset: Ruleset, service: Service, standpoint: Standpoint): Floor[] {
  const reached = findJurisdictions(ruleset, service, standpoint);
  const { view } = standpoint;
  const residency = selectClaim(service.claims.residency, standpoint);
  if (residency.value !== 'unknown' && residency.value.heldBy === 'user') return [];

  if (view === 'us' || view === 'other') {
    for (const { jurisdiction } of reached) {
      if (jurisdiction === undefined) continue;
      const concern = selectClaim(jurisdiction.countryOfConcern, standpoint);
      if (concern.value === true) return [floor('country-of-concern', 'high', concern.evidence)];
    }
    return [];
  }
  const floors: Floor[] = [];
  for (const { by, jurisdiction } of reached) {
    if (jurisdiction === undefined || !by.includes('storage') || jurisdiction.eea) continue;
    const adequacy = selectClaim(
      view === 'uk' ? jurisdiction.ukAdequacy : jurisdiction.euAdequacy,
      standpoint,
    );
    if (adequacy.value === 'none') floors.push(floor('no-adequacy', 'moderate', adequacy.evidence));
    const finding =
      jurisdiction.notEquivalent === null ? null : selectClaim(jurisdiction.notEquivalent, standpoint);
    if (finding?.value === true) floors.push(floor('not-equivalent', 'high', finding.evidence));
  }
  return floors;
}

function findUseFloors({ claims, provider }: Service, standpoint: Standpoint): Floor[] {
  const floors: Floor[] = [];
  const training = selectClaim(claims.training, standpoint);
  // Somebody else's word, or our own reading, holds no level up this far.
  const isTheirWord = training.ownDocument && training.basis === 'stated';
  if (training.value === 'no-refusal' && isTheirWord)
    floors.push(floor('no-refusal', 'high', training.evidence));
  const sharing = selectClaim(claims.sharing, standpoint);
  if (sharing.value !== 'unknown' && sharing.value.includes('chats-feed-ads')) {
    floors.push(floor('chats-feed-ads', 'moderate', sharing.evidence));
  }
  if (!provider.isNamedEntity) floors.push(floor('no-legal-entity', 'high', []));
  return floors;
}

function findExposureFloors(incidents: readonly Incident[], { today }: Standpoint): Floor[] {
  return incidents.flatMap((incident) => {
    const { status, exposed, date, fixed, evidence } = incident;
    if (status !== 'confirmed' || exposed !== 'chats' || !hasCome(date, today)) return [];
    if (fixed === null || !hasCome(fixed, today)) return [floor('open-exposure', 'high', evidence)];
    return ageInDays(fixed, today) <= RECENT_EXPOSURE_DAYS
      ? [floor('recent-exposure', 'moderate', evidence)]
      : [];
  });
}

function floor(id: FloorId, level: GradedLevel, evidence: readonly string[]): Floor {
  return { id, level, evidence };
}
