import { formatAudience, parseAudience, type AudienceMember } from '../core/audience.ts';
import { listBestKnown } from '../core/best-known.ts';
import { stopsPage } from '../core/decide/decide-verdict.ts';
import { findService, type ServiceFinder } from '../core/find-service.ts';
import { judgeService, type Bench } from '../core/judge.ts';
import type { Simulation, SimulationAnswer, Trial } from '../messaging/policy-report.ts';
import { parsePolicy } from '../policy/parse-policy.ts';
import { resolvePolicy } from '../policy/resolve-policy.ts';
import { openBench, type OpenBench } from './open-bench.ts';
import type { Ports } from './ports.ts';
import { reportQuery } from './report-service.ts';

/** How many tools a draft is tried on. */
const TRIED_TOOLS = 30;
const MS_PER_DAY = 24 * 60 * 60_000;

/** What a person of an audience would see at an address on a day, under the policy that holds here. */
export async function simulate(
  ports: Ports,
  { question, audience, date }: Simulation,
): Promise<SimulationAnswer> {
  const [open, { finder }] = await Promise.all([openBench(ports), ports.ruleset.loadNames()]);
  const { policy, ruleset, today, now } = open.bench;
  const members = audience?.map((entry) => parseAudience(entry, ruleset.authorities)) ?? null;
  if (members?.includes(null) === true) return { ok: false, problem: 'unknown-audience' };
  const known: readonly AudienceMember[] = members?.filter((member) => member !== null) ?? [];
  const day = date ?? today;
  const bench: Bench = {
    ...open.bench,
    policy: members === null ? policy : { ...policy, audience: { ...policy.audience, value: known } },
    // Passes are of this hour.
    passes: day === today ? open.bench.passes : [],
    today: day,
    now: day === today ? now : Date.parse(day) + MS_PER_DAY / 2,
  };
  return { ok: true, ...reportScreen({ ...open, bench }, question, finder) };
}

function reportScreen(open: OpenBench, question: string, finder: ServiceFinder) {
  const report = reportQuery(open, findService(finder, question));
  const action = 'verdict' in report ? report.verdict.action : 'allow';
  const { passes, audience } = open.bench.policy;
  const passTerms = action === 'justify' && passes.value.isAllowed ? passes.value : null;
  return {
    block: { report, isStopped: stopsPage(action), passTerms },
    audience: audience.value.map(formatAudience),
    date: open.bench.today,
  };
}

/** What a draft of a policy would do to the best-known tools, without the person's own settings. */
export async function tryPolicy(ports: Ports, draft: string): Promise<Trial> {
  const { bench } = await openBench(ports);
  const { ruleset, today } = bench;
  const parsed = parsePolicy(draft, ruleset, today);
  const policy = resolvePolicy(parsed?.values ?? {}, {});
  const trial: Bench = { ...bench, policy, isPolicyUnreadable: false, passes: [] };
  const tools = listBestKnown(ruleset, TRIED_TOOLS).map((service) => {
    const { assessment, verdict } = judgeService(trial, service, null);
    const { action, decidedBy } = verdict;
    return { id: service.id, name: service.name, level: assessment.level, action, decidedBy };
  });
  return { isReadable: parsed !== null, problems: parsed?.problems ?? [], tools };
}
