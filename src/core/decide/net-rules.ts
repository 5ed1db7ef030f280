import type { WebAddress } from '../address.ts';
import type { AddressPattern } from '../address-pattern.ts';
import { judgeService, type Bench } from '../judge.ts';
import { isPassValid, type Pass } from '../policy/pass.ts';
import { isInTime } from '../policy/choose-rule.ts';
import { listRequirements } from '../policy/rule-tags.ts';
import { measureAddress, rankRule } from '../policy/rule.ts';
import { stopsPage } from './decide-verdict.ts';

/** What the browser's own net rules do with addresses, before a page is there. */
export interface NetRule {
  readonly action: 'block' | 'allow';
  readonly patterns: readonly AddressPattern[];
  /** Of rules that match, the one with the highest priority counts. */
  readonly priority: number;
}

/** Priorities: what the catalogue's verdicts ask for, then addresses that rules name, then passes. */
const CATALOGUE_PRIORITY = 1;
const ADDRESS_PRIORITY = 10;
const PASS_PRIORITY = 1_000_000;

/** The net rules that a policy asks for on a day: whatever is stopped is blocked; passes are left out. */
export function planNetRules(bench: Bench): NetRule[] {
  const strict = { ...bench, passes: [] };
  const stopped = [...bench.ruleset.services.values()].flatMap((service) =>
    service.addresses.filter((pattern) =>
      stopsPage(judgeService(strict, service, exampleOf(pattern)).verdict.action),
    ),
  );
  const rules = groupByPriority(bench);
  // Without anything that blocks there is nothing to allow.
  if (stopped.length === 0 && rules.every(({ action }) => action === 'allow')) return [];
  const catalogue: NetRule[] =
    stopped.length === 0 ? [] : [{ action: 'block', patterns: stopped, priority: CATALOGUE_PRIORITY }];
  return [...catalogue, ...rules];
}

/**
 * The addresses of rules, by what happens there and how much it counts. Addresses of many rules share one: browsers
 * take thousands of net rules, and policies hold more.
 */
function groupByPriority({ policy, today, isPolicyUnreadable }: Bench): NetRule[] {
  const context = { standpoint: { today }, groups: policy.groups.value };
  const groups = new Map<number, { action: NetRule['action']; patterns: AddressPattern[] }>();
  for (const { scope, action, ...rule } of policy.rules.all) {
    // Rules that also ask for records or services are judged with the catalogue.
    const isPlain = scope.addresses !== null && listRequirements(scope).length === 0;
    if (!isPlain || !isInTime(rule, context)) continue;
    // An unreadable policy that closes the catalogue opens nothing.
    if (isPolicyUnreadable && !stopsPage(action)) continue;
    for (const pattern of scope.addresses) {
      const priority = ADDRESS_PRIORITY + rankRule(measureAddress(pattern), action);
      const group = groups.get(priority);
      if (group !== undefined) group.patterns.push(pattern);
      else groups.set(priority, { action: stopsPage(action) ? 'block' : 'allow', patterns: [pattern] });
    }
  }
  return [...groups].map(([priority, group]) => ({ ...group, priority }));
}

/** The net rules of passes that hold now. */
export function planPassRules({ ruleset, policy, passes, now }: Bench): NetRule[] {
  return passes
    .filter((pass) => isPassValid(pass, now))
    .map((pass): NetRule => ({
      action: 'allow',
      patterns: listPassPatterns(pass, ruleset, policy),
      priority: PASS_PRIORITY,
    }))
    .filter(({ patterns }) => patterns.length > 0);
}

function listPassPatterns(
  { subject }: Pass,
  ruleset: Bench['ruleset'],
  policy: Bench['policy'],
): readonly AddressPattern[] {
  const colon = subject.indexOf(':');
  const name = subject.slice(colon + 1);
  switch (subject.slice(0, colon)) {
    case 'service':
      return ruleset.services.get(name)?.addresses ?? [];
    case 'custom':
      return policy.customServices.value.find(({ id }) => id === name)?.addresses ?? [];
    default:
      return [{ host: name, subdomains: false, path: '', query: [] }];
  }
}

/** An address that a pattern holds. */
function exampleOf({ host, path, query }: AddressPattern): WebAddress {
  return {
    host,
    path: path === '' ? '/' : path,
    query: new URLSearchParams(query.map(([name, value]) => [name, value])),
  };
}
