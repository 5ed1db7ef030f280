/**
 * `npm run detect:report`: renders the corpus in a real browser, lets the detector look at each page when its field gets
 * the focus, and prints precision and recall of the part that was set aside, and of the tuning part. `-- --all` lists
 * every page with its signals, `-- NAME …` the named ones.
 */
import { mkdirSync } from 'node:fs';
import { startCorpusBrowser } from './corpus-browser.ts';
import { CHAT_PAGES } from './corpus/chat-pages.ts';
import { MORE_CHAT_PAGES } from './corpus/more-chat-pages.ts';
import { MORE_ORDINARY_PAGES } from './corpus/more-ordinary-pages.ts';
import { ORDINARY_PAGES } from './corpus/ordinary-pages.ts';
import { FRONT_END_PAGES } from './corpus/front-end-pages.ts';
import { HELD_OUT_PAGES } from './corpus/held-out-pages.ts';
import { PAGES_ONCE_HELD_OUT } from './corpus/pages-once-held-out.ts';
import type { CorpusPage } from './corpus/page.ts';
import { RENDERED_PAGES } from './corpus/rendered-pages.ts';
import { bundleDetector, bundlePackages } from './bundle-corpus.ts';
import { SIGNALS } from '../../src/core/detect/signals.ts';
import { listSpoken, sumPoints } from '../../src/core/detect/points.ts';
import { FRONT_ENDS } from '../../src/core/detect/front-ends.ts';

interface Outcome {
  readonly page: CorpusPage;
  readonly spoken: number;
  readonly frontEnd: number;
  readonly isChat: boolean;
  readonly milliseconds: number;
}

const heldOut = new Set(HELD_OUT_PAGES);
const isSetAside = (page: CorpusPage) => heldOut.has(page);

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const isAll = process.argv.includes('--all');
const onlyTuning = process.argv.includes('--tuning');

const pages = [
  ...RENDERED_PAGES,
  ...CHAT_PAGES,
  ...MORE_CHAT_PAGES,
  ...ORDINARY_PAGES,
  ...MORE_ORDINARY_PAGES,
  ...FRONT_END_PAGES,
  ...PAGES_ONCE_HELD_OUT,
  ...HELD_OUT_PAGES,
].filter((page) => (wanted.length === 0 || wanted.includes(page.name)) && !(onlyTuning && isSetAside(page)));
mkdirSync('.output/detect/pages', { recursive: true });
const sources = pages.flatMap(({ body }) => (typeof body === 'string' ? [] : [body.source]));
await bundlePackages([...new Set(sources)]);
await bundleDetector();

const browser = await startCorpusBrowser();
const outcomes: Outcome[] = [];
const unseen: string[] = [];
try {
  for (const page of pages) {
    const seen = await browser.look(page);
    if (seen === null) unseen.push(page.name);
    else outcomes.push({ page, ...seen });
  }
} finally {
  await browser.close();
}

for (const outcome of outcomes) {
  const isWrong = outcome.isChat !== outcome.page.isChat;
  if (isAll || wanted.length > 0 || (isWrong && !isSetAside(outcome.page))) print(outcome);
}
if (unseen.length > 0) console.log(`No field appeared on: ${unseen.join(', ')}`);
const aside = outcomes.filter(({ page }) => isSetAside(page));
summarize(
  'tuning part',
  outcomes.filter(({ page }) => !isSetAside(page)),
);
if (!onlyTuning) summarize('set aside', aside);
const times = outcomes.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
console.log(
  `reading and weighing a page: median ${(times[times.length >> 1] ?? 0).toFixed(2)} ms, longest ${(times.at(-1) ?? 0).toFixed(2)} ms`,
);
if (unseen.length > 0) process.exitCode = 1;

function print({ page, spoken, frontEnd, isChat, milliseconds }: Outcome): void {
  const signals = listSpoken(spoken).map((place) => SIGNALS[place]?.id);
  const mark = isChat === page.isChat ? 'ok   ' : isChat ? 'FALSE' : 'MISS ';
  const front = frontEnd < 0 ? '' : ` [${FRONT_ENDS[frontEnd]?.id ?? ''}]`;
  const part = isSetAside(page) ? 'aside ' : 'tuning';
  console.log(
    `${mark} ${part} ${page.name} (${page.lang}): ${sumPoints(spoken)} = ${signals.join(', ')}${front} ${milliseconds.toFixed(1)} ms`,
  );
}

function summarize(part: string, outcomes: readonly Outcome[]): void {
  const count = (isChat: boolean, said: boolean) =>
    outcomes.filter((outcome) => outcome.page.isChat === isChat && outcome.isChat === said).length;
  const [hits, misses, falls, rests] = [
    count(true, true),
    count(true, false),
    count(false, true),
    count(false, false),
  ];
  const share = (a: number, b: number) => (b === 0 ? 'none' : (a / b).toFixed(3));
  console.log(
    `${part}: ${hits + misses} AI chats, ${falls + rests} ordinary pages; precision ${share(hits, hits + falls)}, recall ${share(hits, hits + misses)} (${hits} seen, ${misses} missed, ${falls} false)`,
  );
}
