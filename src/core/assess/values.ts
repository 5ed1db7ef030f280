import { ageInDays, type IsoDate } from '../dates.ts';
import type { CompelledAccess, Incident, Jurisdiction, Residency, Retention } from '../records.ts';
import type { ReachingRestriction } from '../restrictions.ts';
import type { CollectedItem, HumanReview, SharingUse, TrainingUse, View } from '../vocabulary.ts';
import { selectClaim, type Standpoint } from '../select-claim.ts';

/** Values run from 0 (best) to 10 (worst). Their reasons stand in `docs/methodology.md`. */
export const TRAINING_VALUES: Readonly<Record<TrainingUse, number>> = {
  never: 0,
  'opt-in': 1,
  'opt-out': 6,
  'opt-out-some-regions': 8,
  'no-refusal': 9,
  undisclosed: 7,
};

export const HUMAN_REVIEW_VALUES: Readonly<Record<HumanReview, number>> = {
  none: 0,
  'contract-excluded': 1,
  'flagged-only': 5,
  broader: 6,
  sampled: 8,
  undisclosed: 7,
};

/** The worst item counts. Prompts and what a person uploads are the tool's purpose and add nothing. */
export const COLLECTION_VALUES: Readonly<Record<CollectedItem, number>> = {
  prompts: 0,
  uploads: 0,
  voice: 2,
  images: 2,
  account: 2,
  payment: 2,
  'connected-apps': 2,
  'page-content': 2,
  usage: 3,
  cookies: 4,
  'third-party-data': 5,
  device: 5,
  'ip-address': 5,
  'rough-location': 5,
  'social-content': 5,
  'precise-location': 6,
  'advertising-id': 6,
  contacts: 6,
  biometrics: 8,
  keystrokes: 10,
};

export const SHARING_VALUES: Readonly<Record<SharingUse, number>> = {
  none: 0,
  processors: 2,
  'own-marketing': 3,
  group: 4,
  'group-training': 5,
  'ads-beside-chats': 6,
  'chats-feed-ads': 9,
  sale: 10,
  undisclosed: 7,
};

const PLACE_VALUES = {
  ownArea: 1,
  eea: 2,
  adequate: 3,
  certifiedOnly: 5,
  noAdequacy: 6,
  countryOfConcern: 10,
};

/** Days in 30 days, 18 months and 5 years, the steps of retention. */
const RETENTION_STEPS = { quickDeletion: 30, eighteenMonths: 548, fiveYears: 1_826 };

/** A confirmed exposure counts half after this time. */
const SECURITY_HALF_LIFE_DAYS = 730;

/** How far the places of storage lie from the law that protects the reader. */
export function rateResidency(
  residency: Residency,
  jurisdictions: ReadonlyMap<string, Jurisdiction>,
  standpoint: Standpoint,
): number | null {
  if (residency.heldBy === 'user') return 1;
  if (residency.heldBy === 'customer') return 3;
  const values = residency.countries.map((code) => ratePlace(jurisdictions.get(code), standpoint));
  if (values.length === 0) return null;
  const worst = Math.max(...values);
  // Almost every provider reserves places that it does not name: one step worse, never worse than a named place without adequacy.
  return residency.elsewhere ? Math.max(worst, Math.min(worst + 1, PLACE_VALUES.noAdequacy)) : worst;
}

function ratePlace(place: Jurisdiction | undefined, standpoint: Standpoint): number {
  const { view } = standpoint;
  if (place === undefined) return PLACE_VALUES.noAdequacy;
  if (selectClaim(place.countryOfConcern, standpoint).value === true) return PLACE_VALUES.countryOfConcern;
  if (place.code === 'US') return rateUnitedStates(place, standpoint);
  if ((view === 'eu' && place.eea) || (view === 'uk' && place.code === 'GB')) return PLACE_VALUES.ownArea;
  if (place.eea) return PLACE_VALUES.eea;
  const adequacy = selectClaim(view === 'uk' ? place.ukAdequacy : place.euAdequacy, standpoint).value;
  return adequacy === 'full' || adequacy === 'home' ? PLACE_VALUES.adequate : PLACE_VALUES.noAdequacy;
}

