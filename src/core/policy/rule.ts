import type { AddressPattern } from '../address-pattern.ts';
import type { IsoDate } from '../dates.ts';
import { ACTIONS, type Action, type GradedLevel, type Plan, type ServiceKind } from '../vocabulary.ts';

/** Who set a key or a rule: the organization, the person, or nobody. Managed beats user beats default. */
export type PolicyOrigin = 'managed' | 'user' | 'default';

/** Words that stand for many countries, read from the records on the day that is judged for. */
export const COUNTRY_GROUPS = ['countries-of-concern', 'without-adequacy', 'outside-eea', 'unknown'] as const;
export type CountryGroup = (typeof COUNTRY_GROUPS)[number];

/** ISO 3166-1 alpha-2 codes and groups of countries. */
export interface CountrySet {
  readonly codes: readonly string[];
  readonly groups: readonly CountryGroup[];
}

/**
 * What a rule is about. `null`: the key does not matter. All keys that are given must hold; of a list, one entry is
 * enough. With no key at all a rule is about every tool of the catalogue.
 */
export interface RuleScope {
  /** Also hosts that are no AI tool. */
  readonly addresses: readonly AddressPattern[] | null;
  readonly services: readonly string[] | null;
  readonly providers: readonly string[] | null;
  readonly kinds: readonly ServiceKind[] | null;
  readonly residencyIn: CountrySet | null;
  readonly jurisdictionIn: CountrySet | null;
  /** The provider's country or its controlling parent's. */
  readonly providerCountryIn: CountrySet | null;
  /** Whether prompts train models unless somebody acts; neither holds for a tool of which it is not known. */
  readonly trainsOnPrompts: boolean | null;
  readonly levelAtLeast: GradedLevel | null;
  /** Authorities of which an active, binding restriction reaches the tool; their children count too. */
  readonly restrictedBy: readonly string[] | null;
}

/** Something that a use is tied to, shown as text; for one plan, or for all. */
export interface RuleCondition {
  readonly text: string;
  readonly plan: Plan | null;
}

/** A rule of the organization's policy. */
export interface Rule {
  /** Where it stands in the policy, or the name that it was given there. */
  readonly id: string;
  readonly action: Action;
  readonly scope: RuleScope;
  /** Only for policies that name one of these groups; `null`: for all. */
  readonly groups: readonly string[] | null;
  /** First and last day on which it holds. */
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
  /** The organization's own word: "approved", "under review", "denied", or any other. */
  readonly status: string | null;
  readonly conditions: readonly RuleCondition[];
  /** The class of data that may go there, e.g. "public". */
  readonly dataClass: string | null;
  readonly link: string | null;
  readonly message: string | null;
}

export const EMPTY_SCOPE: RuleScope = {
  addresses: null,
  services: null,
  providers: null,
  kinds: null,
  residencyIn: null,
  jurisdictionIn: null,
  providerCountryIn: null,
  trainsOnPrompts: null,
  levelAtLeast: null,
  restrictedBy: null,
};

/** The classes of specificity, from the least to the most; a rule is as specific as its most specific key. */
const CLASSES = { everything: 0, records: 1, kind: 2, provider: 3, service: 4, address: 5 } as const;

/** Room for the length of an address inside a class. */
const CLASS_SIZE = 20_000;

/** How specific a rule by services, providers, kinds or records is, as a number to compare; addresses are measured one by one. */
export function measureSpecificity({ services, providers, kinds, ...others }: RuleScope): number {
  if (services !== null) return CLASSES.service * CLASS_SIZE;
  if (providers !== null) return CLASSES.provider * CLASS_SIZE;
  if (kinds !== null) return CLASSES.kind * CLASS_SIZE;
  const { addresses: _addresses, ...records } = others;
  const asksRecords = Object.values(records).some((key) => key !== null);
  return (asksRecords ? CLASSES.records : CLASSES.everything) * CLASS_SIZE;
}

/**
 * How specific an address of a rule is: more than anything else, the longer the more, and a host alone more than the
 * host with all below it. Only the address that was met counts, not the longest of its rule.
 */
export function measureAddress({ host, subdomains, path, query }: AddressPattern): number {
  const length = 2 * (host.length + path.length + 100 * query.length) + (subdomains ? 0 : 1);
  return CLASSES.address * CLASS_SIZE + Math.min(length, CLASS_SIZE - 1);
}

/** The order of precedence as one number: the more specific, and among equals the stricter, is higher. */
export function rankRule(specificity: number, action: Action): number {
  return specificity * ACTIONS.length + ACTIONS.indexOf(action);
}
