import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseRecords, readRecordFiles, type Records } from '../../ruleset/record-files.ts';
import { watchRuleset } from '../ruleset/watch-ruleset.ts';
import { foldAddress } from './read-declarations.ts';
import { parseCopy } from './match-documents.ts';
import { watchTerms } from './watch-terms.ts';
import { runInWorld } from '../../../tests/run-in-world.ts';

const FIXTURES = 'tests/fixtures/ruleset';
const POLICY = 'Example Chat/Privacy Policy.md';

let root = '';
let count = 0;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'watch-'));
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

/** A small archive, made with git like a real one. */
class TestArchive {
  readonly folder: string;

  constructor() {
    count += 1;
    this.folder = join(root, `archive-${count}`);
    mkdirSync(this.folder);
    this.git('init', '--quiet');
  }

  git(...args: string[]): string {
    const identity = [
      '-c',
      'user.name=Archive',
      '-c',
      'user.email=bot@archive.example',
      '-c',
      'commit.gpgsign=false',
    ];
    return execFileSync('git', ['-C', this.folder, ...identity, ...args], { encoding: 'utf8' }).trim();
  }

  write(path: string, text: string): this {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
    return this;
  }

  /** Records a version of a document; gives its commit. */
  record(path: string, text: string, date: string, subject: string): string {
    this.write(path, text).git('add', '--all');
    this.git('commit', '--quiet', `--date=${date}T12:00:00+00:00`, '-m', subject);
    return this.git('rev-parse', 'HEAD');
  }
}

async function readFixtures(): Promise<Records> {
  const parsed = parseRecords(await readRecordFiles(FIXTURES));
  if (!parsed.ok) throw new Error('broken fixtures');
  return parsed.records;
}

const run = (...args: string[]) => runInWorld((world) => watchRuleset(args, world, FIXTURES));

describe('ruleset:watch', () => {
  let archive: TestArchive;
  beforeEach(() => {
    archive = new TestArchive();
    archive.record(POLICY, 'one\n', '2026-01-10', 'First record of Example Chat Privacy Policy');
    // The record's evidence is of 4 May 2026.
    archive.record(POLICY, 'two\n', '2026-05-04', 'Record new changes of Example Chat Privacy Policy');
  });

  it('finds nothing when nothing changed after the evidence', async () => {
    const { status, text } = await run('--archive', archive.folder);
    expect(status).toBe(0);
    expect(text).toContain('Archive of 1 documents, to 2026-05-04: 0 of 1 documents');
  });

  it('lists later changes with date and commit, and no upgrade of the archive itself', async () => {
    const commit = archive.record(
      POLICY,
      'three\nfour\n',
      '2026-06-01',
      'Record new changes of Example Chat Privacy Policy',
    );
    archive.record(
      POLICY,
      'three\n',
      '2026-07-01',
      'Apply technical or declaration upgrade on Example Chat Privacy Policy',
    );
    const { status, text } = await run('--archive', archive.folder);
    expect(status).toBe(1);
    expect(text).toContain('example-chat: services/example-chat.json');
    expect(text).toContain(`${POLICY}: changed once after 2026-05-04, the document's date (policy)`);
    expect(text).toContain(`2026-06-01  ${commit.slice(0, 12)}  +2 −1 lines`);
    expect(text).not.toContain('2026-07-01  ');
  });

  it('passes over small changes when it is told so', async () => {
    archive.record(POLICY, 'three\n', '2026-06-01', 'Update Example Chat Privacy Policy');
    expect((await run('--archive', archive.folder, '--lines', '1')).status).toBe(1);
    expect((await run('--archive', archive.folder, '--lines', '2')).status).toBe(0);
  });

  it('names documents of a tool that no evidence is of', async () => {
    archive.record(
      'Harbour/Terms of Service.md',
      'x\n',
      '2026-06-01',
      'First record of Harbour Terms of Service',
    );
    archive.record('Harbour/Imprint.md', 'x\n', '2026-06-01', 'First record of Harbour Imprint');
    const { status, text } = await run('--archive', archive.folder);
    expect(status).toBe(0);
    expect(text).toContain('harbour: Harbour/Terms of Service.md');
    expect(text).not.toContain('Imprint');
  });

  it('takes the copy that was read before any date', async () => {
    const read = archive.record(
      POLICY,
      'three\n',
      '2026-06-01',
      'Record new changes of Example Chat Privacy Policy',
    );
    const later = archive.record(
      POLICY,
      'four\n',
      '2026-06-02',
      'Record new changes of Example Chat Privacy Policy',
    );
    const fixtures = await readFixtures();
    const archivedUrl = `https://github.com/Example/x-versions/blob/${read}/Example%20Chat/Privacy%20Policy.md`;
    const services = fixtures.services.map((service) => ({
      ...service,
      evidence: service.evidence.map((entry) => (entry.id === 'policy' ? { ...entry, archivedUrl } : entry)),
    }));
    const options = { archive: archive.folder, declarations: null, leastLines: 1 };
    const { changed } = await watchTerms({ ...fixtures, services }, options);
    expect(changed).toMatchObject([
      { service: 'example-chat', baseline: { by: 'copy', evidence: 'policy' }, changes: [{ commit: later }] },
    ]);
  });

  it.each(['in the archive itself', 'in a repository of their own'])(
    'matches by the addresses of declarations %s',
    async (where) => {
      archive.record(
        'Assistant X/Privacy Policy.md',
        'a\n',
        '2026-01-01',
        'First record of Assistant X Privacy Policy',
      );
      archive.record(
        'Assistant X/Privacy Policy.md',
        'b\n',
        '2026-08-01',
        'Record new changes of Assistant X Privacy Policy',
      );
      const declared = where.includes('itself') ? archive : new TestArchive();
      const terms = {
        combine: [{ fetch: 'https://www.example.com/policy/?lang=en' }, { select: 'main' }, 7],
      };
      declared.write('declarations/Broken.json', '{').write('declarations/Odd.json', '[{"terms":null}]');
      const text = JSON.stringify({ name: 'Assistant X', terms: { 'Privacy Policy': terms } });
      declared.record('declarations/Assistant X.json', text, '2026-08-01', 'Declare');
      const result = await run('--archive', archive.folder, '--declarations', declared.folder);
      expect(result.complaints).toEqual([]);
      expect(result.text).toContain('Assistant X/Privacy Policy.md: changed once after 2026-05-04');
    },
  );

  it('gives everything as JSON', async () => {
    archive.record(POLICY, 'three\n', '2026-06-01', 'Record new changes of Example Chat Privacy Policy');
    const { status, text } = await run('--archive', archive.folder, '--json');
    expect(status).toBe(1);
    expect(JSON.parse(text)).toMatchObject({ documents: 1, unchanged: 0, changed: [{ path: POLICY }] });
  });
});

