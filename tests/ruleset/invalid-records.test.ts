import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHECKS, lintRecords } from '../../src/ruleset/lint/lint-records.ts';
import { formatProblem, type RecordProblem } from '../../src/ruleset/problem.ts';
import { parseRecords, readRecordFiles, type RecordFile } from '../../src/ruleset/record-files.ts';
import { TODAY } from '../fake-records.ts';

/** A fault, laid over the sound records of `tests/fixtures/ruleset`; `null` removes a key. */
interface Fault {
  /** The check that finds it. */
  readonly check: string;
  readonly file: string;
  readonly set: Readonly<Record<string, unknown>>;
  readonly path: string;
  /** What the message says, in any of its parts. */
  readonly says: string;
}

const FOLDER = 'tests/fixtures/invalid';

/** Keys that may hold `null`: there it is laid over, and removes nothing. */
const NULLABLE = /\.(lastConfirmed|ended|announced|answer|fixed)$/;

const sound = await readRecordFiles('tests/fixtures/ruleset');

function findProblems(files: readonly RecordFile[]): readonly RecordProblem[] {
  const parsed = parseRecords(files);
  if (!parsed.ok) return parsed.problems;
  const { errors, warnings } = lintRecords(parsed.records, { today: TODAY });
  return [...errors, ...warnings];
}

function lay(fault: Fault): RecordFile[] {
  return sound.map(({ file, text }) => {
    if (file !== fault.file) return { file, text };
    const record: unknown = JSON.parse(text);
    for (const [path, value] of Object.entries(fault.set)) setPath(record, path, value);
    return { file, text: JSON.stringify(record) };
  });
}

function setPath(record: unknown, path: string, value: unknown): void {
  const keys = path.replace(/\[(\d+)\]/g, '.$1').split('.');
  const last = keys.pop() ?? '';
  let part = record as Record<string, unknown>;
  for (const key of keys) part = part[key] as Record<string, unknown>;
  if (value === null && !NULLABLE.test(path)) Reflect.deleteProperty(part, last);
  else part[last] = value;
}

describe('sound records', () => {
  it('have no problem', () => {
    expect(findProblems(sound)).toEqual([]);
  });
});

const faults = readdirSync(FOLDER).map((name): readonly [string, Fault] => [
  name,
  JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Fault,
]);

describe('a broken record', () => {
  it.each(faults)(
    '%s is named with file, path, what stands there, what belongs there and a tip',
    (_, fault) => {
      const problems = findProblems(lay(fault));
      const shown = problems.map(formatProblem).join('\n');
      const found = problems.find(
        ({ check, file, path }) => check === fault.check && file === fault.file && path === fault.path,
      );
      expect(found, shown).toBeDefined();
      expect(`${found?.actual ?? ''} | ${found?.expected ?? ''} | ${found?.tip ?? ''}`).toContain(fault.says);
      expect([found?.actual, found?.expected, found?.tip].every((part) => (part ?? '').length > 2)).toBe(
        true,
      );
    },
  );

  it.each(['schema', ...CHECKS.map(({ name }) => name)])('has a fixture for the check %s', (name) => {
    expect(faults.map(([, { check }]) => check)).toContain(name);
  });

  it('is named when it is no JSON', () => {
    const files = sound.map((entry) =>
      entry.file === 'services/harbour.json' ? { ...entry, text: '{ "id": ' } : entry,
    );
    expect(findProblems(files)).toMatchObject([
      { file: 'services/harbour.json', path: '', actual: expect.stringContaining('no JSON') as string },
    ]);
  });

  it('does not hide the problems of other files', () => {
    const files = sound.map((entry) => ({ ...entry, text: '{}' }));
    expect(new Set(findProblems(files).map(({ file }) => file)).size).toBe(files.length);
  });
});
