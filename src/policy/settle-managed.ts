import { isManagedKey, type ManagedKeyName } from './managed-keys.ts';
import { mergeInner, parsePolicy, type ParsedPolicy } from './parse-policy.ts';
import type { KnownIds } from './parse-rule.ts';
import { ProblemList, readList } from './read-shape.ts';

/** What a browser answers when asked for the organization's policy. */
export type ManagedAnswer =
  | { readonly kind: 'values'; readonly values: Readonly<Record<string, unknown>> }
  /** There is none (Firefox tells it; Chromium answers with no values instead). */
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Why the policy is read: the worker started, the browser said that it changed, or an empty answer is asked for again. */
export type ReadCause = 'start' | 'changed' | 'again';

/** What is kept of the organization's policy between reads. */
export interface ManagedState {
  /** The last good policy as delivered, with what was kept of missing keys; `null`: there is none. */
  readonly source: Readonly<Record<string, unknown>> | null;
  /** `unread`: nobody has answered yet; `doubted`: an empty answer that is not believed yet. */
  readonly status: 'unread' | 'doubted' | 'absent' | 'present' | 'unreadable';
  /** When it was last read, milliseconds since 1970; 0: never. */
  readonly readAt: number;
  /** Why it could not be read. */
  readonly reason: string | null;
  /** Keys that were expected and not delivered; they keep their last good value where there is one. */
  readonly missing: readonly ManagedKeyName[];
}

export const UNREAD: ManagedState = { source: null, status: 'unread', readAt: 0, reason: null, missing: [] };

/**
 * Settles what holds after a read. Chromium answers with no values when there is no policy, when it was emptied and
 * when it has not been read yet: an empty answer after a policy is believed when the browser says that it changed, or
 * when it is asked for again. An unreadable policy never replaces a good one.
 */
export function settleManaged(
  before: ManagedState,
  answer: ManagedAnswer,
  cause: ReadCause,
  { known, now, today }: { readonly known: KnownIds; readonly now: number; readonly today: string },
): ManagedState {
  const keepLast = (status: 'doubted' | 'unreadable', reason: string | null): ManagedState => ({
    ...before,
    status,
    readAt: now,
    reason,
  });
  if (answer.kind === 'unreadable') return keepLast('unreadable', answer.reason);
  const isEmpty = answer.kind === 'values' && Object.keys(answer.values).length === 0;
  if (isEmpty && cause === 'start') return keepLast('doubted', null);
  if (answer.kind === 'absent' || isEmpty) {
    return { source: null, status: 'absent', readAt: now, reason: null, missing: [] };
  }

  if (!canBeWritten(answer.values)) return keepLast('unreadable', 'it is nested too deeply');
  const parsed = parsePolicy(answer.values, known, today);
  if (parsed === null || parsed.keys.length === 0) return keepLast('unreadable', describeFault(parsed));
  const last = mergeInner(before.source ?? {}, new ProblemList());
  const missing = listMissing(parsed, last);
  const kept = missing.flatMap((key) => (last[key] === undefined ? [] : [[key, last[key]] as const]));
  return {
    source: { ...answer.values, ...Object.fromEntries(kept) },
    status: 'present',
    readAt: now,
    reason: null,
    missing,
  };
}

/** Whether the store can keep a policy: JSON is written by going down into it, and no policy is deep. */
function canBeWritten(values: Readonly<Record<string, unknown>>): boolean {
  try {
    JSON.stringify(values);
    return true;
  } catch {
    return false;
  }
}

/** Faults named at most: a reason is for people to read. */
const MAX_FAULTS = 5;

function describeFault(parsed: ParsedPolicy | null): string {
  const faults = parsed?.problems.map(({ path, message }) => `${path}: ${message}`) ?? [];
  return faults.slice(0, MAX_FAULTS).join('; ') || 'the policy is no object';
}

/**
 * Keys that the policy itself said would be there, or the last good one where the policy has no list of its own: then
 * the list is missing too, and is kept, so that the next read comes to the same.
 */
function listMissing(
  { values, keys }: ParsedPolicy,
  last: Readonly<Record<string, unknown>>,
): ManagedKeyName[] {
  const earlier = readExpectedKeys(last['expectedKeys'] ?? []);
  const expected = values.expectedKeys ?? (earlier.length === 0 ? [] : [...earlier, 'expectedKeys' as const]);
  const isThere = (key: ManagedKeyName) =>
    key === 'expectedKeys' ? values.expectedKeys !== undefined : keys.includes(key);
  return [...new Set(expected)].filter((key) => !isThere(key));
}

function readExpectedKeys(value: unknown): ManagedKeyName[] {
  const entries = readList(value, 'expectedKeys', new ProblemList()) ?? [];
  return entries.flatMap(({ value: name }) => (typeof name === 'string' && isManagedKey(name) ? [name] : []));
}
