/**
 * `npm run bench:decide`: how long a decision takes under a policy of 10,000 rules, in milliseconds.
 *
 * Prints one JSON object a line: what was measured, how often, the median, the 95th percentile.
 */
import { decideVerdict } from '../src/core/decide/decide-verdict.ts';
import { planNetRules } from '../src/core/decide/net-rules.ts';
import { parseAddress } from '../src/core/address.ts';
import { assess, judgeService, judgeUncatalogued, standFrom, type Bench } from '../src/core/judge.ts';
import { parsePolicy } from '../src/policy/parse-policy.ts';
import { resolvePolicy } from '../src/policy/resolve-policy.ts';
import { decodeRuleset } from '../src/ruleset/decode.ts';
import { loadCompiledRuleset } from '../src/ruleset/load-ruleset.ts';

const RULES = 10_000;
const TODAY = '2026-11-24';

const ruleset = decodeRuleset((await loadCompiledRuleset()).summaries);
const services = [...ruleset.services.values()];
const countries = [...ruleset.jurisdictions.keys()];

/** Policies of one kind of rule each, and one of all kinds; none of the rules by records holds for any tool. */
const POLICIES: Readonly<Record<string, (place: number) => object>> = {
  hosts: (place) => ({ action: 'block', hosts: [`tool-${place}.example.com`] }),
  services: (place) => ({
    action: 'warn',
    services: [services[place % services.length]?.id],
    groups: [`group-${place}`],
  }),
  records: (place) => ({
    action: 'block',
    residencyIn: ['countries-of-concern', 'without-adequacy'],
    jurisdictionIn: [countries[place % countries.length]],
    providerCountryIn: ['KP'],
    trainsOnPrompts: place % 2 === 0,
  }),
};

function parse(makeRule: (place: number) => object): Bench['policy'] {
  const rules = Array.from({ length: RULES }, (_entry, place) => JSON.stringify(makeRule(place)));
  const parsed = parsePolicy({ organization: 'Example', audience: ['us-navy'], rules }, ruleset, TODAY);
  if (parsed?.values.rules?.length !== RULES) throw new Error(JSON.stringify(parsed?.problems.slice(0, 3)));
  return resolvePolicy(parsed.values, {});
}

const openBench = (policy: Bench['policy']): Bench => ({
  ruleset,
  policy,
  isPolicyUnreadable: false,
  passes: [],
  today: TODAY,
  now: Date.parse(TODAY),
});

function measure(name: string, rounds: number, run: (round: number) => unknown): void {
  const times: number[] = [];
  for (let round = -Math.min(50, rounds); round < rounds; round += 1) {
    const start = performance.now();
    run(Math.abs(round));
    if (round >= 0) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Number((times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(4));
  console.log(JSON.stringify({ name, rounds, medianMs: at(0.5), p95Ms: at(0.95) }));
}

const parsedAddress = parseAddress('https://tool-77.example.com/a');
const address = parsedAddress.ok ? parsedAddress.address : null;
const pick = (round: number) => {
  const service = services[round % services.length];
  if (service === undefined) throw new Error('no services');
  return service;
};

const kinds = Object.keys(POLICIES);
const mixed = (place: number) => POLICIES[kinds[place % kinds.length] ?? 'hosts']?.(place) ?? {};
for (const [kind, makeRule] of [
  ['none', null] as const,
  ...Object.entries(POLICIES),
  ['mixed', mixed] as const,
]) {
  if (makeRule !== null) measure(`read and index, ${kind}`, 5, () => parse(makeRule));
  const bench = openBench(makeRule === null ? resolvePolicy({}, {}) : parse(makeRule));
  const judged = services.map((service) => assess(bench, service, standFrom(bench, service.id)));
  measure(`decideVerdict, ${kind}`, 2_000, (round) => {
    const one = judged[round % judged.length];
    if (one === undefined) throw new Error('no services');
    return decideVerdict({
      ...bench,
      standpoint: standFrom(bench, one.service.id),
      target: { address, judged: one, custom: null, lookAlike: null, isDetected: false },
    });
  });
  measure(`judgeService, ${kind}`, 1_000, (round) => judgeService(bench, pick(round), address));
  measure(`judgeUncatalogued, ${kind}`, 2_000, () => judgeUncatalogued(bench, address));
  measure(`planNetRules, ${kind}`, 3, () => planNetRules(bench));
}
