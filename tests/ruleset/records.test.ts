import { describe, expect, it } from 'vitest';
import { formatRecord } from '../../src/ruleset/format-record.ts';
import { CHECKS } from '../../src/ruleset/lint/lint-records.ts';
import { RULESET_FOLDER } from '../../src/ruleset/load-ruleset.ts';
import { parseRecords, readRecordFiles } from '../../src/ruleset/record-files.ts';

const files = await readRecordFiles(RULESET_FOLDER);
const parsed = parseRecords(files);
const problems = parsed.ok
  ? CHECKS.flatMap(({ name, check }) => check(parsed.records).map((problem) => ({ rule: name, ...problem })))
  : parsed.problems.map((problem) => ({ rule: 'schema', ...problem }));
const RULES = ['schema', ...CHECKS.map(({ name }) => name)];

describe.each(files)('$file', ({ file, text }) => {
  it('stands in its one form', () => {
    expect(formatRecord({ file, text }), 'npm run ruleset:format writes it').toBe(text);
  });

  it.each(RULES)('keeps the rule %s', (rule) => {
    expect(problems.filter((problem) => problem.rule === rule && problem.file === file)).toEqual([]);
  });
});
