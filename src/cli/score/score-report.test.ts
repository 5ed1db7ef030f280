import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GradedLevel } from '../../core/vocabulary.ts';
import { reportScores } from './score-report.ts';
import { runInWorld } from '../../../tests/run-in-world.ts';

const FOLDER = 'tests/fixtures/ruleset';

const run = (...args: string[]) => runInWorld((world) => reportScores(args, world, FOLDER));

interface Report {
  readonly view: string;
  readonly services: readonly {
    readonly service: string;
    readonly level: GradedLevel | 'unknown';
    readonly score: number | null;
    readonly range: { readonly lowest: number; readonly highest: number };
    readonly findings: readonly { readonly points: number }[];
  }[];
  readonly trials: readonly {
    readonly finding: string;
    readonly factor: number;
    readonly tau: number | null;
  }[];
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'score-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('score:report', () => {
  it('prints every service, worst first, with points and trials', async () => {
    const { status, text } = await run();
    expect(status).toBe(0);
    expect(text).toMatch(/^Score report: 2 services, consumer plan, view other, for 2026-11-24/);
    expect(text.indexOf('example-chat')).toBeLessThan(text.indexOf('harbour'));
    expect(text).toContain('country-of-concern');
    expect(text).toContain('Where it is stored');
    expect(text).toContain('residency ×2: ');
  });

  it('gives points that add up to the score, inside its range', async () => {
    const { text } = await run('--json');
    const { services, trials } = JSON.parse(text) as Report;
    for (const { score, range, findings } of services) {
      if (score === null) continue;
      expect(Math.round(findings.reduce((sum, { points }) => sum + points, 0))).toBe(score);
      expect(score).toBeGreaterThanOrEqual(range.lowest);
      expect(score).toBeLessThanOrEqual(range.highest);
    }
    expect(services.map(({ service, level }) => [service, level])).toEqual([
      ['example-chat', 'severe'],
      ['harbour', 'unknown'],
    ]);
    expect(trials).toHaveLength(18);
  });

  it('judges from the view and for the day that are asked for', async () => {
    const { text } = await run('--json', '--view', 'eu', '--date', '2025-12-01');
    expect(JSON.parse(text)).toMatchObject({ view: 'eu', plan: 'consumer', today: '2025-12-01' });
  });

  it('writes Markdown to a file', async () => {
    const file = join(folder, 'report.md');
    const { status } = await run('--markdown', file);
    expect(status).toBe(0);
    const markdown = await readFile(file, 'utf8');
    expect(markdown).toMatch(/^# Score report\n/);
    expect(markdown).toMatch(/\| example-chat +\| severe +\|/);
  });

  it.each([
    [['--view', 'mars'], '--view is one of'],
    [['--plan', 'gold'], '--plan is one of'],
    [['--date', '2026-02-30'], '--date is a calendar date'],
    [['--frobnicate'], "Unknown option '--frobnicate'"],
    [['extra'], "Unexpected argument 'extra'"],
    [['--markdown', 'tests/no/such/folder/x.md'], '--markdown: '],
  ])('complains of %s in one line', async (args, words) => {
    const { status, text, complaints } = await run(...args);
    expect([status, text]).toEqual([2, '']);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(words);
  });

  it('explains itself', async () => {
    const { status, text } = await run('--help');
    expect(status).toBe(0);
    expect(text).toContain('Usage: npm run score:report');
  });
});
