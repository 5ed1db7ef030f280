import type { WebAddress } from '../address.ts';
import type { AddressPattern } from '../address-pattern.ts';
import { holdsAddress, listHosts } from '../match.ts';
import type { ServiceKind } from '../vocabulary.ts';
import { measureAddress, measureSpecificity, rankRule, type Rule } from './rule.ts';
import { kindOf, listRequirements } from './rule-tags.ts';

/** A rule, ready to be held against a tool. */
export interface RankedRule {
  readonly rule: Rule;
  /** Of the rules that hold, the highest rank decides, then the first as written. */
  readonly rank: number;
  /** Where it stands among all rules as written. */
  readonly place: number;
  /** What it asks of a tool besides its address: of each list one number of a tag must be true of the tool. */
  readonly requirements: readonly (readonly number[])[];
}

/** A rule by one of its addresses. */
export interface AddressedRule extends RankedRule {
  readonly pattern: AddressPattern;
}

/** Rules by what they name, so that a decision looks at few of many. Each list keeps the order of precedence. */
export interface RuleIndex {
  /** Every rule, as written. */
  readonly all: readonly Rule[];
  readonly byHost: ReadonlyMap<string, readonly AddressedRule[]>;
  readonly byService: ReadonlyMap<string, readonly RankedRule[]>;
  readonly byProvider: ReadonlyMap<string, readonly RankedRule[]>;
  /** Rules by kind, by records, and for everything. */
  readonly others: readonly RankedRule[];
  /** The tags that rules ask for, numbered: a policy can hold thousands of rules, and each asks for the same few. */
  readonly tags: ReadonlyMap<string, number>;
  readonly tagKinds: ReadonlySet<string>;
}

/** What is looked up. */
export interface RuleSubject {
  readonly address: WebAddress | null;
  readonly service: {
    readonly id: string;
    readonly kind: ServiceKind;
    readonly provider: { readonly id: string };
  } | null;
}

/** Indexes rules. */
export function indexRules(rules: readonly Rule[]): RuleIndex {
  const byHost = new Map<string, AddressedRule[]>();
  const byService = new Map<string, RankedRule[]>();
  const byProvider = new Map<string, RankedRule[]>();
  const others: RankedRule[] = [];
  const tags = new Map<string, number>();
  const numberOf = (tag: string) => {
    const number = tags.get(tag) ?? tags.size;
    tags.set(tag, number);
    return number;
  };
  rules.forEach((rule, place) => {
    const { addresses, services, providers } = rule.scope;
    const requirements = listRequirements(rule.scope).map((names) => names.map(numberOf));
    for (const pattern of addresses ?? []) {
      const rank = rankRule(measureAddress(pattern), rule.action);
      add(byHost, pattern.host, { rule, rank, place, requirements, pattern });
    }
    if (addresses !== null) return;
    const ranked = { rule, rank: rankRule(measureSpecificity(rule.scope), rule.action), place, requirements };
    if (services !== null) for (const id of new Set(services)) add(byService, id, ranked);
    else if (providers !== null) for (const id of new Set(providers)) add(byProvider, id, ranked);
    else others.push(ranked);
  });
  for (const list of [...byHost.values(), ...byService.values(), ...byProvider.values(), others]) {
    list.sort(comparePrecedence);
  }
  const tagKinds = new Set([...tags.keys()].map(kindOf));
  return { all: rules, byHost, byService, byProvider, others, tags, tagKinds };
}

/** The order of precedence: the most specific first, then the strictest, then as written. */
function comparePrecedence(a: RankedRule, b: RankedRule): number {
  return b.rank - a.rank || a.place - b.place;
}

/** The rules that may be about a subject: lists that follow one another in the order of precedence. */
export function listCandidates(
  index: RuleIndex,
  { address, service }: RuleSubject,
): readonly (readonly RankedRule[])[] {
  const named =
    address === null || index.byHost.size === 0
      ? []
      : listHosts(address)
          .flatMap(
            (host) => index.byHost.get(host)?.filter(({ pattern }) => holdsAddress(pattern, address)) ?? [],
          )
          .sort(comparePrecedence);
  if (service === null) return [named];
  return [
    named,
    index.byService.get(service.id) ?? [],
    index.byProvider.get(service.provider.id) ?? [],
    index.others,
  ];
}

function add<Entry>(index: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [entry]);
  else list.push(entry);
}
