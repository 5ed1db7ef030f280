import { findJurisdictions } from '../assess/find-jurisdictions.ts';
import type { Jurisdiction, Ruleset } from '../records.ts';
import { listProviderCountries } from '../restrictions.ts';
import { selectClaim, type Standpoint } from '../select-claim.ts';
import { LEVELS, type TrainingUse } from '../vocabulary.ts';
import type { JudgedService } from './choose-rule.ts';
import { COUNTRY_GROUPS, type CountryGroup, type CountrySet, type RuleScope } from './rule.ts';

/** What rules can ask of a tool, each a kind of tag: `service:chatgpt`, `residency:CN`, `level:high`. */
const TAG_KINDS = [
  'service',
  'provider',
  'kind',
  'residency',
  'jurisdiction',
  'provider-country',
  'trains',
  'level',
  'restrictor',
] as const;
type TagKind = (typeof TAG_KINDS)[number];

/** Whether prompts train models unless somebody acts; what nobody knows or discloses is neither. */
const TRAINS: Readonly<Partial<Record<TrainingUse | 'unknown', boolean>>> = {
  never: false,
  'opt-in': false,
  'opt-out': true,
  'opt-out-some-regions': true,
  'no-refusal': true,
};

/** What a rule asks of a tool besides its address: lists of tags, and of each list one must be true of the tool. */
export function listRequirements(scope: RuleScope): string[][] {
  const countries = (set: CountrySet | null) => (set === null ? null : [...set.codes, ...set.groups]);
  const asked: readonly (readonly [TagKind, readonly string[] | null])[] = [
    ['service', scope.services],
    ['provider', scope.providers],
    ['kind', scope.kinds],
    ['residency', countries(scope.residencyIn)],
    ['jurisdiction', countries(scope.jurisdictionIn)],
    ['provider-country', countries(scope.providerCountryIn)],
    ['trains', scope.trainsOnPrompts === null ? null : [String(scope.trainsOnPrompts)]],
    ['level', scope.levelAtLeast === null ? null : [scope.levelAtLeast]],
    ['restrictor', scope.restrictedBy],
  ];
  return asked.flatMap(([kind, names]) => (names === null ? [] : [names.map((name) => `${kind}:${name}`)]));
}

/** The tags that are true of a judged tool, of the kinds that somebody asks for. */
export function* listTags(
  { service, assessment, restrictions }: JudgedService,
  ruleset: Pick<Ruleset, 'jurisdictions' | 'authorities'>,
  standpoint: Standpoint,
  isAsked: (kind: string) => boolean,
): Generator<string> {
  const read: Readonly<Record<TagKind, () => Iterable<string>>> = {
    service: () => [service.id],
    provider: () => [service.provider.id],
    kind: () => [service.kind],
    residency: () => {
      const { value } = selectClaim(service.claims.residency, standpoint);
      if (value === 'unknown') return tagCountries(null, ruleset, standpoint);
      return tagCountries(value.heldBy === 'user' ? [] : value.countries, ruleset, standpoint);
    },
    jurisdiction: () => {
      const countries = findJurisdictions(ruleset, service, standpoint).map(({ country }) => country);
      return tagCountries(countries.length === 0 ? null : countries, ruleset, standpoint);
    },
    'provider-country': () => {
      const countries = listProviderCountries(service, standpoint);
      return tagCountries(countries.length === 0 ? null : countries, ruleset, standpoint);
    },
    trains: () => {
      const trains = TRAINS[selectClaim(service.claims.training, standpoint).value];
      return trains === undefined ? [] : [String(trains)];
    },
    // "At least" holds for every level up to the tool's own; for none while too little is known.
    level: () =>
      assessment.level === 'unknown' ? [] : LEVELS.slice(0, LEVELS.indexOf(assessment.level) + 1),
    restrictor: () => listRestrictors(restrictions, ruleset),
  };
  for (const kind of TAG_KINDS) {
    if (isAsked(kind)) for (const name of read[kind]()) yield `${kind}:${name}`;
  }
}

/** The kind of a tag. */
export function kindOf(tag: string): string {
  return tag.slice(0, tag.indexOf(':'));
}

/** Bodies of which an active, binding restriction reaches the tool, with all that they belong to. */
function listRestrictors(
  restrictions: JudgedService['restrictions'],
  { authorities }: Pick<Ruleset, 'authorities'>,
): Set<string> {
  const bodies = new Set<string>();
  for (const { active, restriction } of restrictions) {
    if (!active || !restriction.binding) continue;
    let id: string | null = restriction.authority.id;
    while (id !== null && !bodies.has(id)) {
      bodies.add(id);
      id = authorities.get(id)?.partOf ?? null;
    }
  }
  return bodies;
}

/** Country codes with the groups that one of them belongs to; `null`: nobody knows the countries. */
function tagCountries(
  countries: readonly string[] | null,
  { jurisdictions }: Pick<Ruleset, 'jurisdictions'>,
  standpoint: Standpoint,
): readonly string[] {
  if (countries === null) return ['unknown' satisfies CountryGroup];
  const groups = COUNTRY_GROUPS.filter((group) =>
    countries.some((code) => belongsTo(group, jurisdictions.get(code), standpoint)),
  );
  return [...countries, ...groups];
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
