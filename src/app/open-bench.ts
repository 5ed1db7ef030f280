import type { AddressFinder } from '../core/find-service.ts';
import type { Bench } from '../core/judge.ts';
import { parsePolicy, type ParsedPolicy } from '../policy/parse-policy.ts';
import type { KnownIds } from '../policy/parse-rule.ts';
import { resolvePolicy } from '../policy/resolve-policy.ts';
import { toPolicyValues } from '../policy/user-settings.ts';
import type { Ports } from './ports.ts';
import { readState, type StoredState } from './stored-state.ts';

/** Everything that a judgement is made under, read anew: the worker may have died since the last one. */
export interface OpenBench {
  readonly bench: Bench;
  readonly addresses: AddressFinder;
  readonly state: StoredState;
  /** The organization's policy as understood; `null`: there is none. */
  readonly managed: ParsedPolicy | null;
}

/** Today, UTC, as YYYY-MM-DD. */
export function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}

/** What a policy was last understood as: a large one takes long, and it is the same until it changes or the day does. */
const understood = new WeakMap<Ports, { readonly mark: string; readonly managed: ParsedPolicy | null }>();

function parseManaged(
  ports: Ports,
  { managed: { source }, revision }: StoredState,
  known: KnownIds,
  today: string,
): ParsedPolicy | null {
  if (source === null) return null;
  const mark = `${revision} ${today}`;
  const last = understood.get(ports);
  if (last?.mark === mark) return last.managed;
  const managed = parsePolicy(source, known, today);
  understood.set(ports, { mark, managed });
  return managed;
}

/** Reads records, policy, settings and passes. The organization's policy comes from the last good read, never from the browser itself. */
export async function openBench(ports: Ports): Promise<OpenBench> {
  const [{ ruleset, addresses }, state] = await Promise.all([ports.ruleset.load(), readState(ports.store)]);
  const now = ports.clock.now();
  const today = dayOf(now);
  const { status } = state.managed;
  const managed = parseManaged(ports, state, ruleset, today);
  const policy = resolvePolicy(managed?.values ?? {}, toPolicyValues(state.settings, ruleset));
  const isPolicyUnreadable = status === 'unreadable' && policy.whenUnreadable.value === 'blockCatalogued';
  return {
    bench: { ruleset, policy, isPolicyUnreadable, passes: state.passes, today, now },
    addresses,
    state,
    managed,
  };
}
