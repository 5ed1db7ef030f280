import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkRuleset } from './check-ruleset.ts';

let root = '';
let folder = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'check-'));
});
afterAll(() => rm(root, { recursive: true }));
beforeEach(async () => {
  folder = await mkdtemp(join(root, 'records-'));
  await cp('tests/fixtures/ruleset', folder, { recursive: true });
});

async function rewrite(file: string, what: string | RegExp, by: string): Promise<void> {
  const text = await readFile(join(folder, file), 'utf8');
  await writeFile(join(folder, file), text.replace(what, by));
}

async function waive(entry: Readonly<Record<string, string>>): Promise<void> {
  await writeFile(
    join(folder, 'waivers.json'),
    JSON.stringify({ waivers: [{ reason: 'Asked.', ...entry }] }),
  );
}

async function run(args: readonly string[] = [], today = '2026-11-24') {
  const printed: string[] = [];
  const complaints: string[] = [];
  const world = {
    today,
    print: (line: string) => printed.push(line),
    complain: (line: string) => complaints.push(line),
  };
  const status = await checkRuleset(args, world, folder);
  return { status, text: printed.join('\n'), complaints: complaints.join('\n') };
}

describe('ruleset:check', () => {
  it('counts, measures, and finds nothing in sound records', async () => {
    const { status, text, complaints } = await run();
    expect(status).toBe(0);
    expect(complaints).toBe('');
    expect(text).toContain(
      '2 services (1 full, 0 partial, 1 listed), 2 providers, 2 incidents, 3 jurisdictions',
    );
    expect(text).toContain(
      '2 restrictions and 1 approvals by 2 bodies: 1 orders that limit use, by 1 authorities',
    );
    expect(text).toMatch(/compiled: addresses 1 of 64 KiB, summaries \d+ of 200 KiB, names \d+ of/);
    expect(text).toContain('errors: none');
  });

  it('names an error with what stands there, what belongs there and a tip, and fails', async () => {
    await rewrite('services/harbour.json', '"provider": "harbour-gmbh"', '"provider": "nobody"');
    const { status, text, complaints } = await run();
    expect(status).toBe(1);
    expect(complaints).toBe(
      'services/harbour.json provider (error: references)\n' +
        '    is:       "nobody"\n' +
        '    expected: an id among the providers\n' +
        '    tip:      add its record or correct the id',
    );
    expect(text).toContain('errors: 1 (references 1)');
  });

  it('counts warnings and passes; lists them when it is asked', async () => {
    const late = '2027-11-24';
    const { status, text, complaints } = await run([], late);
    expect(status).toBe(0);
    expect(complaints).toBe('');
    expect(text).toMatch(/warnings: \d+ \(stale \d+\); npm run ruleset:check -- --all lists them/);
    expect((await run(['--all'], late)).complaints).toContain(
      'services/example-chat.json claims.training[0] (warning: stale)',
    );
    expect((await run(['example-chat'], late)).complaints).toContain('(warning: stale)');
    expect((await run(['nothing-like-it'], late)).complaints).toBe('');
  });

  it('holds back what is waived, until the last day', async () => {
    await rewrite('services/harbour.json', '"harbour.example"', '"harbour.example", "harbour.cn"');
    await waive({ check: 'legal-regimes', file: 'services/harbour.json', until: '2026-12-31' });
    expect(await run()).toMatchObject({
      status: 0,
      text: expect.stringContaining('waived: 1 (legal-regimes 1)') as string,
    });
    const late = await run([], '2027-01-01');
    expect(late.status).toBe(1);
    expect(late.complaints).toContain(
      'waivers.json waivers[0] (error: waivers)\n    is:       ran out on 2026-12-31',
    );
    expect(late.complaints).toContain('services/harbour.json addresses (error: legal-regimes)');
  });

  it('asks to remove a waiver that nothing needs', async () => {
    await waive({ check: 'basis', file: 'services/harbour.json', until: '2027-12-31' });
    const { status, complaints } = await run();
    expect(status).toBe(1);
    expect(complaints).toContain('basis finds nothing at services/harbour.json');
  });

  it('says where the trouble is when a schema is broken', async () => {
    await rewrite('services/harbour.json', '"kind": "chat"', '"kind": "ship"');
    const { status, text, complaints } = await run();
    expect(status).toBe(1);
    expect(complaints).toContain('services/harbour.json kind (error: schema)\n    is:       "ship"');
    expect(text).toContain('errors: 1 (schema 1)');
    expect(await run(['navy'])).toMatchObject({ status: 0, text: 'errors: none; 1 elsewhere' });
  });

  it('complains of wrong use', async () => {
    const { status, complaints } = await run(['--frobnicate']);
    expect(status).toBe(2);
    expect(complaints).toContain("ruleset:check: Unknown option '--frobnicate'");
  });
});
