import type { Judgement } from '../../core/judge.ts';
import type { Claim, Claims, Residency, ServiceClaims } from '../../core/records.ts';
import { selectClaim } from '../../core/select-claim.ts';
import { describeRetention } from '../text/describe.ts';
import { say, sayCountry, sayCountryName, sayList } from '../text/say.ts';
import { Fact, readClaimDetail } from './fact.tsx';
import type { ReportDetails } from './read-details.ts';
import { WorldMapView, type WorldMap } from './world-map.tsx';

interface Properties {
  readonly judgement: Judgement;
  readonly details: ReportDetails | null;
}

/** The dot of the reader, by the view; "elsewhere" is nowhere. */
const READER_PLACES = { us: 'US', eu: 'EU', uk: 'GB', other: null } as const;

/** Where it goes: a map and the words that say the same. */
export function WhereFacts({ judgement, details, map }: Properties & { readonly map: WorldMap | null }) {
  const { service, standpoint } = judgement;
  const residency = selectClaim(service.claims.residency, standpoint);
  return (
    <>
      <WhereMap judgement={judgement} map={map} />
      <Fact
        id="residency"
        title={say('fact.residency')}
        evidence={residency.evidence}
        details={details}
        {...readClaimDetail('residency', service.claims.residency, standpoint, details)}
      >
        {describeResidency(residency)}
      </Fact>
    </>
  );
}

/** The map with its legend; nothing where no place is known. */
export function WhereMap({
  judgement: { service, standpoint, jurisdictions },
  map,
}: Pick<Properties, 'judgement'> & { readonly map: WorldMap | null }) {
  const residency = selectClaim(service.claims.residency, standpoint);
  const storage = residency.value === 'unknown' ? [] : residency.value.countries;
  const provider = jurisdictions.filter(({ by }) => by.includes('provider')).map(({ country }) => country);
  if (map === null || storage.length + provider.length === 0) return null;
  const reader = READER_PLACES[standpoint.view];
  return (
    <figure class="stack">
      <WorldMapView map={map} reader={reader} provider={provider} storage={storage} />
      <figcaption class="legend">
        <span>
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <circle class="map-storage" cx="6" cy="6" r="3.5" />
          </svg>{' '}
          {say('map.storage')}
        </span>
        <span>
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <circle class="map-provider" cx="6" cy="6" r="5" />
          </svg>{' '}
          {say('map.provider')}
        </span>
        {reader !== null && (
          <span>
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <rect class="map-reader" x="3" y="3" width="6" height="6" />
            </svg>{' '}
            {say('map.reader')}
          </span>
        )}
      </figcaption>
    </figure>
  );
}

/** Who can demand it: each country whose law reaches the data, and why. */
export function WhoFacts({ judgement: { jurisdictions, assessment, service }, details }: Properties) {
  const finding = assessment.findings.find(({ id }) => id === 'jurisdiction');
  const laws = jurisdictions.flatMap(({ country }) => details?.texts[`laws:${country}`] ?? []);
  const parent = details?.names.parents[service.provider.id];
  return (
    <Fact
      id="jurisdiction"
      title={say('fact.jurisdiction')}
      evidence={finding?.evidence ?? []}
      details={details}
      note={laws.join(' ')}
    >
      {describeReach(jurisdictions)}
      {parent !== undefined && ` ${say('fact.parent', { parent })}`}
    </Fact>
  );
}

/** What they do with it: training, keeping, reading, collecting, sharing. */
export function WhatFacts({ judgement, details }: Properties) {
  const { service, standpoint } = judgement;
  const { claims } = service;
  const select: ClaimSelector = (all) => selectClaim(all, standpoint);
  return (
    <>
      {USE_CLAIMS.map((id) => (
        <Fact
          key={id}
          id={id}
          title={say(`fact.${id}`)}
          evidence={select<unknown>(claims[id]).evidence}
          details={details}
          {...readClaimDetail(id, claims[id], standpoint, details)}
        >
          {describeClaim(id, claims, select)}
        </Fact>
      ))}
    </>
  );
}

/** The claims about what is done with prompts, in reading order. */
export const USE_CLAIMS = ['training', 'retention', 'humanReview', 'collection', 'sharing'] as const;

/** Picks the variant of a claim that is meant. */
export type ClaimSelector = <Value>(all: Claims<Value>) => Claim<Value>;

/** What a claim says, in a sentence or a list. */
export function describeClaim(
  name: keyof ServiceClaims,
  claims: ServiceClaims,
  select: ClaimSelector,
): string {
  switch (name) {
    case 'residency':
      return describeResidency(select(claims.residency));
    case 'training':
      return say(`training.${select(claims.training).value}`);
    case 'retention':
      return describeRetention(select(claims.retention).value);
    case 'humanReview':
      return say(`humanReview.${select(claims.humanReview).value}`);
    case 'collection': {
      const items = select(claims.collection).value;
      return items === 'unknown' ? say('unknown') : sayList(items.map((item) => say(`collected.${item}`)));
    }
    case 'sharing': {
      const uses = select(claims.sharing).value;
      return uses === 'unknown' ? say('unknown') : sayList(uses.map((use) => say(`sharing.${use}`)));
    }
    default:
      return name satisfies never;
  }
}

/** Where it is stored, in a sentence. */
export function describeResidency({ value }: Claim<Residency>): string {
  if (value === 'unknown') return say('residency.unknown');
  if (value.heldBy === 'user') return say('residency.user');
  if (value.countries.length === 0) {
    return say(value.heldBy === 'customer' ? 'residency.customer' : 'residency.unnamed');
  }
  const countries = sayList(value.countries.map(sayCountry));
  if (value.heldBy === 'customer') return say('residency.customer.places', { countries });
  return say(value.elsewhere ? 'reason.stored-in.elsewhere' : 'reason.stored-in', { countries });
}

/** Whose law reaches it: "China (provider and storage)". */
export function describeReach(jurisdictions: Judgement['jurisdictions']): string {
  if (jurisdictions.length === 0) return say('stored.in.unknown');
  return jurisdictions
    .map(({ country, by }) =>
      say('fact.jurisdiction.reach', {
        country: sayCountryName(country),
        by: sayList(by.map((reach) => say(`reach.${reach}`))),
      }),
    )
    .join(say('separator'));
}
