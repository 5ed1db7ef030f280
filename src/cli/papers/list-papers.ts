import { readFile } from 'node:fs/promises';
import type { Ruleset } from '../../core/records.ts';
import { VIEWS } from '../../core/vocabulary.ts';
import { compileRecords } from '../../ruleset/compile.ts';
import { countRecords } from '../../ruleset/count-records.ts';
import { decodeRuleset } from '../../ruleset/decode.ts';
import { dateOf, type Records } from '../../ruleset/record-files.ts';
import { formatMarkdownTable } from '../score/format-table.ts';
import { rankServices } from '../score/rank-services.ts';
import { tabulateLevels, tabulateTrials } from '../score/score-tables.ts';
import { weighDifferently } from '../score/weigh-differently.ts';
import { writeFirstSet } from '../changes/write-first-set.ts';
import { fillSections, type Sections } from './fill-sections.ts';
import { rateCountries } from './rate-countries.ts';
import { workExample } from './work-example.ts';

/** The levels that the methodology works out step by step. */
export const EXAMPLES = [
  { service: 'deepseek', view: 'other', plan: 'consumer' },
  { service: 'chatgpt', view: 'eu', plan: 'consumer' },
  { service: 'euria', view: 'eu', plan: 'consumer' },
] as const;

/** Every paper that numbers of the records stand in, with its text as the records want it; judged for the records' own day. */
export async function listPapers(records: Records): Promise<Readonly<Record<string, string>>> {
  const methodology = await readFile('docs/methodology.md', 'utf8');
  const changes = await readFile('CHANGES-records.md', 'utf8');
  const readme = await readFile('README.md', 'utf8');
  return {
    'docs/methodology.md': fillSections(methodology, listMethodNumbers(records)),
    'README.md': fillCounts(readme, records),
    // Once a second set is out, the first is history and follows the records no longer.
    ...(changes.includes('<!-- numbers: first-set -->')
      ? { 'CHANGES-records.md': fillSections(changes, { 'first-set': writeFirstSet(records) }) }
      : {}),
  };
}

function listMethodNumbers(records: Records): Sections {
  const today = dateOf(records);
  const ruleset: Ruleset = decodeRuleset(compileRecords(records, '').summaries);
  const byView = new Map(
    VIEWS.map((view) => [view, rankServices(ruleset, { view, plan: 'consumer', today })]),
  );
  return {
    countries: rateCountries(records.jurisdictions),
    levels: formatMarkdownTable(tabulateLevels(byView)),
    weights: formatMarkdownTable(tabulateTrials(weighDifferently(byView.get('other') ?? []))),
    examples: EXAMPLES.map(({ service, view, plan }) =>
      workExample(ruleset, service, { view, plan, today }),
    ).join('\n\n'),
  };
}

/** The README's counts stand in its sentences. */
function fillCounts(readme: string, records: Records): string {
  const { services, limiting, limitingAuthorities } = countRecords(records, dateOf(records));
  return readme
    .replace(/\d+ AI tools/, `${services} AI tools`)
    .replace(/\d+ orders that limit their use by \d+ authorities/, () => {
      return `${limiting} orders that limit their use by ${limitingAuthorities} authorities`;
    });
}
