/**
 * `npm run bench`: what Plimsoll costs, beside others, in one run. `-- matching`, `-- page`, `-- visit`, `-- popup`,
 * `-- memory` pick a part; `-- --rounds=N` says how often each thing is measured.
 */
import { benchMemory } from './browser/bench-memory.ts';
import { benchPage } from './browser/bench-page.ts';
import { benchPopup } from './browser/bench-popup.ts';
import { benchVisit } from './browser/bench-visit.ts';
import { benchMatching } from './matching/bench-matching.ts';

/** Every part, with how often it measures unless it is told. */
const PARTS: Readonly<Record<string, { readonly rounds: number; run(rounds: number): Promise<void> }>> = {
  matching: { rounds: 3, run: benchMatching },
  page: { rounds: 9, run: benchPage },
  visit: { rounds: 10, run: benchVisit },
  popup: { rounds: 10, run: benchPopup },
  memory: { rounds: 1, run: benchMemory },
};

const given = process.argv.slice(2);
const wanted = given.filter((argument) => !argument.startsWith('--'));
const rounds = Number(given.find((argument) => argument.startsWith('--rounds='))?.slice('--rounds='.length));
const unknown = wanted.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`No part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}.`);
  process.exitCode = 1;
} else {
  for (const [name, part] of Object.entries(PARTS)) {
    if (wanted.length === 0 || wanted.includes(name)) await part.run(rounds > 0 ? rounds : part.rounds);
  }
}
