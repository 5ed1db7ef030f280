import { ALL_LEVELS, levelActionKey, type ManagedKeyName } from '../../../policy/managed-keys.ts';

/** The keys as the builder shows them: from who we are, over the tools, to the exceptions. `policy` and `expectedKeys` are written by the builder itself. */
export const KEY_GROUPS = {
  who: ['organization', 'contact', 'requestAccess', 'audience', 'groups', 'view', 'plan', 'plans'],
  tools: ['approvedServices', 'blockedServices', 'alternatives', 'customServices'],
  rules: ['rules'],
  otherwise: ['whenNamed', 'notApproved', ...ALL_LEVELS.map(levelActionKey), 'unknownTools'],
  words: ['informMessage', 'warnMessage', 'justifyMessage', 'blockMessage'],
  passes: ['passes', 'passReasonLength', 'passMaxMinutes'],
  keeping: [
    'lockedSettings',
    'onboarding',
    'graceMinutes',
    'whenUnreadable',
    'recordsOldDays',
    'whenRecordsOld',
  ],
} as const satisfies Readonly<Record<string, readonly ManagedKeyName[]>>;

export type KeyGroup = keyof typeof KEY_GROUPS;

export const KEY_GROUP_NAMES = Object.keys(KEY_GROUPS) as readonly KeyGroup[];

/** Keys whose entries are ids, and of what. */
export const ID_KEYS: Partial<Record<ManagedKeyName, 'services' | 'authorities'>> = {
  approvedServices: 'services',
  blockedServices: 'services',
  alternatives: 'services',
  audience: 'authorities',
};
