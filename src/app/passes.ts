import * as z from 'zod/mini';
import { answerQuery } from '../core/answer-query.ts';
import { planPassRules } from '../core/decide/net-rules.ts';
import { findByAddress } from '../core/find-service.ts';
import { CLOCK_TOLERANCE_MS, isPassValid, namePassSubject, type Pass } from '../core/policy/pass.ts';
import { toPlainText } from '../core/plain-text.ts';
import type { PassAnswer, PassReport } from '../messaging/settings-report.ts';
import { judgeOpenTabs } from './handle-visit.ts';
import { openBench } from './open-bench.ts';
import type { Ports } from './ports.ts';
import { seeAddress } from './see-page.ts';
import { savePasses } from './stored-state.ts';

const MS_PER_MINUTE = 60_000;
/** Reasons are personal data: a pass is forgotten this long after its end. */
const KEEP_AFTER_END_MS = 30 * 24 * 60 * MS_PER_MINUTE;

/** Which passes the browser's rules let through, and when that was looked at last; ends with the browser, as those rules do. */
const KEPT_KEY = 'keptPasses';
const keptMark = z.object({ mark: z.string(), at: z.number() });

/** Grants a pass, if the verdict asks for a reason and the terms are met. */
export async function askPass(
  ports: Ports,
  {
    address,
    reason,
    minutes,
  }: { readonly address: string; readonly reason: string; readonly minutes: number },
): Promise<PassAnswer> {
  const open = await openBench(ports);
  const { bench, addresses } = open;
  const query = findByAddress(addresses, address);
  const answer =
    query.problem === null ? answerQuery(bench, query, await seeAddress(ports, open, query)) : null;
  const subject =
    answer === null
      ? null
      : namePassSubject({
          service: answer.kind === 'judged' ? answer.judgement.service : null,
          custom: answer.kind === 'own-tool' ? answer.custom : null,
          host: query.address?.host ?? null,
        });
  const standing = answer?.verdict.pass ?? null;
  if (standing !== null) {
    // Asked twice, because the first answer did not arrive.
    await keepPasses(ports);
    return { ok: true, until: standing.until };
  }
  if (answer?.verdict.action !== 'justify' || subject === null)
    return { ok: false, problem: 'not-asked-for' };
  const terms = bench.policy.passes.value;
  const words = toPlainText(reason).trim();
  if (!terms.isAllowed) return { ok: false, problem: 'forbidden' };
  if (words.length < terms.minReasonLength) return { ok: false, problem: 'reason-too-short' };
  if (minutes > terms.maxMinutes) return { ok: false, problem: 'too-long' };

  const pass: Pass = {
    id: crypto.randomUUID(),
    subject,
    reason: words,
    granted: bench.now,
    until: bench.now + minutes * MS_PER_MINUTE,
  };
  // First of all the alarm: whatever happens from here on, somebody will look after the pass and its end.
  await ports.alarms.set('passes', Math.min(pass.until, bench.now + MS_PER_MINUTE));
  await savePasses(ports.store, [...bench.passes, pass]);
  await keepPasses(ports);
  return { ok: true, until: pass.until };
}

/** Ends a pass now. */
export async function endPass(ports: Ports, id: string): Promise<void> {
  const { bench } = await openBench(ports);
  const ended = bench.passes.map((pass) =>
    pass.id === id ? { ...pass, until: Math.min(pass.until, bench.now) } : pass,
  );
  await savePasses(ports.store, ended);
  await keepPasses(ports);
}

/** The passes that are kept, the newest first. */
export async function listPasses(ports: Ports): Promise<PassReport[]> {
  const { bench } = await openBench(ports);
  return bench.passes
    .map((pass) => ({ pass, name: nameSubject(pass.subject, bench), isValid: isPassValid(pass, bench.now) }))
    .sort((a, b) => b.pass.granted - a.pass.granted);
}

/**
 * Brings everything in line with the passes that hold now: forgets what ended long ago, lets the browser's rules
 * through for the others, judges open pages, and wakes again while one holds.
 */
export async function keepPasses(ports: Ports): Promise<void> {
  const { bench } = await openBench(ports);
  const last = await readKept(ports);
  const isSetBack = last !== null && bench.now < last.at - CLOCK_TOLERANCE_MS;
  const kept = bench.passes
    .filter((pass) => !isLongOver(pass, bench.now))
    // A clock that is set back would prolong what holds.
    .map((pass) => (isSetBack && isPassValid(pass, bench.now) ? { ...pass, until: bench.now } : pass));
  const valid = kept.filter((pass) => isPassValid(pass, bench.now));
  if (valid.length > 0) {
    // Each minute, so that what is left of a pass can be read on the button, and its end is not missed.
    const end = Math.min(...valid.map(({ until }) => until));
    await ports.alarms.set('passes', Math.min(end, bench.now + MS_PER_MINUTE));
  }
  if (isSetBack || kept.length !== bench.passes.length) await savePasses(ports.store, kept);
  await ports.net.setSessionRules(planPassRules({ ...bench, passes: kept }));
  await judgeOpenTabs(ports);
  if (valid.length === 0) await ports.alarms.clear('passes');
  await ports.store.writeSession(KEPT_KEY, { mark: markOf(valid), at: bench.now });
}

/** The same, where it is to be done: the browser or the day is new, or a worker died on the way. */
export async function resumePasses(ports: Ports): Promise<void> {
  const [{ bench }, last] = await Promise.all([openBench(ports), readKept(ports)]);
  const valid = bench.passes.filter((pass) => isPassValid(pass, bench.now));
  const isKept = markOf(valid) === (last?.mark ?? markOf([]));
  if (!isKept || bench.passes.some((pass) => isLongOver(pass, bench.now))) await keepPasses(ports);
}

function isLongOver({ until }: Pass, now: number): boolean {
  return until <= now - KEEP_AFTER_END_MS;
}

function markOf(valid: readonly Pass[]): string {
  return valid.map(({ id, until }) => `${id}:${until}`).join();
}

async function readKept({ store }: Ports): Promise<z.infer<typeof keptMark> | null> {
  const parsed = keptMark.safeParse(await store.readSession(KEPT_KEY));
  return parsed.success ? parsed.data : null;
}

function nameSubject(
  subject: string,
  { ruleset, policy }: Awaited<ReturnType<typeof openBench>>['bench'],
): string {
  const name = subject.slice(subject.indexOf(':') + 1);
  if (subject.startsWith('service:')) return ruleset.services.get(name)?.name ?? name;
  if (subject.startsWith('custom:')) {
    return policy.customServices.value.find(({ id }) => id === name)?.name ?? name;
  }
  return name;
}
