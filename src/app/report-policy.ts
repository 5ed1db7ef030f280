import { escapeTricks } from '../core/plain-text.ts';
import type { PolicyKeyReport, PolicyReport } from '../messaging/policy-report.ts';
import { listEffective } from '../policy/list-effective.ts';
import { MANAGED_KEY_NAMES } from '../policy/managed-keys.ts';
import { openBench } from './open-bench.ts';
import type { Ports } from './ports.ts';

/** More of a policy than a page can show; the rest is cut. */
const MAX_SHOWN_LENGTH = 400_000;

/** The organization's policy: as delivered, as understood key by key, what is wrong with it and what is missing. */
export async function reportPolicy(ports: Ports): Promise<PolicyReport> {
  const { bench, state, managed } = await openBench(ports);
  const { source, status, readAt, reason, missing } = state.managed;
  const problems = managed?.problems ?? [];
  const keys = listEffective(bench.policy).map(({ key, lines, origin }): PolicyKeyReport => ({
    key,
    lines,
    origin,
    isDelivered: managed?.keys.includes(key) === true && !missing.includes(key),
    isMissing: missing.includes(key),
    problems: problems.filter(({ path }) => keyOf(path) === key),
  }));
  const known: readonly string[] = MANAGED_KEY_NAMES;
  return {
    status,
    readAt,
    reason,
    isClosed: bench.isPolicyUnreadable,
    delivered:
      source === null ? null : escapeTricks(JSON.stringify(source, null, 2).slice(0, MAX_SHOWN_LENGTH)),
    keys,
    otherProblems: problems.filter(({ path }) => !known.includes(keyOf(path)) || keyOf(path) === 'policy'),
    expected: managed?.values.expectedKeys ?? [],
    missing,
    ruleset: { version: bench.ruleset.version, date: bench.ruleset.date },
  };
}

/** The key at the front of a path: `rules[2].action` → `rules`. */
function keyOf(path: string): string {
  return /^[^.[]*/.exec(path)?.[0] ?? path;
}