function rateUnitedStates(place: Jurisdiction, standpoint: Standpoint): number {
  const byView: Readonly<Record<View, number>> = { us: 2, other: 4, eu: 5, uk: 5 };
  const adequacy = selectClaim(
    standpoint.view === 'uk' ? place.ukAdequacy : place.euAdequacy,
    standpoint,
  ).value;
  const protectedByFramework = adequacy === 'certified-only' || adequacy === 'full';
  const isEuropean = standpoint.view === 'eu' || standpoint.view === 'uk';
  return isEuropean && !protectedByFramework ? 7 : byView[standpoint.view];
}

/** The four tests of compelled access, 2.5 each. */
export function rateCompelledAccess(tests: CompelledAccess): number {
  return 2.5 * (tests.noPriorCourt + tests.standingDuty + tests.endlessSecrecy + tests.noForeignRemedy);
}

/** How long prompts stay: the rule first, then the longest stated period. */
export function rateRetention({ rule, deletionDelayDays, longestDays }: Retention): number {
  if (rule === 'none') return 0;
  if (rule === 'admin-set') return 2;
  if (rule === 'undisclosed') return 7;
  if (rule === 'no-period') return 8;
  if (rule === 'survives-deletion') return 9;
  const { quickDeletion, eighteenMonths, fiveYears } = RETENTION_STEPS;
  if (longestDays !== null && longestDays > eighteenMonths) return longestDays <= fiveYears ? 7 : 8;
  const isQuick =
    rule === 'until-deleted'
      ? (deletionDelayDays ?? Infinity) <= quickDeletion
      : (longestDays ?? Infinity) <= quickDeletion;
  return isQuick ? 4 : 5;
}

/** The worst of what is collected. */
export function rateCollection(items: readonly CollectedItem[]): number {
  return Math.max(...items.map((item) => COLLECTION_VALUES[item]));
}

/** The worst of what is shared. */
export function rateSharing(uses: readonly SharingUse[]): number {
  return Math.max(...uses.map((use) => SHARING_VALUES[use]));
}

/** Confirmed exposures only; each halves every 24 months; the largest and a quarter of the rest. */
export function rateSecurity(incidents: readonly Incident[], today: IsoDate): number {
  const sizes = incidents
    .filter((incident) => incident.status === 'confirmed')
    .map(
      ({ exposed, date }) =>
        rateExposure(exposed) * 0.5 ** (Math.max(0, ageInDays(date, today)) / SECURITY_HALF_LIFE_DAYS),
    )
    .sort((a, b) => b - a);
  const [largest = 0, ...rest] = sizes;
  return Math.min(10, largest + rest.reduce((sum, size) => sum + size, 0) / 4);
}

function rateExposure(exposed: Incident['exposed']): number {
  if (exposed === 'chats') return 8;
  if (exposed === 'account-data') return 5;
  if (exposed === 'shared-chats') return 3;
  return exposed === 'flaw-fixed' ? 2 : 0;
}

const PRIVACY_REASONS = new Set([
  'privacy',
  'security',
  'data-residency',
  'confidentiality',
  'foreign-control',
]);

/** Distinct public, binding, active orders about this tool for privacy, security or residency. */
export function rateRestrictions(restrictions: readonly ReachingRestriction[]): number {
  const counted = listCountedOrders(restrictions);
  const countries = new Set(counted.map(({ authority }) => authority.country));
  if (counted.length >= 20) return 10;
  if (counted.length >= 5) return countries.size >= 3 ? 8 : 5;
  if (counted.length >= 2) return 5;
  return counted.length === 1 ? 3 : 0;
}

/** The orders that {@link rateRestrictions} counts. */
export function listCountedOrders(restrictions: readonly ReachingRestriction[]) {
  return restrictions
    .filter(({ active, restriction, reach }) => active && restriction.binding && reach === 'by-name')
    .map(({ restriction }) => restriction)
    .filter(({ authority }) => authority.kind !== 'company' && authority.kind !== 'school')
    .filter(({ reasons }) => reasons.some((reason) => PRIVACY_REASONS.has(reason)));
}
