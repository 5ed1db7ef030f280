import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatRecord } from '../../src/ruleset/format-record.ts';
import { lintRecords } from '../../src/ruleset/lint/lint-records.ts';
import { formatProblem } from '../../src/ruleset/problem.ts';
import { parseRecords } from '../../src/ruleset/record-files.ts';
import { parseWaivers } from '../../src/ruleset/waivers.ts';
import { TODAY } from '../fake-records.ts';
import { stripComments } from './strip-comments.ts';

const text = readFileSync('assets/ruleset/template.md', 'utf8');

/** The examples, by the file that their heading names. */
const examples = [...text.matchAll(/^## .*?([\w-]+(?:\/[\w-]+)?\.json)\n\n```jsonc\n([\s\S]*?)\n```$/gm)].map(
  ([, file = '', example = '']) => ({ file, text: stripComments(example) }),
);
const records = examples.filter(({ file }) => file !== 'waivers.json');

describe('the template', () => {
  it('has an example of each kind of file', () => {
    expect(examples.map(({ file }) => file.replace(/\/.*/, '/'))).toEqual([
      'services/',
      'providers/',
      'authorities/',
      'jurisdictions.json',
      'waivers.json',
    ]);
  });

  it('keeps the schemas and every check, once comments are out', () => {
    const parsed = parseRecords(records);
    const problems = parsed.ok
      ? lintRecords(parsed.records, { today: TODAY, waivers: [] })
      : { errors: parsed.problems, warnings: [] };
    expect([...problems.errors, ...problems.warnings].map(formatProblem)).toEqual([]);
  });

  it('has its keys in the order that records have', () => {
    for (const { file, text: example } of records) {
      expect(JSON.stringify(JSON.parse(example)), file).toBe(
        JSON.stringify(JSON.parse(formatRecord({ file, text: example }))),
      );
    }
  });

  it('shows a waiver of the right form', () => {
    expect(parseWaivers(examples.find(({ file }) => file === 'waivers.json')?.text ?? '')).toMatchObject({
      ok: true,
    });
  });
});
