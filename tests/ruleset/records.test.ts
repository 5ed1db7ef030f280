import { describe, expect, it } from 'vitest';
import { formatRecord } from '../../src/ruleset/format-record.ts';
import { CHECKS, lintRecords } from '../../src/ruleset/lint/lint-records.ts';
import { readToday, RULESET_FOLDER } from '../../src/ruleset/load-ruleset.ts';
import { dateOf, parseRecords, readRecordFiles } from '../../src/ruleset/record-files.ts';
import { readWaivers } from '../../src/ruleset/waivers.ts';

const files = await readRecordFiles(RULESET_FOLDER);
const parsed = parseRecords(files);
const waivers = await readWaivers(RULESET_FOLDER);
const problems = [...listProblems(), ...(waivers.ok ? [] : waivers.problems)];
const RULES = ['schema', ...CHECKS.filter(({ severity }) => severity === 'error').map(({ name }) => name)];

/** Judged as the build does it: waivers run out by the records' own day, so that unchanged records stay green. */
function listProblems() {
  if (!parsed.ok) return parsed.problems;
  const { records } = parsed;
  const given = waivers.ok ? waivers.waivers : [];
  return lintRecords(records, { today: readToday(), waivers: given, waiversAsOf: dateOf(records) }).errors;
}

describe.each(files)('$file', ({ file, text }) => {
  it('stands in its one form', () => {
    expect(formatRecord({ file, text }), 'npm run ruleset:format writes it').toBe(text);
  });

  it.each(RULES)('keeps the rule %s', (rule) => {
    expect(problems.filter(({ check, file: at }) => check === rule && at === file)).toEqual([]);
  });
});

describe('the waivers', () => {
  it('are all of their form, needed, and none has run out', () => {
    expect(problems.filter(({ check }) => check === 'waivers')).toEqual([]);
  });
});
