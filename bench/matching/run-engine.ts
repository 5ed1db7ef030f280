/**
 * Measures one engine in a process of its own: `run-engine.ts ENGINE RULES ROUNDS`. Prints one line of JSON. Times are
 * those of the processor, so that what else runs on the machine counts less.
 */
import { makeAddresses } from './addresses.ts';
import { ENGINES } from './engines.ts';

/** What a process measured. */
export interface EngineFigures {
  readonly loadMs: number;
  /** Nanoseconds an address, a figure a round; from the host at hand. */
  readonly hostNs: readonly number[];
  readonly textNs: readonly number[];
  /** Microseconds for a host of 100 kB. */
  readonly hostileUs: number;
  /** Addresses found in a thousand. */
  readonly hitsPerMille: number;
}

/** Rounds until the machine code of every engine is the final one. */
const WARM_UPS = 6;

const [name = '', ruleCount = '', rounds = ''] = process.argv.slice(2);
const prepare = ENGINES[name];
if (prepare === undefined) throw new Error(`no engine "${name}"`);
const { rules, addresses: all } = makeAddresses(Number(ruleCount));
// What looks at every rule would take hours for all of them.
const addresses = name === 'linear scan' ? all.slice(0, Math.max(200, 20_000_000 / rules.length)) : all;

const load = await prepare(rules);
// What was made so far is nobody's load.
globalThis.gc?.();
const start = process.cpuUsage();
const engine = await load();
const loadMs = readCpuUs(start) / 1_000;

const { hasHost, hasText } = engine;
let hits = 0;
const hostNs = hasHost === null ? [] : measure(hasHost);
const textNs = measure(({ text }) => hasText(text));
const figures: EngineFigures = {
  loadMs,
  hostNs,
  textNs,
  hostileUs: measureHostile(),
  hitsPerMille: (hits * 1_000) / addresses.length,
};
console.log(JSON.stringify(figures));

function measure(find: (address: (typeof addresses)[number]) => boolean): number[] {
  const figures: number[] = [];
  for (let round = -WARM_UPS; round < Number(rounds); round += 1) {
    hits = 0;
    const start = process.cpuUsage();
    for (const address of addresses) if (find(address)) hits += 1;
    if (round >= 0) figures.push((readCpuUs(start) * 1_000) / addresses.length);
  }
  return figures;
}

function readCpuUs(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

/** The median of 51; what an engine throws at it is an answer too. */
function measureHostile(): number {
  const text = `https://${'a.'.repeat(50_000)}chatgpt.com/`;
  const figures = Array.from({ length: 51 }, () => {
    const start = performance.now();
    try {
      hasText(text);
    } catch {
      // A refusal costs as well.
    }
    return (performance.now() - start) * 1_000;
  });
  return figures.sort((a, b) => a - b)[25] ?? 0;
}
