import { isManagedKey, MANAGED_KEY_NAMES, type ManagedKeyName } from './managed-keys.ts';
import { KEY_READERS, type PolicyDraft } from './key-readers.ts';
import type { KnownIds } from './parse-rule.ts';
import type { PolicyProblem, PolicyValues } from './policy-values.ts';
import { isBlank, MAX_POLICY_LENGTH, ProblemList, readObject } from './read-shape.ts';

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
      list.error(key === '' ? '""' : key.slice(0, 100), 'unknown-key', `no such key${suggestKey(key)}`);
      continue;
    }
    keys.push(key);
    if (isBlank(value)) list.note(key, 'missing', 'is empty: it counts as not set');
    else if (key === 'policy') list.error('policy.policy', 'unknown-key', 'write all keys side by side');
    else KEY_READERS[key](value, draft, { known, today, list });
  }
  checkTogether(draft, known, list);
  return { values: draft, problems: list.problems, keys };
}

function readWhole(source: unknown, list: ProblemList): Readonly<Record<string, unknown>> | null {
  if (typeof source === 'string' && source.length > MAX_POLICY_LENGTH) return null;
  return readObject(source, '', list);
}

/**
 * The keys of a policy side by side: the key `policy` holds all keys as one text, and a key that is also given by
 * itself goes before it.
 */
export function mergeInner(
  outer: Readonly<Record<string, unknown>>,
  list: ProblemList,
): Readonly<Record<string, unknown>> {
  const { policy, ...own } = outer;
  if (policy === undefined || isBlank(policy)) return own;
  if (typeof policy === 'string' && policy.length > MAX_POLICY_LENGTH) {
    list.error('policy', 'too-long', `write at most ${MAX_POLICY_LENGTH} characters`);
    return own;
  }
  const inner = readObject(policy, 'policy', list);
  return inner === null ? own : { ...inner, ...own };
}

/** What only shows when keys are seen together. */
function checkTogether(draft: PolicyDraft, known: KnownIds, list: ProblemList): void {
  const { approvedServices = [], blockedServices = [], alternatives = [], customServices = [] } = draft;
  const blocked = new Set(blockedServices);
  for (const id of approvedServices) {
    if (blocked.has(id)) {
      list.note(
        'approvedServices',
        'contradiction',
        `"${id}" is approved and blocked: of two equal rules the stricter wins, so it is blocked`,
      );
    }
  }
  const own = new Set(customServices.map(({ id }) => id));
  for (const id of alternatives) {
    if (!own.has(id) && !known.services.has(id)) {
      const advice = 'write a service id of the catalogue, or the id of an own AI tool';
      list.error('alternatives', 'unknown-id', `no "${id.slice(0, 80)}": ${advice}`);
    }
    if (blocked.has(id)) {
      list.note('alternatives', 'contradiction', `"${id}" is offered to use instead, and blocked`);
    }
  }
  if (draft.whenRecordsOld !== undefined && draft.recordsOldDays === undefined) {
    list.note('whenRecordsOld', 'missing', 'does nothing without "recordsOldDays"');
  }
}

function suggestKey(key: string): string {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  const wanted = plain(key.slice(0, 100));
  const near = MANAGED_KEY_NAMES.find((name) => plain(name) === wanted);
  return near === undefined ? '' : `; did you mean "${near}"?`;
}
