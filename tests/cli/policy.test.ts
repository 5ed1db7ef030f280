import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCheck } from '../../src/cli/run-check.ts';
import { runPolicy } from '../../src/cli/run-policy.ts';
import { FORMAT_IDS } from '../../src/policy/formats/formats.ts';
import { loadCompiledRuleset } from '../../src/ruleset/load-ruleset.ts';
import { IDS } from '../policy-samples.ts';

const POLICIES = 'tests/fixtures/policies';
const RICH = `${POLICIES}/rich.json`;
const ID_OPTIONS = ['--chrome-id', IDS.chrome ?? '', '--edge-id', IDS.edge ?? ''];

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plimsoll-'));
});
afterAll(() => rm(folder, { recursive: true }));

function openWorld() {
  const printed: string[] = [];
  const complaints: string[] = [];
  async function* input() {
    yield '';
  }
  return {
    printed,
    complaints,
    world: {
      ruleset: () => loadCompiledRuleset('tests/fixtures/ruleset'),
      today: '2026-11-24',
      input: input(),
      print: (line: string) => void printed.push(line),
      complain: (line: string) => void complaints.push(line),
    },
  };
}

async function policy(...args: readonly string[]) {
  const { world, printed, complaints } = openWorld();
  return { status: await runPolicy(args, world), printed, complaints };
}

async function save(name: string, content: unknown): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

/** The files that a build wrote. */
const filesOf = (printed: readonly string[]) => printed.map((line) => line.slice(0, line.indexOf(': ')));

describe('policy build', () => {
  it.each(FORMAT_IDS)('writes %s files that lint clean and come to the same verdict', async (format) => {
    const out = join(folder, format);
    const { status, printed } = await policy('build', RICH, '--format', format, '--out', out, ...ID_OPTIONS);
    expect(status).toBe(0);
    const files = filesOf(printed);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const lint = await policy('lint', file);
      expect(lint.printed.join('\n')).toMatch(/: no problem$/);
      expect(lint.status).toBe(0);
      if (format === 'windows-admx') continue;
      const { world, printed: verdicts } = openWorld();
      expect(await runCheck(['--json', '--policy', file, 'example-chat'], world)).toBe(0);
      expect(JSON.parse(verdicts[0] ?? '')).toMatchObject({
        verdict: { action: 'block', decidedBy: { origin: 'managed', rule: 'concern' } },
      });
    }
  });

  it('prints a format of one file, and says how sure it is', async () => {
    const { status, printed, complaints } = await policy('build', RICH, '--format', 'firefox');
    expect(status).toBe(0);
    expect(JSON.parse(printed.join('\n'))).toMatchObject({
      policies: { '3rdparty': { Extensions: { 'plimsoll@plimsoll.invalid': { graceMinutes: '5' } } } },
    });
    expect(complaints.join('\n')).toContain('loaded in a real browser');
  });

  it('reads any format as source', async () => {
    const mac = join(folder, 'again');
    await policy('build', RICH, '--format', 'macos', '--out', mac, ...ID_OPTIONS);
    const again = await policy('build', join(mac, 'plimsoll.mobileconfig'), '--format', 'source');
    const once = await policy('build', RICH, '--format', 'source');
    expect(again.printed).toEqual(once.printed);
  });

  it('leaves out the expected keys when asked to', async () => {
    const { printed } = await policy('build', RICH, '--format', 'source', '--no-expected-keys');
    expect(JSON.parse(printed.join('\n'))).not.toHaveProperty('expectedKeys');
  });

  it('writes nothing of a policy with a fault', async () => {
    const out = join(folder, 'nothing');
    const { status, printed, complaints } = await policy(
      'build',
      `${POLICIES}/half-broken.json`,
      '--format',
      'firefox',
      '--out',
      out,
    );
    expect({ status, printed }).toEqual({ status: 1, printed: [] });
    expect(complaints.map((line) => line.replace(POLICIES, ''))).toEqual([
      '/half-broken.json: frobnicate: no such key: left out',
      '/half-broken.json: blockedServices[0]: no "nobody" in the records: write a service id of the catalogue',
      '/half-broken.json: whenNamed: write one of allow, inform, warn, justify, block',
    ]);
    await expect(readFile(join(out, 'policies.json'))).rejects.toThrow();
  });

  it('names what is empty, and for which browsers nothing was written', async () => {
    const file = await save('empty.json', { organization: 'A', audience: [] });
    const { complaints } = await policy('build', file, '--format', 'windows-reg');
    expect(complaints).toContain(`${file}: note: audience: is empty, left out`);
    expect(complaints).toContain('note: nothing for Google Chrome, Microsoft Edge: no id was given');
  });
});

