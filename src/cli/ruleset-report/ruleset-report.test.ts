import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseRecords, readRecordFiles, type Records } from '../../ruleset/record-files.ts';
import { reportRuleset } from '../ruleset/report-ruleset.ts';
import { collectReport } from './collect-report.ts';
import { writeHtml } from './write-html.ts';
import { writeMarkdown } from './write-markdown.ts';

const FOLDER = 'tests/fixtures/ruleset';
const TODAY = '2026-11-24';

async function readRecords(): Promise<Records> {
  const parsed = parseRecords(await readRecordFiles(FOLDER));
  if (!parsed.ok) throw new Error('broken fixtures');
  return parsed.records;
}
const records = await readRecords();
const report = collectReport(records, TODAY);
const html = writeHtml(report, ':root { --ink: #000 }', '../records');
const markdown = writeMarkdown(report);

describe("the records' report", () => {
  it.each([
    ['services', /- services: 2\n/],
    ['full records', /- answer all six facts: 1 \(50 %\)/],
    ['coverage by fact', /\| training +\| +1 \| +0 \| +0 \| +0 \| +1 \| +2 \|/],
    ['a finding that is undisclosed', /\| humanReview +\| +0 \| +0 \| +0 \| +1 \| +1 \| +2 \|/],
    ['plans', /\| training +\| +0 \(0 %\) \| +1 \(50 %\) \| +0 \(0 %\) \|/],
    ['evidence by age', /\| press +\| +0 \| +0 \| +2 \| +0 \| +0 \| +2 \|/],
    ['what answers nothing', /1 answer none: harbour\./],
    // The Navy's email is advice: it limits nobody.
    ['orders that limit use', /- distinct orders that limit use: 1\n/],
    ['orders in force by their own text', /- of these by the authority's own text: 1 \(100 %\)/],
    ['advice and proposals apart', /advice and what does not bind, 1; proposals, 0; investigations/],
    ['kinds of services', /\| chat +\| +1 \| +0 \| +1 \| +2 \|/],
  ])('counts %s', (_, pattern) => {
    expect(markdown).toMatch(pattern);
  });

  it('says the same on its page', () => {
    expect(html).toContain('<dt>services</dt><dd>2</dd>');
    for (const { title } of report.sections) expect(html).toContain(`<h2>${title}</h2>`);
  });

  it('is a page that runs nothing and asks for nothing', () => {
    expect(html).not.toMatch(/<script|<img|<link|\bsrc=|url\(|@import|\son\w+=/);
    expect(html).toContain("default-src 'none'");
    expect(
      [...html.matchAll(/href="([^"]*)"/g)].every(([, target = '']) => /^(#|\.\.\/records\/)/.test(target)),
    ).toBe(true);
  });

  it('shows nothing of a record as markup', () => {
    const [first] = records.services;
    if (first === undefined) throw new Error('no service');
    const evil = '<img src=x onerror=alert(1)>"\'&|';
    const hostile = {
      ...records,
      services: [
        {
          ...first,
          evidence: first.evidence.map((document) => ({
            ...document,
            kind: 'press' as const,
            publisher: evil,
          })),
        },
      ],
    };
    const page = writeHtml(collectReport(hostile, TODAY), '', '../records');
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(writeMarkdown(collectReport(hostile, TODAY))).toContain('\\|');
  });
});

describe('ruleset:report', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'report-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const run = async (...args: string[]) => {
    const said: string[] = [];
    const world = {
      today: TODAY,
      print: (line: string) => said.push(line),
      complain: (line: string) => said.push(line),
    };
    return { status: await reportRuleset(args, world, FOLDER), said: said.join('\n') };
  };

  it('writes both files', async () => {
    const out = join(folder, 'deep', 'er');
    expect((await run('--out', out)).status).toBe(0);
    expect(await readFile(join(out, 'index.html'), 'utf8')).toContain('--severe');
    expect(await readFile(join(out, 'report.md'), 'utf8')).toMatch(/^# The state of the records\n/);
  });

  it.each([
    [['--date', 'soon'], '--date is a calendar date'],
    [['--frobnicate'], "Unknown option '--frobnicate'"],
    [['--out', '/dev/null/x'], 'ruleset:report: '],
  ])('complains of %s', async (args, words) => {
    const { status, said } = await run(...args);
    expect(status).toBe(2);
    expect(said).toContain(words);
  });
});
