import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPaperTables } from './read-paper-tables.ts';

const PAPERS = ['SECURITY.md', 'docs/security-review.md'] as const;
const readme = readFileSync('README.md', 'utf8');

describe('the threat model', () => {
  const rows = readPaperTables('SECURITY.md');

  it('speaks of everybody who could attack', () => {
    const everybody = rows.map(([from = '']) => from).join(' ');
    for (const name of [
      'page',
      'network',
      'Another extension',
      'contributor',
      'supply chain',
      'administrator',
    ])
      expect(everybody).toContain(name);
  });

  it.each(rows.map(([from = '', , tests = '']) => [from, tests]))(
    '%s: names tests that exist',
    (_from, tests) => {
      const files = [...tests.matchAll(/`([^`]+)`/g)].map(([, file]) => file ?? '');
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) {
        expect(file).toMatch(/\.test\.ts$/);
        expect(existsSync(file), file).toBe(true);
      }
    },
  );
});

it.each(PAPERS)('%s is linked from the README', (paper) => {
  expect(readme).toContain(`](${paper})`);
});

it.each(PAPERS)('%s links to headings that exist', (paper) => {
  const links = [...readFileSync(paper, 'utf8').matchAll(/\]\(([^)#:\s]*)#([^)\s]+)\)/g)];
  expect(links.length).toBeGreaterThan(0);
  for (const [, file = '', heading = ''] of links) {
    const target = file === '' ? paper : posix.join(posix.dirname(paper), file);
    expect(listAnchors(readFileSync(target, 'utf8')), `${target}#${heading}`).toContain(heading);
  }
});

/** The anchors that hosts of repositories give to headings. */
function listAnchors(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
}
