import { parseAudience } from '../core/audience.ts';
import { SETTING_NAMES, UNREADABLE_MODES } from '../core/policy/policy.ts';
import type { Rule } from '../core/policy/rule.ts';
import { ACTIONS, PLANS, VIEWS, type Level } from '../core/vocabulary.ts';
import { MANAGED_KEY_NAMES, type ManagedKeyName } from './managed-keys.ts';
import { isWebLink, parseRule, type KnownIds } from './parse-rule.ts';
import type { PolicyValues } from './policy-values.ts';
import { OWN_TOOL_ID, readOwnTools } from './read-own-tools.ts';
import { readPlans } from './read-plans.ts';
import { readList, readNumber, readText, readWord, type ProblemList } from './read-shape.ts';

/** What a key is read with. */
export interface KeyContext {
  readonly known: KnownIds;
  readonly today: string;
  readonly list: ProblemList;
}

export type PolicyDraft = { -readonly [Key in keyof PolicyValues]: PolicyValues[Key] };

/** Reads one key into the draft; what can not be used is reported and left out. */
type KeyReader = (value: unknown, draft: PolicyDraft, context: KeyContext) => void;

/** A key whose value goes to the field of the same name. */
function into<Key extends keyof PolicyDraft>(
  key: Key,
  read: (value: unknown, context: KeyContext) => PolicyDraft[Key] | null,
): KeyReader {
  return (value, draft, context) => {
    const result = read(value, context);
    if (result !== null) draft[key] = result;
  };
}

const atLevel =
  (level: Level, key: string): KeyReader =>
  (value, draft, { list }) => {
    const action = readWord(value, ACTIONS, key, list);
    if (action !== null) draft.levelActions = { ...draft.levelActions, [level]: action };
  };

const asMessage =
  (name: 'inform' | 'warn' | 'justify' | 'block'): KeyReader =>
  (value, draft, { list }) => {
    const text = readText(value, `${name}Message`, list, 500);
    if (text !== null) draft.messages = { ...draft.messages, [name]: text };
  };

const words =
  <Word extends string>(key: string, allowed: readonly Word[]) =>
  (value: unknown, { list }: KeyContext) =>
    readWord(value, allowed, key, list);

const services =
  (key: string) =>
  (value: unknown, { known, list }: KeyContext) =>
    readIds(
      value,
      key,
      list,
      (id) => (known.services.has(id) ? id : null),
      'write a service id of the catalogue',
    );

/** How each key is read. */
export const KEY_READERS: Readonly<Record<Exclude<ManagedKeyName, 'policy'>, KeyReader>> = {
  organization: into('organization', (value, { list }) => readText(value, 'organization', list, 200)),
  contact: into('contact', (value, { list }) => readContact(value, list)),
  requestAccess: into('requestAccess', (value, { list }) => readWebAddress(value, 'requestAccess', list)),
  audience: into('audience', (value, { known, list }) =>
    readIds(
      value,
      'audience',
      list,
      (id) => parseAudience(id, known.authorities),
      'write an authority such as "us-navy" or "contractor:us-dod"',
    ),
  ),
  groups: into('groups', (value, { list }) => readIds(value, 'groups', list, (id) => id, '')),
  view: into('view', words('view', VIEWS)),
  plan: into('plan', words('plan', PLANS)),
  plans: into('plans', (value, { known, list }) => readPlans(value, known, list)),
  approvedServices: into('approvedServices', services('approvedServices')),
  blockedServices: into('blockedServices', services('blockedServices')),
  rules: into('rules', readRules),
  customServices: into('customServices', (value, { list }) => readOwnTools(value, list)),
  alternatives: into('alternatives', (value, { list }) =>
    readIds(
      value,
      'alternatives',
      list,
      (id) => (OWN_TOOL_ID.test(id) ? id : null),
      'write a service id, or the id of an own AI tool',
    ),
  ),
  notApproved: into('notApproved', words('notApproved', ACTIONS)),
  unknownTools: into('unknownTools', words('unknownTools', ACTIONS)),
  whenNamed: into('whenNamed', words('whenNamed', ACTIONS)),
  actionAtLow: atLevel('low', 'actionAtLow'),
  actionAtModerate: atLevel('moderate', 'actionAtModerate'),
  actionAtHigh: atLevel('high', 'actionAtHigh'),
  actionAtSevere: atLevel('severe', 'actionAtSevere'),
  actionAtUnknown: atLevel('unknown', 'actionAtUnknown'),
  informMessage: asMessage('inform'),
  warnMessage: asMessage('warn'),
  justifyMessage: asMessage('justify'),
  blockMessage: asMessage('block'),
  passes(value, draft, { list }) {
    const word = readWord(value, ['allowed', 'forbidden'], 'passes', list);
    if (word !== null) draft.passes = { ...draft.passes, isAllowed: word === 'allowed' };
  },
  passReasonLength(value, draft, { list }) {
    const minReasonLength = readNumber(value, 'passReasonLength', list, 0, 500);
    if (minReasonLength !== null) draft.passes = { ...draft.passes, minReasonLength };
  },
  passMaxMinutes(value, draft, { list }) {
    const maxMinutes = readNumber(value, 'passMaxMinutes', list, 1, 10_080);
    if (maxMinutes !== null) draft.passes = { ...draft.passes, maxMinutes };
  },
  lockedSettings: into('lockedSettings', (value, { list }) =>
    readEntries(value, 'lockedSettings', list, (entry, path) => readWord(entry, SETTING_NAMES, path, list)),
  ),
  onboarding: into('onboarding', (value, { list }) => {
    const word = readWord(value, ['on', 'off', 'true', 'false'], 'onboarding', list);
    return word === null ? null : word === 'on' || word === 'true';
  }),
  graceMinutes: into('graceMinutes', (value, { list }) => readNumber(value, 'graceMinutes', list, 0, 1_440)),
  whenUnreadable: into('whenUnreadable', words('whenUnreadable', UNREADABLE_MODES)),
  recordsOldDays: into('recordsOldDays', (value, { list }) =>
    readNumber(value, 'recordsOldDays', list, 1, 3_650),
  ),
  whenRecordsOld: into('whenRecordsOld', words('whenRecordsOld', ACTIONS)),
  expectedKeys: into('expectedKeys', (value, { list }) =>
    readEntries(value, 'expectedKeys', list, (entry, path) => readWord(entry, MANAGED_KEY_NAMES, path, list)),
  ),
};

