import { isManagedKey, MANAGED_KEY_NAMES, type ManagedKeyName } from './managed-keys.ts';
import { KEY_READERS, type PolicyDraft } from './key-readers.ts';
import type { KnownIds } from './parse-rule.ts';
import type { PolicyProblem, PolicyValues } from './policy-values.ts';
import { MAX_POLICY_LENGTH, ProblemList, readObject } from './read-shape.ts';

/** A policy as understood, with what could not be. */
export interface ParsedPolicy {
  readonly values: PolicyValues;
  readonly problems: readonly PolicyProblem[];
  /** The keys that were delivered. */
  readonly keys: readonly ManagedKeyName[];
}

/**
 * Reads a policy key by key: a part that can not be used is reported by name, the rest applies. Never throws.
 *
 * @param source The policy as the browser hands it over: an object, or that object as JSON text.
 * @returns `null` when the source is no object at all.
 */
export function parsePolicy(source: unknown, known: KnownIds, today: string): ParsedPolicy | null {
  const list = new ProblemList();
  const outer = readWhole(source, list);
  if (outer === null) return null;
  const merged = mergeInner(outer, list);
  const draft: PolicyDraft = {};
  const keys: ManagedKeyName[] = [];
  for (const [key, value] of Object.entries(merged)) {
    if (!isManagedKey(key)) {
      list.error(key.slice(0, 100), 'unknown-key', `no such key${suggestKey(key)}`);
      continue;
    }
    keys.push(key);
    if (key !== 'policy') KEY_READERS[key](value, draft, { known, today, list });
  }
  checkContradictions(draft, list);
  return { values: draft, problems: list.problems, keys };
}

function readWhole(source: unknown, list: ProblemList): Readonly<Record<string, unknown>> | null {
  if (typeof source === 'string' && source.length > MAX_POLICY_LENGTH) return null;
  return readObject(source, '', list);
}

/** The key `policy` holds all keys as one text; a key that is also given by itself goes before it. */
function mergeInner(outer: Readonly<Record<string, unknown>>, list: ProblemList): Record<string, unknown> {
  const { policy, ...own } = outer;
  if (policy === undefined) return own;
  const inner = readObject(policy, 'policy', list);
  return inner === null ? own : { ...inner, ...own };
}

function checkContradictions(
  { approvedServices = [], blockedServices = [] }: PolicyDraft,
  list: ProblemList,
): void {
  for (const id of approvedServices) {
    if (blockedServices.includes(id)) {
      list.note(
        'approvedServices',
        'contradiction',
        `"${id}" is approved and blocked: of two equal rules the stricter wins, so it is blocked`,
      );
    }
  }
}

function suggestKey(key: string): string {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  const near = MANAGED_KEY_NAMES.find((name) => plain(name) === plain(key));
  return near === undefined ? '' : `; did you mean "${near}"?`;
}
