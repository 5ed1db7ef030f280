import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXAMPLES, listPapers } from '../../src/cli/papers/list-papers.ts';
import { fillSections } from '../../src/cli/papers/fill-sections.ts';
import { FINDING_NAMES } from '../../src/cli/score/score-tables.ts';
import { FINDING_IDS, FLOOR_IDS } from '../../src/core/assess/assessment.ts';
import { assessService } from '../../src/core/assess/assess-service.ts';
import { WEIGHTS } from '../../src/core/assess/findings.ts';
import {
  COLLECTION_VALUES,
  HUMAN_REVIEW_VALUES,
  SHARING_VALUES,
  TRAINING_VALUES,
} from '../../src/core/assess/values.ts';
import { listRestrictions } from '../../src/core/restrictions.ts';
import { compileRecords } from '../../src/ruleset/compile.ts';
import { decodeRuleset } from '../../src/ruleset/decode.ts';
import { HALF_LIFE_DAYS } from '../../src/ruleset/half-lives.ts';
import { loadRecords } from '../../src/ruleset/load-ruleset.ts';
import { dateOf } from '../../src/ruleset/record-files.ts';

const text = readFileSync('docs/methodology.md', 'utf8');
const records = await loadRecords();
const papers = Object.entries(await listPapers(records));
const ruleset = decodeRuleset(compileRecords(records, '').summaries);

/** The cells of every table row that begins with a text. */
function rowsOf(start: string, within = text): string[][] {
  return within
    .split('\n')
    .filter((line) => line.startsWith(`| ${start}`))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

describe('papers with numbers of the records', () => {
  it.each(papers)('%s is up to date', (file, wanted) => {
    expect(readFileSync(file, 'utf8'), 'npm run papers writes it anew').toBe(wanted);
  });

  it('must have a place for every number, and a number for every place', () => {
    const paper = 'a\n<!-- numbers: x -->\nold\n<!-- end -->\nb';
    expect(fillSections(paper, { x: 'new' })).toBe('a\n<!-- numbers: x -->\n\nnew\n\n<!-- end -->\nb');
    expect(() => fillSections(paper, {})).toThrow('asks for the numbers "x"');
    expect(() => fillSections(paper, { x: '1', y: '2' })).toThrow('no place for the numbers y');
  });
});

describe("the methodology's table of findings", () => {
  const values: Readonly<Record<string, Readonly<Record<string, number>>>> = {
    training: TRAINING_VALUES,
    humanReview: HUMAN_REVIEW_VALUES,
    collection: COLLECTION_VALUES,
    sharing: SHARING_VALUES,
  };

  it.each(FINDING_IDS)('gives %s the weight and the values of the code', (id) => {
    const name = id === 'collection' ? 'What is collected beyond the prompt' : FINDING_NAMES[id];
    const [, weight, cell = ''] = rowsOf(`${name} `)[0] ?? [];
    expect(weight).toBe(String(WEIGHTS[id]));
    const numbers = [...cell.matchAll(/\b\d+\b/g)].map(([number]) => Number(number));
    for (const [word, value] of Object.entries(values[id] ?? {})) {
      if (value > 0 || id !== 'collection') expect(numbers, word).toContain(value);
    }
  });

  it('names as many floors as the code has', () => {
    const section = text.slice(text.indexOf('## Floors and gates'), text.indexOf('## Who reads'));
    expect(section.match(/\| (at least )(high|moderate) /g)).toHaveLength(FLOOR_IDS.length);
  });
});

describe("the methodology's half-lives", () => {
  it.each(Object.entries(HALF_LIFE_DAYS))('says %s: %i days', (name, days) => {
    const row = text.split('\n').find((line) => line.startsWith('| `') && line.includes(`\`${name}\``)) ?? '';
    expect(row.split('|')[2]?.trim()).toBe(String(days));
  });
});

describe('a worked example', () => {
  it.each(EXAMPLES)(
    'of $service ($view, $plan) adds up to what the engine says',
    ({ service: id, view, plan }) => {
      const standpoint = { view, plan, today: dateOf(records) };
      const service = ruleset.services.get(id);
      if (service === undefined) throw new Error(`no service "${id}"`);
      const reaching = listRestrictions(ruleset, service, standpoint, new Set());
      const { score, level } = assessService(ruleset, service, reaching, standpoint);
      const start = text.indexOf(`### ${service.name}, ${plan} terms`);
      const section = text.slice(start, text.indexOf('Level: **', start) + 40);

      // The sum is done here once more, from the numbers that stand in the paper.
      const rows = FINDING_IDS.map((finding) => rowsOf(`${FINDING_NAMES[finding]} `, section)[0] ?? []);
      const known = rows.filter(([, , value]) => value !== '?');
      const points = known.reduce((sum, [, , value, weight]) => sum + Number(value) * Number(weight), 0);
      const weights = known.reduce((sum, [, , , weight]) => sum + Number(weight), 0);
      const sum = 10 * Math.max(points / weights, (points + 5 * (100 - weights)) / 100);
      expect(rows).toHaveLength(9);
      expect(Math.round(sum)).toBe(score);
      expect(section).toContain(`rounded ${score ?? ''}`);
      expect(section).toContain(`Level: **${level}**`);
    },
  );
});