function readEntries<Value>(
  value: unknown,
  key: string,
  list: ProblemList,
  read: (entry: unknown, path: string) => Value | null,
): Value[] | null {
  return readList(value, key, list)?.flatMap((entry) => read(entry.value, entry.path) ?? []) ?? null;
}

function readRules(value: unknown, { known, today, list }: KeyContext): Rule[] | null {
  const names = new Set<string>();
  return readEntries(value, 'rules', list, (entry, path) => {
    const rule = parseRule(entry, path, known, list);
    if (rule === null) return null;
    if (rule.until !== null && rule.until < today)
      list.note(path, 'expired', `ended on ${rule.until}: it decides nothing any more`);
    if (names.has(rule.id))
      list.note(
        `${path}.id`,
        'duplicate',
        `"${rule.id.slice(0, 80)}" names two rules: reports can not tell them apart`,
      );
    names.add(rule.id);
    return rule;
  });
}

/** Reads ids; one that is given twice counts once and is noted. */
function readIds<Value>(
  value: unknown,
  key: string,
  list: ProblemList,
  read: (id: string) => Value | null,
  advice: string,
): Value[] | null {
  const seen = new Set<string>();
  return readEntries(value, key, list, (entry, path) => {
    const id = readText(entry, path, list)?.toLowerCase();
    if (id === undefined) return null;
    if (seen.has(id)) {
      list.note(path, 'duplicate', `"${id.slice(0, 80)}" is given twice`);
      return null;
    }
    seen.add(id);
    return read(id) ?? list.error(path, 'unknown-id', `no "${id.slice(0, 80)}" in the records: ${advice}`);
  });
}

/** A mail address as people have it: without what would make its link something else. */
const MAIL_ADDRESS = /^[^\s@<>"():?&/#%]+@[^\s@<>"():?&/#%.]+(\.[^\s@<>"():?&/#%.]+)+$/;

function readContact(value: unknown, list: ProblemList): string | null {
  const key = 'contact';
  const text = readText(value, key, list);
  if (text === null) return null;
  if (MAIL_ADDRESS.test(text)) return text;
  return readWebAddress(text, key, list);
}

function readWebAddress(value: unknown, key: string, list: ProblemList): string | null {
  const text = readText(value, key, list);
  if (text === null) return null;
  const advice =
    key === 'contact' ? 'write a mail address or a full https:// address' : 'write a full https:// address';
  return isWebLink(text) ? text : list.error(key, 'bad-address', advice);
}
