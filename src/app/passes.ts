import { answerQuery } from '../core/answer-query.ts';
import { planPassRules } from '../core/decide/net-rules.ts';
import { findByAddress } from '../core/find-service.ts';
import { isPassValid, namePassSubject, type Pass } from '../core/policy/pass.ts';
import type { PassAnswer, PassReport } from '../messaging/protocol.ts';
import { judgeOpenTabs } from './handle-visit.ts';
import { openBench } from './open-bench.ts';
import type { Ports } from './ports.ts';
import { seeAddress } from './see-page.ts';
import { savePasses } from './stored-state.ts';

const MS_PER_MINUTE = 60_000;
/** Reasons are personal data: a pass is forgotten this long after its end. */
const KEEP_AFTER_END_MS = 30 * 24 * 60 * MS_PER_MINUTE;

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
  if (answer?.verdict.action !== 'justify' || subject === null)
    return { ok: false, problem: 'not-asked-for' };
  const terms = bench.policy.passes.value;
  const words = reason.trim();
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
  const kept = bench.passes.filter(({ until }) => until > bench.now - KEEP_AFTER_END_MS);
  if (kept.length !== bench.passes.length) await savePasses(ports.store, kept);
  await ports.net.setSessionRules(planPassRules(bench));
  await judgeOpenTabs(ports);
  const valid = kept.filter((pass) => isPassValid(pass, bench.now));
  if (valid.length === 0) await ports.alarms.clear('passes');
  else {
    // Each minute, so that what is left of a pass can be read on the button, and its end is not missed.
    const end = Math.min(...valid.map(({ until }) => until));
    await ports.alarms.set('passes', Math.min(end, bench.now + MS_PER_MINUTE));
  }
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
