import type { WebAddress } from '../address.ts';
import { holdsAddress, listHosts } from '../match.ts';
import { ACTIONS, type ServiceKind } from '../vocabulary.ts';
import { measureSpecificity, type Rule } from './rule.ts';

/** Rules by what they name, so that a decision looks at few of many. */
export interface RuleIndex {
  readonly all: readonly Rule[];
  readonly byHost: ReadonlyMap<string, readonly Rule[]>;
  readonly byService: ReadonlyMap<string, readonly Rule[]>;
  readonly byProvider: ReadonlyMap<string, readonly Rule[]>;
  /** Rules by kind, by records, and for everything. */
  readonly others: readonly Rule[];
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

/** Indexes rules; each list keeps the order of precedence. */
export function indexRules(rules: readonly Rule[]): RuleIndex {
  const all = [...rules].sort(comparePrecedence);
  const byHost = new Map<string, Rule[]>();
  const byService = new Map<string, Rule[]>();
  const byProvider = new Map<string, Rule[]>();
  const others: Rule[] = [];
  const add = (index: Map<string, Rule[]>, keys: Iterable<string>, rule: Rule) => {
    for (const key of new Set(keys)) {
      const list = index.get(key);
      if (list === undefined) index.set(key, [rule]);
      else list.push(rule);
    }
  };
  for (const rule of all) {
    const { addresses, services, providers } = rule.scope;
    if (addresses !== null)
      add(
        byHost,
        addresses.map(({ host }) => host),
        rule,
      );
    else if (services !== null) add(byService, services, rule);
    else if (providers !== null) add(byProvider, providers, rule);
    else others.push(rule);
  }
  return { all, byHost, byService, byProvider, others };
}

/** The order of precedence: the most specific first, then the strictest, then as written. */
export function comparePrecedence(a: Rule, b: Rule): number {
  return (
    measureSpecificity(b.scope) - measureSpecificity(a.scope) ||
    ACTIONS.indexOf(b.action) - ACTIONS.indexOf(a.action)
  );
}

/** The rules that may be about a subject, in the order of precedence. */
export function listCandidates(index: RuleIndex, { address, service }: RuleSubject): readonly Rule[] {
  const named: Rule[] = [];
  if (address !== null && index.byHost.size > 0) {
    for (const host of listHosts(address)) {
      for (const rule of index.byHost.get(host) ?? []) {
        if (rule.scope.addresses?.some((pattern) => holdsAddress(pattern, address)) === true)
          named.push(rule);
      }
    }
  }
  if (service !== null) {
    named.push(
      ...(index.byService.get(service.id) ?? []),
      ...(index.byProvider.get(service.provider.id) ?? []),
    );
  }
  if (named.length === 0) return service === null ? [] : index.others;
  const sorted = [...new Set(named)].sort(comparePrecedence);
  return service === null ? sorted : [...sorted, ...index.others];
}
