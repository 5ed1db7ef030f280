import { DEFAULT_POLICY, type Policy, type PolicyOrigin, type Setting } from '../core/policy.ts';
import type { Level } from '../core/vocabulary.ts';
import { LEVELS } from '../core/vocabulary.ts';
import type { PolicyValues } from './parse-policy.ts';

/** Lays the organization's values over the person's over the defaults; every key says where it comes from. */
export function resolvePolicy(managed: PolicyValues, user: PolicyValues): Policy {
  const pick = <Key extends Exclude<keyof PolicyValues, 'levelActions'>>(key: Key): Policy[Key] =>
    (settle(managed[key], 'managed') ?? settle(user[key], 'user') ?? DEFAULT_POLICY[key]) as Policy[Key];
  const pickLevel = (level: Level) =>
    settle(managed.levelActions?.[level], 'managed') ??
    settle(user.levelActions?.[level], 'user') ??
    DEFAULT_POLICY.levelActions[level];

  const [low, moderate, high, severe] = LEVELS;
  return {
    organization: pick('organization'),
    contact: pick('contact'),
    audience: pick('audience'),
    view: pick('view'),
    plan: pick('plan'),
    levelActions: {
      low: pickLevel(low),
      moderate: pickLevel(moderate),
      high: pickLevel(high),
      severe: pickLevel(severe),
      unknown: pickLevel('unknown'),
    },
    whenNamed: pick('whenNamed'),
    approvedServices: pick('approvedServices'),
    blockedServices: pick('blockedServices'),
  };
}

function settle<Value>(value: Value | undefined, origin: PolicyOrigin): Setting<Value> | undefined {
  return value === undefined ? undefined : { value, origin };
}
