import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadCompiledRuleset } from '../../ruleset/load-ruleset.ts';
import { listChanges } from '../ruleset/list-changes.ts';
import { insertSection } from './insert-section.ts';
import { runInWorld } from '../../../tests/run-in-world.ts';

const FIXTURES = 'tests/fixtures/ruleset';

let root = '';
let old = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'changes-'));
});
afterAll(() => rm(root, { recursive: true }));
beforeEach(async () => {
  old = await mkdtemp(join(root, 'old-'));
  await cp(FIXTURES, old, { recursive: true });
});

/** Replaces texts in a record of the older set; each must be there. */
async function rewrite(
  file: string,
  ...pairs: readonly (readonly [string | RegExp, string])[]
): Promise<void> {
  let text = await readFile(join(old, file), 'utf8');
  for (const [what, by] of pairs) {
    const changed = text.replace(what, by);
    if (changed === text) throw new Error(`nothing to replace: ${String(what)}`);
    text = changed;
  }
  await writeFile(join(old, file), text);
}

const run = (...args: string[]) => runInWorld((world) => listChanges(args, world));

describe('ruleset:changes', () => {
  it('says so when nothing changed', async () => {
    const { status, text } = await run(old, FIXTURES);
    expect(status).toBe(0);
    expect(text).toMatch(/^## \d+\.\d+\.\d+, records of 2026-11-01\n\nNothing that a reader would see\.$/);
  });

  it('names each level that moves, from where, and the finding that moved it', async () => {
    await rewrite(
      'services/example-chat.json',
      ['"countries": ["CN"]', '"countries": ["DE"]'],
      ['"no-period"', '"none"'],
    );
    await rewrite('providers/example-ltd.json', ['"CN"', '"DE"']);
    const { text } = await run(old, FIXTURES);
    expect(text).toContain('### Levels that move, on consumer terms:');
    expect(text).toMatch(/- Example Chat: moderate \(\d+\) → \*\*severe \(\d+\)\*\*/);
    expect(text).toContain('Where it is stored: DE → CN');
    expect(text).toContain('how long it is kept: none → no-period');
    expect(text).toContain('`country-of-concern` holds now');
  });

  it('judges both sets for one day, so that time alone moves nothing', async () => {
    const files = [
      'services/example-chat',
      'services/harbour',
      'authorities/navy',
      'authorities/defense',
      'jurisdictions',
    ];
    for (const file of files)
      await rewrite(`${file}.json`, [/"lastChecked": "[^"]+"/, '"lastChecked": "2025-02-01"']);
    expect((await run(old, FIXTURES)).text).toContain('Nothing that a reader would see.');
  });

  it('names tools and orders that are new, gone, or stand otherwise', async () => {
    await rm(join(old, 'services/harbour.json'));
    await rewrite('authorities/navy.json', ['"services": ["harbour"]', '"services": ["example-chat"]']);
    await rewrite(
      'authorities/navy.json',
      ['"status": "announced"', '"status": "lifted"'],
      ['"ended": null', '"ended": "2026-10-01"'],
    );
    await rewrite('authorities/defense.json', ['"id": "defense-act"', '"id": "defense-act-1"']);
    const { text } = await run(old, FIXTURES);
    expect(text).toContain('### New tools: 1\n\n- Harbour (`harbour`)');
    expect(text).toContain(
      '### New orders: 1\n\n- Department of Defense: Defense act, section 1 (`defense-act`)',
    );
    expect(text).toContain(
      '### Orders taken out: 1\n\n- Department of Defense: Defense act, section 1 (`defense-act-1`)',
    );
    expect(text).toContain(
      '### Orders that stand otherwise: 1\n\n- Navy: Email to staff: lifted → announced',
    );
    const { text: back } = await run(FIXTURES, old);
    expect(back).toContain('### Tools taken out: 1\n\n- Harbour (`harbour`)');
  });

  it.each(['', 'ruleset'])('reads a built package, its folder "%s"', async (inside) => {
    const folder = join(root, `package-${inside}`, inside);
    await mkdir(folder, { recursive: true });
    const { summaries, names } = await loadCompiledRuleset(FIXTURES);
    await writeFile(join(folder, 'summaries.json'), JSON.stringify(summaries));
    await writeFile(join(folder, 'names.json'), JSON.stringify(names));
    expect((await run(join(root, `package-${inside}`), FIXTURES)).text).toContain(
      'Nothing that a reader would see',
    );
  });

  it('compares with the present records when one set is named', async () => {
    const { status, text } = await run(FIXTURES);
    expect(status).toBe(0);
    expect(text).toContain('### Tools taken out: 2');
  });

  it('puts the section on top of a paper and settles the one before', async () => {
    const file = join(root, 'CHANGES.md');
    await writeFile(
      file,
      '# Changes\n\nWords.\n\n## 0.1.0\n\n<!-- numbers: first-set -->\n\n- 2 tools\n\n<!-- end -->\n',
    );
    expect((await run(old, FIXTURES, '--write', file)).status).toBe(0);
    const text = await readFile(file, 'utf8');
    expect(text).toMatch(
      /^# Changes\n\nWords\.\n\n## .+\n\nNothing that a reader would see\.\n\n## 0\.1\.0\n\n- 2 tools\n$/,
    );
  });
});

describe('bad input', () => {
  it.each([
    [[], 'name the folder of the older set'],
    [['a', 'b', 'c'], 'name the folder of the older set'],
    [['--frobnicate'], "Unknown option '--frobnicate'"],
    [['tests/nowhere'], 'tests/nowhere holds neither summaries.json nor record files'],
    [[FIXTURES, 'tests/nowhere'], 'tests/nowhere holds neither'],
    [[FIXTURES, FIXTURES, '--write', 'tests/nowhere/x.md'], '--write: '],
  ])('%s is named in one line', async (args, words) => {
    const { status, text, complaints } = await run(...args);
    expect([status, text]).toEqual([2, '']);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(words);
  });

  it.each([
    ['{"format":999}', /ruleset of format 999/],
    ['{', /JSON/],
  ])('a package with %s is refused', async (summaries, words) => {
    const folder = await mkdtemp(join(root, 'broken-'));
    await writeFile(join(folder, 'summaries.json'), summaries);
    await writeFile(join(folder, 'names.json'), '{}');
    const { status, complaints } = await run(folder, FIXTURES);
    expect(status).toBe(2);
    expect(complaints[0]).toMatch(words);
  });

  it('records that break their schema are refused by file', async () => {
    await rewrite('services/harbour.json', ['"kind": "chat"', '"kind": "ship"']);
    const { status, complaints } = await run(old, FIXTURES);
    expect(status).toBe(2);
    expect(complaints[0]).toContain('1 problems, first services/harbour.json kind');
  });
});

describe('insertSection', () => {
  it('makes the first section of a paper without any', () => {
    expect(insertSection('# Changes\n', '## 1\n\nx')).toBe('# Changes\n\n## 1\n\nx\n');
  });
});
