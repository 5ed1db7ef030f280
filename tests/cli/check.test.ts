import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkReportSchema } from '../../src/cli/report-schema.ts';
import { runCheck } from '../../src/cli/run-check.ts';
import { listSchemas } from '../../src/cli/write-schemas.ts';
import { loadCompiledRuleset } from '../../src/ruleset/load-ruleset.ts';

const FIXTURES = 'tests/fixtures';

async function check(args: readonly string[], input = '') {
  const printed: string[] = [];
  const complaints: string[] = [];
  async function* readInput() {
    yield input;
  }
  const status = await runCheck(args, {
    ruleset: () => loadCompiledRuleset(`${FIXTURES}/ruleset`),
    today: '2026-11-24',
    input: readInput(),
    print: (line) => printed.push(line),
    complain: (line) => complaints.push(line),
  });
  return { status, printed, complaints };
}

const checkJson = async (...args: string[]) => {
  const { status, printed } = await check(['--json', ...args]);
  return { status, reports: printed.map((line) => checkReportSchema.parse(JSON.parse(line))) };
};

describe('check --json', () => {
  it('is as it was', async () => {
    const { printed } = await check([
      '--json',
      '--as',
      'contractor:defense',
      '--view',
      'us',
      'https://chat.example.com/a?b=c',
    ]);
    const json = printed.map((line) => JSON.stringify(JSON.parse(line), null, 2)).join('\n');
    // The version is the package's own and moves with each release.
    await expect(json.replace(/"version": "[^"]+"/, '"version": "0.0.0"')).toMatchFileSnapshot(
      'check.golden.json',
    );
  });

  it.each([
    'https://chat.example.com/',
    'Example Chat',
    'harbour.example',
    'https://example.net/search?q=1&mode=ai',
    'assistant',
    'nobody.example',
    'javascript:alert(1)',
    'https://',
    '',
    'x'.repeat(2_000_000),
    'https://chat.example.com.evil.example/',
    '\u202Emoc.elpmaxe',
  ])('keeps its schema for %.40s', async (input) => {
    const { reports } = await checkJson('--', input);
    expect(reports).toHaveLength(1);
  });

  it('answers every input in order, also the bad ones', async () => {
    const { status, printed } = await check(
      ['--json', '-'],
      'chat.example.com\r\njavascript:1\n\nassistant\nnobody.example\n',
    );
    const reports = printed.map((line) => checkReportSchema.parse(JSON.parse(line)));
    expect(reports.map(({ input, problem }) => [input, problem?.code ?? null])).toEqual([
      ['chat.example.com', null],
      ['javascript:1', 'not-web'],
      ['', 'empty'],
      ['assistant', 'ambiguous'],
      ['nobody.example', null],
    ]);
    expect(reports[3]?.candidates).toEqual(['example-chat', 'harbour']);
    expect(status).toBe(1);
  });

  it('has its schema in the documents', () => {
    for (const [file, text] of Object.entries(listSchemas())) {
      expect(readFileSync(file, 'utf8'), 'npm run schemas writes it anew').toBe(text);
    }
  });
});

describe('check', () => {
  it.each<[string[], string, string]>([
    [[], 'example-chat', 'warn'],
    [['--plan', 'enterprise'], 'example-chat', 'inform'],
    [['--as', 'navy'], 'example-chat', 'warn'],
    [['--policy', `${FIXTURES}/policies/blocked.json`], 'example-chat', 'block'],
    [['--policy', `${FIXTURES}/policies/approved.json`], 'example-chat', 'allow'],
    [[], 'harbour', 'inform'],
    [[], 'nobody.example', 'allow'],
  ])('%s %s: %s', async (options, input, action) => {
    const { reports, status } = await checkJson(...options, input);
    expect(reports[0]?.verdict.action).toBe(action);
    expect(status).toBe(0);
  });

  it('judges for the day that is asked for', async () => {
    const on = async (date: string) => (await checkJson('--date', date, 'example-chat')).reports[0];
    expect((await on('2025-01-23'))?.restrictions).toEqual([]);
    expect((await on('2025-12-17'))?.restrictions.map(({ id }) => id)).toEqual(['navy-email']);
    expect((await on('2025-12-21'))?.training).toBe('no-refusal');
    expect((await on('2026-11-24'))?.training).toBe('opt-out');
    expect((await on('2027-03-01'))?.verdict.reasons.map(({ code }) => code)).toContain('records-old');
  });

  it('names the rule that names the reader, and where it bites', async () => {
    const { reports } = await checkJson('--as', 'contractor:defense', 'example-chat');
    const reason = reports[0]?.verdict.reasons[0];
    expect(reason?.text).toBe(
      'A rule names you: Department of Defense, Defense act, section 1; contractors to Department of Defense, in contract work, since 17 January 2026.',
    );
    expect(reason?.evidence[0]?.url).toBe('https://example.com/act');
  });

  it('prints a line each, without control characters', async () => {
    const { printed } = await check(['chat.example.com', 'evil\u001b[31m.example', 'harbour']);
    expect(printed).toHaveLength(3);
    expect(printed[0]).toMatch(
      /^Example Chat \(consumer plan, seen from elsewhere\): Severe, \d+ of 100, warn\. Stored in China\./,
    );
    expect(printed.join('\n')).not.toMatch(/\u001b/);
  });

  it.each([
    [[], 'name at least one address'],
    [['--view', 'mars', 'x'], '--view is one of us, eu, uk, other'],
    [['--plan', 'gold', 'x'], '--plan is one of'],
    [['--date', '2026-02-30', 'x'], '--date is a calendar date'],
    [['--as', 'army', 'x'], 'no authority "army"'],
    [['--policy', `${FIXTURES}/policies/missing.json`, 'x'], 'can not be read'],
    [['--policy', `${FIXTURES}/policies/broken.json`, 'x'], 'can not be read'],
    [['--policy', `${FIXTURES}/policies/list.json`, 'x'], 'is no JSON object'],
    [['--frobnicate', 'x'], "Unknown option '--frobnicate'"],
  ])('complains of %s in one line', async (args, words) => {
    const { status, printed, complaints } = await check(args);
    expect(status).toBe(2);
    expect(printed).toEqual([]);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(words);
    expect(complaints[0]).not.toContain('\n');
  });

  it('names the bad part of a policy and applies the rest', async () => {
    const { status, printed, complaints } = await check([
      '--policy',
      `${FIXTURES}/policies/half-broken.json`,
      'example-chat',
    ]);
    expect(status).toBe(0);
    expect(complaints).toEqual([
      'policy blockedServices[0]: no "nobody" in the records: write a service id of the catalogue; the rest applies',
      'policy whenNamed: write one of allow, inform, warn, justify, block; the rest applies',
      'policy frobnicate: no such key; the rest applies',
    ]);
    expect(printed[0]).toContain('block');
  });
});
