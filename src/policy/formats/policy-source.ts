import { MANAGED_KEYS, MANAGED_KEY_NAMES, type ManagedKeyName } from '../managed-keys.ts';

/** A policy as somebody writes it: texts and lists of texts by key. */
export type PolicySource = Readonly<Partial<Record<ManagedKeyName, string | readonly string[]>>>;

/** A policy with each key in its own shape and in the order of the papers, ready to be written. */
export type ShapedPolicy = readonly ShapedKey[];

export type ShapedKey =
  | { readonly name: ManagedKeyName; readonly shape: 'text'; readonly text: string }
  | { readonly name: ManagedKeyName; readonly shape: 'list'; readonly entries: readonly string[] };

/**
 * Characters that XML 1.0 (section 2.2) has no way to write, and U+F000, which parts the entries of a list in Windows'
 * device management: no format gets them, so that all formats say the same.
 */
const UNWRITABLE = /[^\t\n\r -\uD7FF\uE000-\uEFFF\uF001-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * Brings a source into the shape that every console keeps. What is empty is left out: to a registry or a console an
 * empty list is no list.
 *
 * @param withExpectedKeys Whether the key `expectedKeys` is written, by which Plimsoll notices that a key got lost.
 */
export function shapePolicy(
  source: PolicySource,
  { withExpectedKeys = true }: { readonly withExpectedKeys?: boolean } = {},
): ShapedPolicy {
  const keys = MANAGED_KEY_NAMES.filter((name) => name !== 'expectedKeys').flatMap((name) =>
    shapeKey(name, source[name]),
  );
  if (!withExpectedKeys || keys.length === 0)
    return [...keys, ...shapeKey('expectedKeys', source.expectedKeys)];
  const entries = keys.map(({ name }) => name).filter((name) => name !== 'policy');
  // The key "policy" is not seen side by side with the others: what it holds is expected by its own list.
  return entries.length === 0 ? keys : [...keys, { name: 'expectedKeys', shape: 'list', entries }];
}

/** The keys of a source that are empty, and so left out. */
export function listEmptyKeys(source: PolicySource): ManagedKeyName[] {
  return MANAGED_KEY_NAMES.filter(
    (name) => source[name] !== undefined && shapeKey(name, source[name]).length === 0,
  );
}

/** The shaped policy as the object that a browser hands over. */
export function toValues(policy: ShapedPolicy): Record<string, string | string[]> {
  return Object.fromEntries(
    policy.map((key) => [key.name, key.shape === 'text' ? key.text : [...key.entries]]),
  );
}

function shapeKey(name: ManagedKeyName, value: string | readonly string[] | undefined): ShapedKey[] {
  if (value === undefined) return [];
  if (MANAGED_KEYS[name].shape === 'text') {
    const text = cleanText(typeof value === 'string' ? value : value.join('\n'));
    return text.trim() === '' ? [] : [{ name, shape: 'text', text }];
  }
  const entries = (typeof value === 'string' ? [value] : value)
    .map(cleanText)
    .filter((entry) => entry.trim() !== '');
  return entries.length === 0 ? [] : [{ name, shape: 'list', entries }];
}

function cleanText(text: string): string {
  return text.replace(UNWRITABLE, '');
}
