import { RULE_KEY_NAMES, RULE_KEYS, type RuleKeyName } from '../../../policy/rule-keys.ts';

/** A rule while it is being composed: a text a key, as it is typed. */
export type RuleDraft = Readonly<Partial<Record<RuleKeyName, string>>>;

/** Keys that hold one text; all others hold a list, typed with commas between. */
const SINGLE: ReadonlySet<RuleKeyName> = new Set<RuleKeyName>([
  'id',
  'action',
  'trainsOnPrompts',
  'levelAtLeast',
  'from',
  'until',
  'status',
  'dataClass',
  'message',
  'link',
]);

/** Writes a rule as a line of the policy. */
export function writeRule(draft: RuleDraft): string {
  const pairs = RULE_KEY_NAMES.flatMap((key): [string, unknown][] => {
    const text = draft[key]?.trim() ?? '';
    if (text === '') return [];
    if (key === 'trainsOnPrompts' && (text === 'true' || text === 'false')) return [[key, text === 'true']];
    return [[key, SINGLE.has(key) ? text : splitList(key, text)]];
  });
  return JSON.stringify(Object.fromEntries(pairs));
}

/** Conditions are sentences, which have commas: one a line. */
export function isManyLines(key: RuleKeyName): boolean {
  return key === 'conditions';
}

function splitList(key: RuleKeyName, text: string): unknown[] {
  const parts = text
    .split(isManyLines(key) ? '\n' : /[,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return isManyLines(key) ? parts.map(readCondition) : parts;
}

/** A condition for one plan is kept as JSON text while it is typed. */
function readCondition(text: string): unknown {
  if (!text.startsWith('{')) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Reads a line of the policy into a form; `null`: the form can not hold all of it, so that it is only to be had as text. */
export function readRule(line: string): RuleDraft | null {
  try {
    const rule: unknown = JSON.parse(line);
    if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return null;
    const draft: Partial<Record<RuleKeyName, string>> = {};
    for (const [key, value] of Object.entries(rule as Readonly<Record<string, unknown>>)) {
      const name = RULE_KEY_NAMES.find((known) => known === key);
      const text = name === undefined ? null : toText(name, value);
      if (name === undefined || text === null) return null;
      draft[name] = text;
    }
    return draft;
  } catch {
    return null;
  }
}

function toText(key: RuleKeyName, value: unknown): string | null {
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number')
    return String(value);
  if (!Array.isArray(value)) return null;
  const parts = value.map((part: unknown) => (typeof part === 'string' ? part : JSON.stringify(part)));
  if (SINGLE.has(key)) return null;
  return parts.join(isManyLines(key) ? '\n' : ', ');
}

/** What a rule is about, in the order of the form. */
export const RULE_PARTS = ['action', 'about', 'when', 'words'] as const;

/** The keys of a part. */
export function listPart(part: (typeof RULE_PARTS)[number]): RuleKeyName[] {
  return RULE_KEY_NAMES.filter((key) => RULE_KEYS[key].part === part);
}
