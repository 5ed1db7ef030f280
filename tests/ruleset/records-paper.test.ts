import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/ruleset/lint/lint-records.ts';

const text = readFileSync('assets/ruleset/README.md', 'utf8');
const rows = new Map(
  [...text.matchAll(/^\| `([\w-]+)` +\| (\w+) +\|/gm)].map(([, name, severity]) => [name, severity]),
);

describe("the records' paper", () => {
  it('lists every check with its severity, and no other', () => {
    const own: [string, string][] = [
      ['schema', 'error'],
      ['waivers', 'error'],
    ];
    const wanted = new Map([
      ...own,
      ...CHECKS.map(({ name, severity }): [string, string] => [name, severity]),
    ]);
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(wanted));
  });

  it('gives its sections to what is listed, what never is, and every kind of entry', () => {
    const titles = [...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
    expect(titles).toEqual(
      expect.arrayContaining([
        'What is listed',
        'What never is',
        'Claims',
        'Evidence',
        'Incidents',
        'Restrictions',
      ]),
    );
  });
});
