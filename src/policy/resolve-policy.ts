import { indexRules, type RuleIndex } from '../core/policy/index-rules.ts';
import { DEFAULT_POLICY, type Policy, type Setting } from '../core/policy/policy.ts';
import { EMPTY_SCOPE, type PolicyOrigin, type Rule } from '../core/policy/rule.ts';
import type { Action, Level } from '../core/vocabulary.ts';
import type { PolicyValues } from './policy-values.ts';

type SimpleKey = {
  [Key in keyof Policy & keyof PolicyValues]: Exclude<PolicyValues[Key], undefined> extends (
    Policy[Key] extends Setting<infer Value> ? Value : never
  )
    ? Key
    : never;
}[keyof Policy & keyof PolicyValues];

/** Lays the organization's values over the person's over the defaults; every key says where it comes from. */
export function resolvePolicy(managed: PolicyValues, user: PolicyValues): Policy {
  const isLocked = (key: string) =>
    (managed.lockedSettings as readonly string[] | undefined)?.includes(key) === true;
  const pick = <Key extends SimpleKey>(key: Key): Policy[Key] => {
    const own = isLocked(key) ? undefined : settle(user[key], 'user');
    return (settle(managed[key], 'managed') ?? own ?? DEFAULT_POLICY[key]) as Policy[Key];
  };
  const pickLevel = (level: Level): Setting<Action> =>
    settle(managed.levelActions?.[level], 'managed') ?? DEFAULT_POLICY.levelActions[level];
  const { passes, messages, recordsOldDays, whenRecordsOld } = managed;

  return {
    organization: pick('organization'),
    contact: pick('contact'),
    requestAccess: pick('requestAccess'),
    audience: pick('audience'),
    groups: pick('groups'),
    view: pick('view'),
    plan: pick('plan'),
    plans: pick('plans'),
    levelActions: {
      low: pickLevel('low'),
      moderate: pickLevel('moderate'),
      high: pickLevel('high'),
      severe: pickLevel('severe'),
      unknown: pickLevel('unknown'),
    },
    whenNamed: pick('whenNamed'),
    notApproved: pick('notApproved'),
    unknownTools: pick('unknownTools'),
    rules: indexOnce(managed),
    customServices: pick('customServices'),
    alternatives: pick('alternatives'),
    messages:
      settle(messages && { ...DEFAULT_POLICY.messages.value, ...messages }, 'managed') ??
      DEFAULT_POLICY.messages,
    passes:
      settle(passes && { ...DEFAULT_POLICY.passes.value, ...passes }, 'managed') ?? DEFAULT_POLICY.passes,
    lockedSettings: pick('lockedSettings'),
    onboarding: pick('onboarding'),
    whenUnreadable: pick('whenUnreadable'),
    graceMinutes: pick('graceMinutes'),
    oldRecords:
      recordsOldDays === undefined
        ? DEFAULT_POLICY.oldRecords
        : { value: { days: recordsOldDays, action: whenRecordsOld ?? 'inform' }, origin: 'managed' },
    notices: pick('notices'),
    quiet: pick('quiet'),
  };
}

/** Rules are indexed once for what they were read from: that of thousands of rules takes longer than a verdict. */
const indexes = new WeakMap<PolicyValues, RuleIndex>();

function indexOnce(managed: PolicyValues): RuleIndex {
  const known = indexes.get(managed);
  if (known !== undefined) return known;
  const index = indexRules(listRules(managed));
  indexes.set(managed, index);
  return index;
}

/** The organization's rules: those that it wrote, and its two short lists. */
function listRules({ rules = [], approvedServices = [], blockedServices = [] }: PolicyValues): Rule[] {
  return [
    ...rules,
    ...blockedServices.map((id) => listRule('blockedServices', id, 'block')),
    ...approvedServices.map((id) => listRule('approvedServices', id, 'allow')),
  ];
}

function listRule(key: string, service: string, action: Action): Rule {
  return {
    id: `${key}:${service}`,
    action,
    scope: { ...EMPTY_SCOPE, services: [service] },
    groups: null,
    from: null,
    until: null,
    status: null,
    conditions: [],
    dataClass: null,
    link: null,
    message: null,
  };
}

function settle<Value>(value: Value | undefined, origin: PolicyOrigin): Setting<Value> | undefined {
  return value === undefined ? undefined : { value, origin };
}
