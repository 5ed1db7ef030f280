import { Script } from 'node:vm';
import { readFileSync } from 'node:fs';
import { startChromium, type ChromiumDriver } from '../../src/build/browsers/chromium.ts';
import { createSiteServer } from '../../src/build/browsers/serve-sites.ts';
import { buildExtension } from '../../src/build/build-extension.ts';
import { findByAddress } from '../../src/core/find-service.ts';
import { judgeService } from '../../src/core/judge.ts';
import { resolvePolicy } from '../../src/policy/resolve-policy.ts';
import type { CompiledSummaries } from '../../src/ruleset/compiled.ts';
import { decodeRuleset, indexAddresses } from '../../src/ruleset/decode.ts';
import { formatFigures, medianOf, printTable } from '../figures.ts';
import { findChromium } from './launch.ts';

const TOOL = 'https://chat.deepseek.com/';
const PAGE = '<!doctype html><title>Chat</title><textarea id="prompt"></textarea>';
const TODAY = '2026-11-24';

/** How long the button takes to speak when a person goes to an AI tool, and what the worker spends on it. */
export async function benchVisit(rounds: number): Promise<void> {
  const folder = await buildExtension('chromium');
  const server = await createSiteServer({ sites: new Map([['chat.deepseek.com', PAGE]]) });
  const browser = await startChromium({
    executablePath: await findChromium(),
    extensionFolder: folder,
    server,
  });
  const warm: number[] = [];
  const asleep: number[] = [];
  try {
    for (let round = -1; round < rounds; round += 1) {
      const [first, second] = [await visit(browser, false), await visit(browser, true)];
      if (round < 0) continue;
      warm.push(first);
      asleep.push(second);
    }
  } finally {
    await browser.close();
    await server.close();
  }
  printTable(
    'A visit to an AI tool: from the start of the navigation to the button, ms; median (10 %–90 %)',
    [
      ['worker', 'ms', 'n'],
      ['awake', formatFigures(warm, 0), String(warm.length)],
      ['asleep', formatFigures(asleep, 0), String(asleep.length)],
    ],
  );
  benchWorkerStart(folder, rounds);
}

/** The tab tells when its navigation began, the helper page when the title changed: both by the machine's clock. */
async function visit(browser: ChromiumDriver, isAsleep: boolean): Promise<number> {
  const tab = await browser.openTab();
  try {
    if (isAsleep) await browser.killWorker();
    const changes = browser.evaluateInExtension<number>(`(async () => {
      for (;;) {
        const title = await chrome.action.getTitle({ tabId: ${tab.id} });
        if (title !== 'Plimsoll') return performance.timeOrigin + performance.now();
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    })()`);
    await tab.goto(TOOL);
    const began = await tab.evaluate<number>('performance.timeOrigin');
    return (await changes) - began;
  } finally {
    await tab.close();
  }
}

/** The parts of a worker's start outside the browser, and how they grow with the records. */
function benchWorkerStart(folder: string, rounds: number): void {
  const text = readFileSync(`${folder}/ruleset/summaries.json`, 'utf8');
  const code = readFileSync(`${folder}/background.js`, 'utf8');
  const rows = [1, 10, 100].map((times) => {
    const grown = JSON.stringify(growRecords(JSON.parse(text) as CompiledSummaries, times));
    const parse: number[] = [];
    const decode: number[] = [];
    const index: number[] = [];
    const decide: number[] = [];
    for (let round = -1; round < rounds; round += 1) {
      const marks = [performance.now()];
      const summaries = JSON.parse(grown) as CompiledSummaries;
      marks.push(performance.now());
      const ruleset = decodeRuleset(summaries);
      marks.push(performance.now());
      const addresses = indexAddresses(ruleset);
      marks.push(performance.now());
      const { match, address } = findByAddress(addresses, TOOL);
      const service = ruleset.services.get(match?.service ?? '');
      if (service === undefined) throw new Error(`${TOOL} is nobody's`);
      judgeService(
        {
          ruleset,
          policy: resolvePolicy({}, {}),
          isPolicyUnreadable: false,
          passes: [],
          today: TODAY,
          now: Date.parse(TODAY),
        },
        service,
        address,
      );
      marks.push(performance.now());
      if (round < 0) continue;
      [parse, decode, index, decide].forEach((list, place) =>
        list.push((marks[place + 1] ?? 0) - (marks[place] ?? 0)),
      );
    }
    return [
      `${times}×`,
      (grown.length / 1_024).toFixed(0),
      ...[parse, decode, index, decide].map((list) => formatFigures(list)),
    ];
  });
  printTable("A worker's start: the records, ms; median (10 %–90 %)", [
    ['records', 'kB', 'parse', 'decode', 'index addresses', 'decide'],
    ...rows,
  ]);
  const compile = Array.from({ length: rounds }, () =>
    timeOf(() => new Script(code, { filename: `${Math.random()}.js` })),
  );
  console.log(
    `  its script: ${(code.length / 1_024).toFixed(0)} kB, compiled in ${medianOf(compile).toFixed(2)} ms`,
  );
}

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** The same records many times, each time under names and hosts of their own. */
function growRecords(summaries: CompiledSummaries, times: number): CompiledSummaries {
  const services = Array.from({ length: times }, (_round, copy) =>
    copy === 0
      ? summaries.services
      : summaries.services.map(([id, name, provider, kind, addresses, ...rest]) => [
          `${id}-${copy}`,
          name,
          provider,
          kind,
          addresses?.map((address) => address.replace(/^(\*\.)?/, `$1copy-${copy}.`)),
          ...rest,
        ]),
  ).flat();
  // Each entry is one of the set's own with other texts in its places for texts.
  return { ...summaries, services: services as CompiledSummaries['services'] };
}