describe('policy lint', () => {
  it.each<[string, unknown, string[], number]>([
    ['a clean source', { organization: 'A' }, ['FILE: source, 1 keys: no problem'], 0],
    ['notes only', { organization: '' }, ['FILE: note: organization: is empty: it counts as not set'], 0],
    [
      'a wrong word',
      { whenNamed: 'explode' },
      ['FILE: whenNamed: write one of allow, inform, warn, justify, block'],
      1,
    ],
    [
      'what Chrome drops',
      {
        '3rdparty': {
          extensions: {
            a: { graceMinutes: 5, rules: ['{"action":"warn"}', { action: 'block' }], groups: 'law' },
          },
        },
      },
      [
        'FILE: graceMinutes: Chrome and Edge drop what is no text: write "5" as text',
        'FILE: rules[1]: Chrome and Edge drop the whole list for an entry that is no text',
        'FILE: groups: Chrome and Edge drop what is no list: write a list of texts',
      ],
      1,
    ],
    [
      'what Firefox takes',
      { policies: { '3rdparty': { Extensions: { a: { graceMinutes: 5, rules: [{ action: 'block' }] } } } } },
      ['FILE: policies.json, 2 keys: no problem'],
      0,
    ],
    [
      'a key that got lost, and one that nobody guards',
      { organization: 'A', expectedKeys: ['blockedServices'] },
      [
        'FILE: expectedKeys: "blockedServices" is expected and not there',
        'FILE: note: expectedKeys: "organization" is there and not expected: nobody would notice its loss',
      ],
      1,
    ],
    [
      'two policies of one file',
      { '3rdparty': { extensions: { a: { organization: 'A' }, b: { view: 'mars' } } } },
      ['FILE (b): view: write one of us, eu, uk, other'],
      1,
    ],
    [
      'a template of another version',
      '<policyDefinitions><policies><policy name="frobnicate"/></policies></policyDefinitions>',
      ['FILE: frobnicate: no such key'],
      1,
    ],
    [
      'a file without a policy',
      'Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\x]\r\n',
      ['FILE: holds no policy of an extension'],
      1,
    ],
    ['prose', 'Dear administrator,', ['FILE: can not be read: '], 2],
    ['control characters', { 'a\u001b[31m': 1 }, ['FILE: a�[31m: no such key'], 1],
  ])('names %s', async (_name, content, lines, status) => {
    const file = await save('lint-me', content);
    const lint = await policy('lint', file);
    expect(lint.status).toBe(status);
    lines.forEach((line, place) => expect(lint.printed[place]).toContain(line.replace('FILE', file)));
    if (!String(lines[0]).includes('frobnicate')) expect(lint.printed).toHaveLength(lines.length);
  });

  it('tells all files, and gives the worst status', async () => {
    const good = await save('good.json', { organization: 'A' });
    const { status, printed } = await policy('lint', good, join(folder, 'missing.json'), good);
    expect(status).toBe(2);
    expect(printed).toHaveLength(3);
  });
});