describe('bad input', () => {
  it.each([
    [[], '--archive DIR is missing'],
    [['--frobnicate'], "Unknown option '--frobnicate'"],
    [['--archive', '/nowhere/at/all'], 'is no git repository'],
    [['--archive', '.', '--lines', '0'], '--lines is a whole number'],
    [['--archive', '--upload-pack=evil'], "'--archive"],
  ])('%s is named in one line', async (args, words) => {
    const { status, text, complaints } = await run(...args);
    expect([status, text]).toEqual([2, '']);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(words);
    expect(complaints[0]).not.toContain('\n');
  });

  it('a folder without a repository', async () => {
    const folder = mkdtempSync(join(root, 'plain-'));
    const { status, complaints } = await run('--archive', folder);
    expect(status).toBe(2);
    expect(complaints[0]).toMatch(/is no git repository/);
  });

  it('a repository without a commit', async () => {
    const { status, complaints } = await run('--archive', new TestArchive().folder);
    expect(status).toBe(2);
    expect(complaints[0]).toMatch(/has no commit/);
  });

  it.each([
    ['README.md', 'Record new changes of nothing'],
    ['docs/README.md', 'Write a paper'],
  ])('a repository that is no archive: %s, "%s"', async (path, subject) => {
    const archive = new TestArchive();
    archive.record(path, 'x\n', '2026-01-01', subject);
    const { status, complaints } = await run('--archive', archive.folder);
    expect(status).toBe(2);
    expect(complaints[0]).toMatch(/is no versions repository of the Open Terms Archive/);
  });

  it('a machine without git', async () => {
    const archive = new TestArchive();
    vi.stubEnv('PATH', root);
    const { status, complaints } = await run('--archive', archive.folder);
    vi.unstubAllEnvs();
    expect(status).toBe(2);
    expect(complaints[0]).toMatch(/git is not installed/);
  });
});

describe('a hostile archive', () => {
  it('runs nothing, and its names are shown plain', async () => {
    const archive = new TestArchive();
    archive.record(
      'Harbour/Terms of Service.md',
      'x\n',
      '2026-01-01',
      'First record of Harbour Terms of Service',
    );
    archive.record(
      'Har\u001b[31mbour/Privacy Policy.md',
      'x\n',
      '2026-01-01',
      'First record of --output=/x \u001b[31m',
    );
    const trap = join(root, 'trap');
    writeFileSync(join(root, 'trap.sh'), `#!/bin/sh\ntouch ${trap}\n`, { mode: 0o755 });
    for (const key of ['core.fsmonitor', 'diff.external', 'core.pager', 'diff.x.textconv', 'gpg.program']) {
      archive.git('config', key, join(root, 'trap.sh'));
    }
    writeFileSync(join(archive.folder, '.git/info/attributes'), '*.md diff=x\n');
    archive.git('config', 'log.showSignature', 'true');
    const { status, text } = await run('--archive', archive.folder);
    expect(status).toBe(0);
    expect(text).not.toContain('\u001b');
    expect(existsSync(trap)).toBe(false);
  });
});

describe('a copy', () => {
  const commit = 'e65db9d4c3fe37721bb3fe2fbcee38008d4a9769';
  it.each([
    [
      `https://github.com/OpenTermsArchive/genai-eu-versions/blob/${commit}/ChatGPT/Privacy%20Policy.md`,
      'ChatGPT/Privacy Policy.md',
    ],
    [`https://github.com/x/y-versions/blob/${commit}/A/B.md?plain=1#L3`, 'A/B.md'],
    [`https://github.com/x/y-versions/blob/main/A/B.md`, undefined],
    [`https://github.com/x/y/blob/${commit}/A/B.md`, undefined],
    [`https://github.com/x/y-versions/blob/${commit}/A/%E0%A4%A.md`, undefined],
    ['https://example.com/', undefined],
  ])('%s', (address, path) => {
    expect(parseCopy(address)?.path).toBe(path);
  });
});

describe('addresses of one document', () => {
  it.each([
    ['https://www.example.com/policy/', 'https://example.com/policy?hl=en#top'],
    ['http://example.com', 'https://example.com/'],
  ])('%s and %s are one', (a, b) => {
    expect(foldAddress(a)).toBe(foldAddress(b));
  });

  it('stay apart where the page is another', () => {
    expect(foldAddress('https://example.com/a')).not.toBe(foldAddress('https://example.com/b'));
    expect(foldAddress('no address')).toBe('no address');
  });
});
