import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = '.github/ISSUE_TEMPLATE';
const forms = readdirSync(FOLDER).filter((name) => name !== 'config.yml');

describe('the issue forms', () => {
  it('are one for a correction and one for a new record', () => {
    expect(forms.sort()).toEqual(['correction.yml', 'new-record.yml']);
  });

  it.each(forms)('%s asks for documents and for who sends it, and has every field once', (name) => {
    const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
    const ids = [...text.matchAll(/^ {4}id: ([\w-]+)$/gm)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['documents', 'sender', 'understood']));
    expect(text).toMatch(/^name: .+\ndescription: .+\ntitle: .+\nlabels: \[.+\]\nbody:\n/);
    expect(text).not.toMatch(/\t/);
  });

  it.each(forms)('%s names only papers that exist', (name) => {
    const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
    for (const [paper] of text.matchAll(/\b(?:docs|assets)\/[\w./-]+\.md/g)) readFileSync(paper);
  });
});

describe('the paper on corrections', () => {
  const text = readFileSync('docs/corrections.md', 'utf8');

  it.each(['two working days', 'ten working days', 'in public', 'never', 'Appeal'])(
    'promises: %s',
    (words) => {
      expect(text.toLowerCase()).toContain(words.toLowerCase());
    },
  );
});