describe('policy explain', () => {
  it('is as it was', async () => {
    const inputs = [
      'https://chat.example.com/a',
      'example-chat',
      'harbour',
      'https://chat.example.org/x',
      'own.example.org',
      'nobody.example',
    ];
    const { status, printed } = await policy('explain', RICH, ...inputs);
    expect(status).toBe(0);
    await expect(`${printed.join('\n')}\n`).toMatchFileSnapshot('explain.golden.txt');
  });

  it.each<[string, string[], string]>([
    ['the default', [], "decided by  actionAtUnknown, by Plimsoll's default"],
    [
      'the order that names the reader',
      ['--as', 'contractor:defense'],
      'decided by  whenNamed: Defense act, section 1, by Plimsoll',
    ],
  ])('names %s', async (_name, options, line) => {
    const file = await save('plain.json', { organization: 'A' });
    const { printed } = await policy(
      'explain',
      file,
      ...options,
      options.length === 0 ? 'harbour' : 'example-chat',
    );
    expect(printed[1]).toContain(line);
  });

  it('says that an input can not be judged', async () => {
    expect(await policy('explain', RICH, 'javascript:alert(1)', '')).toMatchObject({
      status: 1,
      printed: [/^javascript:alert\(1\): Not judged/, /Not judged/].map(
        (pattern) => expect.stringMatching(pattern) as string,
      ),
    });
  });

  it('judges for the day that is asked for', async () => {
    const rule = { id: 'short', action: 'block', services: ['harbour'], until: '2026-11-24' };
    const file = await save('short.json', { rules: [rule] });
    const on = async (date: string) => (await policy('explain', file, '--date', date, 'harbour')).printed[1];
    expect(await on('2026-11-24')).toContain('short');
    expect(await on('2026-11-25')).not.toContain('short');
  });
});

describe('wrong use', () => {
  it.each<[string[], string]>([
    [[], 'name a command: build, lint or explain'],
    [['frobnicate'], 'not "frobnicate"'],
    [['lint'], 'lint: name a file'],
    [['explain', RICH], 'name at least one address'],
    [['build', RICH], '--format is one of linux, firefox'],
    [['build', RICH, '--format', 'pdf'], 'not "pdf"'],
    [['build', RICH, RICH, '--format', 'source'], 'build: name one file'],
    [['build', RICH, '--format', 'linux'], 'linux needs an id: --chrome-id or --edge-id'],
    [
      ['build', RICH, '--format', 'linux', '--chrome-id', 'x'],
      '--chrome-id: "x" is no id of an extension in Google Chrome',
    ],
    [['build', RICH, '--format', 'macos', ...ID_OPTIONS], 'macos comes to 4 files: name a folder with --out'],
    [['build', RICH, '--format', 'firefox', '--out', RICH], 'can not be written'],
    [['build', `${POLICIES}/missing.json`, '--format', 'source'], 'can not be read'],
    [['build', `${POLICIES}/broken.json`, '--format', 'source'], 'can not be read'],
    [['build', `${POLICIES}/list.json`, '--format', 'source'], 'is no JSON object'],
    [['explain', RICH, '--as', 'army', 'x'], 'no authority "army"'],
    [['explain', RICH, '--date', 'today', 'x'], '--date is a calendar date'],
    [['explain', RICH, '--browser', 'opera', 'x'], '--browser is one of chrome, edge, firefox'],
    [['lint', '--frobnicate', RICH], "Unknown option '--frobnicate'"],
  ])('%s is told in one line', async (args, words) => {
    const { status, printed, complaints } = await policy(...args);
    expect(status).toBe(2);
    expect(printed).toEqual([]);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(words);
    expect(complaints[0]).not.toContain('\n');
  });

  it('asks which policy of a file counts, when they differ', async () => {
    const file = await save(
      'two.reg',
      [
        'Windows Registry Editor Version 5.00',
        `[HKEY_LOCAL_MACHINE\\Software\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${IDS.chrome ?? ''}\\policy]`,
        '"organization"="A"',
        `[HKEY_LOCAL_MACHINE\\Software\\Policies\\Microsoft\\Edge\\3rdparty\\extensions\\${IDS.edge ?? ''}\\policy]`,
        '"organization"="B"',
      ].join('\r\n'),
    );
    const { complaints } = await policy('explain', file, 'harbour');
    expect(complaints[0]).toContain(
      'holds several policies (Google Chrome, Microsoft Edge): choose one with --browser',
    );
    expect((await policy('explain', file, '--browser', 'edge', 'harbour')).status).toBe(0);
    expect((await policy('explain', file, '--browser', 'firefox', 'harbour')).complaints[0]).toContain(
      'holds no policy for Mozilla Firefox',
    );
  });

  it('gives help when asked', async () => {
    const { status, printed } = await policy('--help');
    expect(status).toBe(0);
    expect(printed.join('\n')).toContain('Usage: npm run --silent policy');
  });
});
