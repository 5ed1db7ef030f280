import * as z from 'zod/mini';
import { planNetRules } from '../core/decide/net-rules.ts';
import type { Bench } from '../core/judge.ts';
import { settleManaged, type ReadCause } from '../policy/settle-managed.ts';
import { judgeOpenTabs } from './handle-visit.ts';
import { listHostMatches } from './host-matches.ts';
import { dayOf, openBench } from './open-bench.ts';
import type { Ports } from './ports.ts';
import { readState, saveManaged, STORE_KEYS, writeIfPossible } from './stored-state.ts';

/** A doubted empty answer is asked for again after this: Chromium may take that long to read a policy. */
const DOUBT_MS = 60_000;

const netRulesMark = z.object({ day: z.string(), mark: z.string() });

/**
 * Reads the organization's policy from the browser and applies what changed. Never on the way of a visit: the browser
 * can take seconds to answer.
 */
export async function refreshPolicy(ports: Ports, cause: ReadCause): Promise<void> {
  const [answer, { ruleset }, { managed: before, revision }] = await Promise.all([
    ports.managed.read(),
    ports.ruleset.load(),
    readState(ports.store),
  ]);
  const now = ports.clock.now();
  const after = settleManaged(before, answer, cause, { known: ruleset, now, today: dayOf(now) });
  const hasSameSource = JSON.stringify(after.source) === JSON.stringify(before.source);
  const isSame = hasSameSource && (after.status === 'unreadable') === (before.status === 'unreadable');
  if (after.status === 'doubted') await ports.alarms.set('policy', now + DOUBT_MS);
  await saveManaged(ports.store, after, { revision: hasSameSource ? revision : null, hasChanged: !isSame });
  if (!isSame) await applyPolicy(ports);
}

/**
 * Brings the browser's rules and the open pages in line with the policy, the settings and the day, where they are not.
 * The mark that they are is written last: a worker that dies on the way leaves the work to the next.
 *
 * @returns Whether the open pages were judged.
 */
export async function applyPolicy(ports: Ports): Promise<boolean> {
  const { bench } = await openBench(ports);
  // Rules, restrictions and claims begin and end with days.
  await ports.alarms.set('day', Date.parse(bench.today) + 24 * 60 * 60_000 + 1_000);
  const mark = { day: bench.today, mark: markOf(bench) };
  const stored = await ports.store.readLocal([STORE_KEYS.netRules]);
  const last = netRulesMark.safeParse(stored[STORE_KEYS.netRules]);
  const isCurrent = last.success && last.data.day === mark.day && last.data.mark === mark.mark;
  if (isCurrent) return false;
  await ports.net.setRules(planNetRules(bench));
  await ports.hostScripts.setHosts(listHostMatches(bench.policy));
  await judgeOpenTabs(ports);
  await writeIfPossible(ports.store, { [STORE_KEYS.netRules]: mark });
  return true;
}

/** What the net rules depend on, besides the day: records, policy, and what the person said of themselves. */
function markOf({ ruleset, policy, isPolicyUnreadable }: Bench): string {
  const { rules, audience, view, plan, plans, levelActions, whenNamed, notApproved, groups, oldRecords } =
    policy;
  return JSON.stringify([
    ruleset.version,
    ruleset.date,
    isPolicyUnreadable,
    rules.all,
    [audience, view, plan, whenNamed, notApproved, groups, oldRecords].map(({ value }) => value),
    levelActions,
    [...plans.value],
  ]);
}
