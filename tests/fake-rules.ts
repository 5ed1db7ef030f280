import { DEFAULT_POLICY, type Policy, type Setting } from '../src/core/policy/policy.ts';
import { indexRules } from '../src/core/policy/index-rules.ts';
import { EMPTY_SCOPE, type Rule, type RuleScope } from '../src/core/policy/rule.ts';
import type { Bench } from '../src/core/judge.ts';
import { parsePolicyAddress } from '../src/policy/parse-rule.ts';
import { ruleset, TODAY } from './fake-records.ts';

/** Rules and policies for tests: each builder gives a plain one and takes what differs. */

export function rule(scope: Partial<RuleScope>, changes: Partial<Rule> = {}): Rule {
  return {
    id: 'rule',
    action: 'warn',
    scope: { ...EMPTY_SCOPE, ...scope },
    groups: null,
    from: null,
    until: null,
    status: null,
    conditions: [],
    dataClass: null,
    link: null,
    message: null,
    ...changes,
  };
}

/** The addresses of a rule, as a policy writes them. */
export function hosts(...sources: readonly string[]): Pick<RuleScope, 'addresses'> {
  return {
    addresses: sources.map((source) => {
      const pattern = parsePolicyAddress(source);
      if (pattern === null) throw new Error(`a broken test address: ${source}`);
      return pattern;
    }),
  };
}

/** A policy of the organization: the defaults, and what it sets. */
export function policy({
  rules = [],
  ...changes
}: { rules?: readonly Rule[] } & Partial<Omit<Policy, 'rules'>> = {}): Policy {
  return { ...DEFAULT_POLICY, ...changes, rules: indexRules(rules) };
}

export function managed<Value>(value: Value): Setting<Value> {
  return { value, origin: 'managed' };
}

export function bench(changes: Partial<Bench> = {}): Bench {
  return {
    ruleset: ruleset(),
    policy: policy(),
    isPolicyUnreadable: false,
    passes: [],
    today: TODAY,
    now: Date.parse(`${TODAY}T12:00:00Z`),
    ...changes,
  };
}
