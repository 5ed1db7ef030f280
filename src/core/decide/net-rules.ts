import type { WebAddress } from '../address.ts';
import type { AddressPattern } from '../address-pattern.ts';
import { judgeService, type Bench } from '../judge.ts';
import { isPassValid, type Pass } from '../policy/pass.ts';
import { measureSpecificity, type Rule } from '../policy/rule.ts';
import { ACTIONS } from '../vocabulary.ts';
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
  const rules = bench.policy.rules.all
    .filter((rule) => asksOnlyForAddresses(rule) && holdsToday(rule, bench))
    .map(({ scope, action }): NetRule => ({
      action: stopsPage(action) ? 'block' : 'allow',
      patterns: scope.addresses ?? [],
      priority: ADDRESS_PRIORITY + measureSpecificity(scope) * ACTIONS.length + ACTIONS.indexOf(action),
    }));
  // Without anything that blocks there is nothing to allow.
  if (stopped.length === 0 && rules.every(({ action }) => action === 'allow')) return [];
  const catalogue: NetRule[] =
    stopped.length === 0 ? [] : [{ action: 'block', patterns: stopped, priority: CATALOGUE_PRIORITY }];
  return [...catalogue, ...rules];
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

/** Rules that also ask for records or services are judged with the catalogue. */
function asksOnlyForAddresses({ scope: { addresses, ...rest } }: Rule): boolean {
  return addresses !== null && Object.values(rest).every((key) => key === null);
}

function holdsToday({ from, until, groups }: Rule, { policy, today }: Bench): boolean {
  return (
    (from === null || from <= today) &&
    (until === null || today <= until) &&
    (groups === null || groups.some((group) => policy.groups.value.includes(group)))
  );
}
