import { formatAudience } from '../core/audience.ts';
import { formatAddressPattern } from '../core/address-pattern.ts';
import type { Policy, Setting } from '../core/policy/policy.ts';
import type { CountrySet, PolicyOrigin, Rule, RuleScope } from '../core/policy/rule.ts';
import { ALL_LEVELS, levelActionKey, MANAGED_KEY_NAMES, type ManagedKeyName } from './managed-keys.ts';

/** What holds for a key. */
export interface EffectiveKey {
  readonly key: ManagedKeyName;
  /** An entry a line, in the notation of the policy; none: nothing holds. */
  readonly lines: readonly string[];
  readonly origin: PolicyOrigin;
}

/** Writes out what holds for every key, with its origin, in the order of the papers. `policy` and `expectedKeys` only carry others. */
export function listEffective(policy: Policy): EffectiveKey[] {
  return MANAGED_KEY_NAMES.filter((key) => key !== 'policy' && key !== 'expectedKeys').map((key) => ({
    key,
    ...EFFECTIVE[key](policy),
  }));
}

type Effective = Omit<EffectiveKey, 'key'>;

const one = <Value extends string | number | null>({ value, origin }: Setting<Value>): Effective => ({
  lines: value === null ? [] : [String(value)],
  origin,
});
const many = <Value>(
  { value, origin }: Setting<Iterable<Value>>,
  write: (entry: Value) => string,
): Effective => ({ lines: [...value].map(write), origin });
const itself = (text: string) => text;

const EFFECTIVE: Readonly<
  Record<Exclude<ManagedKeyName, 'policy' | 'expectedKeys'>, (policy: Policy) => Effective>
> = {
  organization: ({ organization }) => one(organization),
  contact: ({ contact }) => one(contact),
  requestAccess: ({ requestAccess }) => one(requestAccess),
  audience: ({ audience }) => many(audience, formatAudience),
  groups: ({ groups }) => many(groups, itself),
  view: ({ view }) => one(view),
  plan: ({ plan }) => one(plan),
  plans: ({ plans }) => many(plans, ([id, plan]) => `${id}: ${plan}`),
  approvedServices: (policy) => listRules(policy, 'approvedServices:'),
  blockedServices: (policy) => listRules(policy, 'blockedServices:'),
  rules: ({ rules }) => {
    const own = rules.all.filter(({ id }) => !/^(approved|blocked)Services:/.test(id));
    return { lines: own.map(formatRule), origin: own.length === 0 ? 'default' : 'managed' };
  },
  customServices: ({ customServices }) =>
    many(
      customServices,
      ({ id, name, addresses }) => `${id}: ${name} (${addresses.map(formatAddressPattern).join(', ')})`,
    ),
  alternatives: ({ alternatives }) => many(alternatives, itself),
  notApproved: ({ notApproved }) => one(notApproved),
  unknownTools: ({ unknownTools }) => one(unknownTools),
  whenNamed: ({ whenNamed }) => one(whenNamed),
  // The compiler can not follow computed keys.
  ...(Object.fromEntries(
    ALL_LEVELS.map((level) => [
      levelActionKey(level),
      ({ levelActions }: Policy) => one(levelActions[level]),
    ]),
  ) as Record<ReturnType<typeof levelActionKey>, (policy: Policy) => Effective>),
  informMessage: ({ messages }) => one({ ...messages, value: messages.value.inform }),
  warnMessage: ({ messages }) => one({ ...messages, value: messages.value.warn }),
  justifyMessage: ({ messages }) => one({ ...messages, value: messages.value.justify }),
  blockMessage: ({ messages }) => one({ ...messages, value: messages.value.block }),
  passes: ({ passes }) => one({ ...passes, value: passes.value.isAllowed ? 'allowed' : 'forbidden' }),
  passReasonLength: ({ passes }) => one({ ...passes, value: passes.value.minReasonLength }),
  passMaxMinutes: ({ passes }) => one({ ...passes, value: passes.value.maxMinutes }),
  lockedSettings: ({ lockedSettings }) => many(lockedSettings, itself),
  onboarding: ({ onboarding }) => one({ ...onboarding, value: onboarding.value ? 'on' : 'off' }),
  graceMinutes: ({ graceMinutes }) => one(graceMinutes),
  whenUnreadable: ({ whenUnreadable }) => one(whenUnreadable),
  recordsOldDays: ({ oldRecords }) => one({ ...oldRecords, value: oldRecords.value?.days ?? null }),
  whenRecordsOld: ({ oldRecords }) => one({ ...oldRecords, value: oldRecords.value?.action ?? null }),
};

function listRules({ rules }: Policy, prefix: string): Effective {
  const ids = rules.all.filter(({ id }) => id.startsWith(prefix)).map(({ id }) => id.slice(prefix.length));
  return { lines: ids, origin: ids.length === 0 ? 'default' : 'managed' };
}

/** A rule on one line: `reasons: justify; services chatgpt; until 2026-12-31`. */
function formatRule({ id, action, scope, groups, from, until, status, conditions }: Rule): string {
  const parts = [
    ...formatScope(scope),
    groups === null ? '' : `groups ${groups.join(', ')}`,
    from === null ? '' : `from ${from}`,
    until === null ? '' : `until ${until}`,
    status === null ? '' : `status "${status}"`,
    ...conditions.map(({ text, plan }) => `condition "${text}"${plan === null ? '' : ` on plan ${plan}`}`),
  ].filter((part) => part !== '');
  return [`${id}: ${action}`, ...(parts.length === 0 ? ['every AI tool'] : parts)].join('; ');
}

function formatScope(scope: RuleScope): string[] {
  const texts = (name: string, entries: readonly string[] | null) =>
    entries === null ? '' : `${name} ${entries.join(', ')}`;
  const countries = (name: string, set: CountrySet | null) =>
    texts(name, set === null ? null : [...set.codes, ...set.groups]);
  return [
    texts('hosts', scope.addresses?.map(formatAddressPattern) ?? null),
    texts('services', scope.services),
    texts('providers', scope.providers),
    texts('kinds', scope.kinds),
    countries('residencyIn', scope.residencyIn),
    countries('jurisdictionIn', scope.jurisdictionIn),
    countries('providerCountryIn', scope.providerCountryIn),
    scope.trainsOnPrompts === null ? '' : `trainsOnPrompts ${scope.trainsOnPrompts}`,
    scope.levelAtLeast === null ? '' : `levelAtLeast ${scope.levelAtLeast}`,
    texts('restrictedBy', scope.restrictedBy),
  ].filter((part) => part !== '');
}
