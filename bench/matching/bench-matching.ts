import { runCommand } from '../../src/build/run-command.ts';
import { formatFigures, formatRatio, formatTarget, medianOf, printTable } from '../figures.ts';
import { installRivals } from '../rivals.ts';
import { ENGINES } from './engines.ts';
import type { EngineFigures } from './run-engine.ts';

const RULE_COUNTS = [1_000, 10_000, 100_000];
const ROUNDS_IN_PROCESS = 3;

/**
 * How long it takes to find whose an address is, against other ways to do it.
 *
 * @param rounds - how many processes measure each engine; the engines take turns.
 */
export async function benchMatching(rounds: number): Promise<void> {
  installRivals();
  for (const ruleCount of RULE_COUNTS) {
    const figures = new Map<string, EngineFigures[]>();
    for (let round = 0; round < rounds; round += 1) {
      for (const name of Object.keys(ENGINES)) {
        figures.set(name, [...(figures.get(name) ?? []), await measureEngine(name, ruleCount)]);
      }
    }
    report(ruleCount, figures);
  }
}

async function measureEngine(name: string, ruleCount: number): Promise<EngineFigures> {
  const { isFine, output } = await runCommand(process.execPath, [
    '--expose-gc',
    '--import',
    'tsx',
    'bench/matching/run-engine.ts',
    name,
    String(ruleCount),
    String(ROUNDS_IN_PROCESS),
  ]);
  if (!isFine) throw new Error(`${name} with ${ruleCount} rules:\n${output}`);
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as EngineFigures;
}

function report(ruleCount: number, figures: ReadonlyMap<string, readonly EngineFigures[]>): void {
  const all = (name: string, read: (one: EngineFigures) => readonly number[]) =>
    (figures.get(name) ?? []).flatMap(read);
  const rows = [...figures.keys()].map((name) => [
    name,
    formatFigures(
      all(name, ({ loadMs }) => [loadMs]),
      1,
    ),
    formatFigures(
      all(name, ({ hostNs }) => hostNs),
      0,
    ),
    formatRatio(
      all(name, ({ hostNs }) => hostNs),
      all('map walk', ({ hostNs }) => hostNs),
    ),
    formatFigures(
      all(name, ({ textNs }) => textNs),
      0,
    ),
    formatRatio(
      all(name, ({ textNs }) => textNs),
      all('map walk', ({ textNs }) => textNs),
    ),
    formatFigures(
      all(name, ({ hostileUs }) => [hostileUs]),
      0,
    ),
    formatFigures(
      all(name, ({ hitsPerMille }) => [hitsPerMille]),
      0,
    ),
  ]);
  printTable(
    `Matching: ${ruleCount.toLocaleString('en')} rules, 200,000 addresses; median (10 %–90 %), × of the map walk`,
    [['', 'load ms', 'ns from host', '×', 'ns from text', '×', '100 kB host µs', 'hits ‰'], ...rows],
  );
  const ours = (read: (one: EngineFigures) => readonly number[]) => medianOf(all('Plimsoll', read));
  const walk = medianOf(all('map walk', ({ hostNs }) => hostNs));
  console.log(`  ${formatTarget(ours(({ hostNs }) => hostNs) / walk, 1.1, 'of the map walk')}`);
  if (ruleCount <= 10_000)
    console.log(
      `  ${formatTarget(
        ours(({ loadMs }) => [loadMs]),
        3,
        'ms to load',
      )}`,
    );
  console.log(
    `  ${formatTarget(
      ours(({ hostileUs }) => [hostileUs]),
      50,
      'µs for a host of 100 kB',
      1,
    )}`,
  );
}
