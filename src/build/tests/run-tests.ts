/**
 * `npm test`: everything that CI runs. Its last line is `N passed, N failed`. With names of parts as arguments it runs
 * those only, e.g. `npm test -- unit`.
 */
import { ensureBrowsers } from '../browsers/find-browsers.ts';
import { commandPart } from './command-part.ts';
import type { PartResult, TestPart } from './test-part.ts';
import { vitestPart } from './vitest-part.ts';

const SHOWN_PIECES = 10;

const STATIC_PARTS: readonly TestPart[] = [
  commandPart('format', [['prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.']]),
  commandPart('lint', [['eslint/bin/eslint.js', '--config', '.config/eslint.config.js', '.']]),
  commandPart('types', [['typescript/bin/tsc', '--project', '.']]),
  commandPart('unused', [['knip/bin/knip.js', '--config', '.config/knip.ts', '--no-progress']]),
];
const UNIT_PARTS: readonly TestPart[] = [vitestPart('unit', '.config/vitest.unit.ts')];
const BUILD_PARTS: readonly TestPart[] = [
  commandPart('build', [
    ['wxt/bin/wxt.mjs', 'build', '-b', 'chrome'],
    ['wxt/bin/wxt.mjs', 'build', '-b', 'firefox'],
  ]),
];
const PACKAGE_PARTS: readonly TestPart[] = [vitestPart('packages', '.config/vitest.packages.ts')];
/** Side by side: each of them waits for its browser most of the time. */
const BROWSER_PARTS: readonly TestPart[] = [
  vitestPart('chromium', '.config/vitest.e2e.ts', { PLIMSOLL_BROWSER: 'chromium' }),
  vitestPart('firefox', '.config/vitest.e2e.ts', { PLIMSOLL_BROWSER: 'firefox' }),
];

process.exitCode = await main(process.argv.slice(2));

async function main(wanted: readonly string[]): Promise<number> {
  const start = performance.now();
  const pick = (parts: readonly TestPart[]) =>
    parts.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const results: PartResult[] = [];
  const runAll = async (parts: readonly TestPart[]) => {
    for (const part of pick(parts)) results.push(show(await part.run()));
  };
  // Types need the files that WXT writes.
  const prepared = await commandPart('prepare', [['wxt/bin/wxt.mjs', 'prepare']]).run();
  if (prepared.failed > 0) results.push(show(prepared));
  await Promise.all([runAll(STATIC_PARTS), runAll([...UNIT_PARTS, ...BUILD_PARTS])]);
  const isBuilt = results.every(({ name, failed }) => name !== 'build' || failed === 0);
  if (isBuilt) await runAll(PACKAGE_PARTS);
  if (pick(BROWSER_PARTS).length > 0 && isBuilt) {
    const { problem } = await ensureBrowsers({ need: ['chromium', 'firefox'] });
    if (problem !== null) {
      results.push(show({ name: 'browsers', passed: 0, failed: 1, seconds: 0, output: problem, pieces: [] }));
    }
    await Promise.all(BROWSER_PARTS.map((part) => runAll([part])));
  }

  printSlowest(results);
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`All of it took ${Math.round((performance.now() - start) / 1_000)} s`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

function show(result: PartResult): PartResult {
  const { name, passed, failed, seconds, output } = result;
  if (output !== '') console.log(output.trimEnd());
  console.log(
    `${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${passed} passed, ${failed} failed, ${seconds.toFixed(1)} s`,
  );
  return result;
}

function printSlowest(results: readonly PartResult[]): void {
  const pieces = results.flatMap(({ name, seconds, pieces: inside }) =>
    inside.length === 0 ? [{ name, seconds }] : inside,
  );
  console.log('Slowest parts:');
  for (const { name, seconds } of pieces.toSorted((a, b) => b.seconds - a.seconds).slice(0, SHOWN_PIECES)) {
    console.log(`  ${seconds.toFixed(1).padStart(6)} s  ${name}`);
  }
}
