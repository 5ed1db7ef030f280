import * as z from 'zod/mini';
import { parseAudience, type AudienceMember } from '../core/audience.ts';
import type { Ruleset } from '../core/records.ts';
import {
  ACTIONS,
  LEVELS,
  PLANS,
  VIEWS,
  type Action,
  type Level,
  type Plan,
  type View,
} from '../core/vocabulary.ts';

/** The keys of a policy, as far as somebody set them. */
export interface PolicyValues {
  readonly organization?: string;
  readonly contact?: string;
  readonly audience?: readonly AudienceMember[];
  readonly view?: View;
  readonly plan?: Plan;
  readonly levelActions?: Partial<Record<Level, Action>>;
  readonly whenNamed?: Action;
  readonly approvedServices?: readonly string[];
  readonly blockedServices?: readonly string[];
}

/** A part of a policy that could not be used; the rest applies. */
export interface PolicyProblem {
  /** The key, e.g. `blockedServices[2]`. */
  readonly path: string;
  readonly message: string;
}

export interface ParsedPolicy {
  readonly values: PolicyValues;
  readonly problems: readonly PolicyProblem[];
}

/** More entries than any list needs; what lies beyond is left out and reported. */
const MAX_ENTRIES = 10_000;

const text = z.string().check(z.minLength(1), z.maxLength(500));
const action = z.enum(ACTIONS);

/** The managed keys: strings and arrays of strings only, the shapes that survive an administrator's mistake. */
const STRING_KEYS = {
  organization: text,
  contact: text,
  view: z.enum(VIEWS),
  plan: z.enum(PLANS),
  whenNamed: action,
} as const;

const LEVEL_KEYS = [...LEVELS, 'unknown'] as const;
const LEVEL_KEY_PREFIX = 'actionAt';

/**
 * Reads a policy key by key: a part that can not be used is reported by name, the rest applies.
 *
 * @param source The policy as the browser hands it over: an object of strings and arrays of strings.
 * @returns `null` when the source is no object at all.
 */
export function parsePolicy(
  source: unknown,
  ruleset: Pick<Ruleset, 'authorities' | 'services'>,
): ParsedPolicy | null {
  if (typeof source !== 'object' || source === null || Array.isArray(source)) return null;
  const problems: PolicyProblem[] = [];
  const values: { -readonly [Key in keyof PolicyValues]: PolicyValues[Key] } = {};
  const levelActions: Partial<Record<Level, Action>> = {};

  for (const [key, value] of Object.entries(source)) {
    if (isStringKey(key)) {
      const parsed = STRING_KEYS[key].safeParse(typeof value === 'string' ? value.trim() : value);
      if (parsed.success) Object.assign(values, { [key]: parsed.data });
      else problems.push({ path: key, message: describeString(key) });
    } else if (key === 'audience') {
      values.audience = readEntries(key, value, problems, (entry) => {
        const member = parseAudience(entry, ruleset.authorities);
        return (
          member ??
          `no authority "${entry}" in the records; write an id such as "us-navy" or "contractor:us-dod"`
        );
      });
    } else if (key === 'approvedServices' || key === 'blockedServices') {
      values[key] = readEntries(key, value, problems, (entry) =>
        ruleset.services.has(entry) ? { id: entry } : `no service "${entry}" in the catalogue`,
      ).map(({ id }) => id);
    } else {
      const level = LEVEL_KEYS.find((name) => key === levelActionKey(name));
      const parsed = action.safeParse(value);
      if (level === undefined) problems.push({ path: key, message: 'no such key' });
      else if (parsed.success) levelActions[level] = parsed.data;
      else problems.push({ path: key, message: `write one of ${ACTIONS.join(', ')}` });
    }
  }
  if (Object.keys(levelActions).length > 0) values.levelActions = levelActions;
  return { values, problems };
}

/** The policy key that holds a level's action, e.g. `actionAtSevere`. */
export function levelActionKey(level: Level): string {
  return `${LEVEL_KEY_PREFIX}${level.charAt(0).toUpperCase()}${level.slice(1)}`;
}

function readEntries<Value extends object>(
  key: string,
  value: unknown,
  problems: PolicyProblem[],
  read: (entry: string) => Value | string,
): Value[] {
  if (!Array.isArray(value)) {
    problems.push({ path: key, message: 'write a list of texts' });
    return [];
  }
  const list: readonly unknown[] = value;
  if (list.length > MAX_ENTRIES)
    problems.push({ path: key, message: `only the first ${MAX_ENTRIES} entries are read` });
  return list.slice(0, MAX_ENTRIES).flatMap((entry, index) => {
    const result = typeof entry === 'string' ? read(entry.trim()) : 'write a text';
    if (typeof result !== 'string') return [result];
    problems.push({ path: `${key}[${index}]`, message: result });
    return [];
  });
}

function isStringKey(key: string): key is keyof typeof STRING_KEYS {
  return Object.hasOwn(STRING_KEYS, key);
}

function describeString(key: keyof typeof STRING_KEYS): string {
  if (key === 'view') return `write one of ${VIEWS.join(', ')}`;
  if (key === 'plan') return `write one of ${PLANS.join(', ')}`;
  if (key === 'whenNamed') return `write one of ${ACTIONS.join(', ')}`;
  return 'write a text of at most 500 characters';
}
