import { existsSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles } from './source-files.ts';

const papers = listFiles('*.md', 'docs/**/*.md', 'assets/**/*.md');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

describe.each(papers)('%s', (paper) => {
  const text = readFileSync(paper, 'utf8');

  it('names only commands that exist', () => {
    const named = [...text.matchAll(/npm (?:run (?:--silent )?([\w:-]+)|(start|test))\b/g)].map(
      ([, script, short]) => script ?? short ?? '',
    );
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it('links only to files that exist', () => {
    const targets = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, target]) =>
      posix.join(posix.dirname(paper), target ?? ''),
    );
    expect(targets.filter((target) => !existsSync(target))).toEqual([]);
  });

  it('names only files of the repository that exist', () => {
    const named = [...text.matchAll(/`((?:src|docs|tests|assets|entrypoints|bench)\/[\w./-]+)`/g)].map(
      ([, file]) => file ?? '',
    );
    expect(named.filter((file) => !existsSync(file))).toEqual([]);
  });
});

describe('the pictures of the README', () => {
  const pictures = [
    ...readFileSync('README.md', 'utf8').matchAll(/<(img|source)[^>]*?src(?:set)?="([^"]+)"([^>]*)>/g),
  ];

  it('are there in light and dark, and small', () => {
    expect(pictures.length).toBeGreaterThan(0);
    for (const [, , file = ''] of pictures) {
      expect(existsSync(file), file).toBe(true);
      expect(statSync(file).size, file).toBeLessThanOrEqual(120_000);
      const other = file.replace(/-(light|dark)/, (_word, scheme) =>
        scheme === 'light' ? '-dark' : '-light',
      );
      expect(pictures.map(([, , name]) => name)).toContain(other);
    }
  });

  it('are told in words', () => {
    for (const [, kind, file, rest = ''] of pictures) {
      if (kind === 'img') expect(rest, file).toMatch(/alt="[^"]{40,}"/);
    }
  });
});

describe('the commands', () => {
  it('are all explained in the README or CONTRIBUTING', () => {
    const text = readFileSync('README.md', 'utf8') + readFileSync('CONTRIBUTING.md', 'utf8');
    const silent = ['build'];
    expect(Object.keys(scripts).filter((name) => !text.includes(name) && !silent.includes(name))).toEqual([]);
  });
});
