/**
 * `npm run fuzz [-- --runs N] [--seed N] [--group NAME]`: hostile data of every kind against the properties of
 * `tests/fuzz`. Exit status: 0 all held, 1 a fault was found, 2 wrong use.
 */
import { parseArgs } from 'node:util';
import '../speak-english.ts';
import { GROUPS } from './fuzz-groups.ts';

const DEFAULT_RUNS = 1_000;
/** No single value may keep a worker longer: a page's notice waits for it. */
const MAX_RUN_MS = 5_000;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { runs: { type: 'string' }, seed: { type: 'string' }, group: { type: 'string' } },
  });
  const numRuns = Number(values.runs ?? DEFAULT_RUNS);
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  const groups = GROUPS.filter(({ name }) => values.group === undefined || name.startsWith(values.group));
  if (!Number.isInteger(numRuns) || numRuns < 1 || !Number.isInteger(seed) || groups.length === 0) {
    console.error(
      `Usage: npm run fuzz -- [--runs N] [--seed N] [--group ${GROUPS.map(({ name }) => `"${name}"`).join('|')}]`,
    );
    return 2;
  }
  // What is written to the log on the way is meant for somebody who looks into a browser.
  console.warn = () => undefined;
  console.log(`Seed ${seed}, ${numRuns} runs of each property`);
  let faults = 0;
  for (const { name, properties } of groups) {
    const start = performance.now();
    let runs = 0;
    let slowest = 0;
    for (const property of properties) {
      const outcome = await property.check({ seed, numRuns });
      runs += outcome.runs;
      slowest = Math.max(slowest, outcome.slowestMs);
      const fault = outcome.fault ?? sayTooSlow(outcome.slowestMs);
      if (fault === null) continue;
      faults += 1;
      console.log(`FAULT in ${name}: ${property.name}\n${fault.slice(0, 4_000)}`);
    }
    const seconds = (performance.now() - start) / 1_000;
    console.log(`${name}: ${runs} runs, ${seconds.toFixed(1)} s, slowest ${slowest.toFixed(0)} ms`);
  }
  console.log(
    faults === 0 ? 'All held.' : `${faults} properties did not hold; --seed ${seed} finds them again.`,
  );
  return faults === 0 ? 0 : 1;
}

function sayTooSlow(slowestMs: number): string | null {
  return slowestMs > MAX_RUN_MS
    ? `one value took ${slowestMs.toFixed(0)} ms, ${MAX_RUN_MS} are allowed`
    : null;
}
