import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lintRecords } from '../../src/ruleset/lint/lint-records.ts';
import {
  parseRecords,
  readRecordFiles,
  type RecordFile,
  type RecordProblem,
} from '../../src/ruleset/record-files.ts';

/** A fault, laid over the sound records of `tests/fixtures/ruleset`; `null` removes a key. */
interface Fault {
  readonly file: string;
  readonly set: Readonly<Record<string, unknown>>;
  readonly path: string;
  readonly message: string;
}

const FOLDER = 'tests/fixtures/invalid';
const sound = await readRecordFiles('tests/fixtures/ruleset');

function findProblems(files: readonly RecordFile[]): readonly RecordProblem[] {
  const parsed = parseRecords(files);
  return parsed.ok ? lintRecords(parsed.records) : parsed.problems;
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
  if (value === null && path !== 'restrictions[0].lastConfirmed') Reflect.deleteProperty(part, last);
  else part[last] = value;
}

describe('sound records', () => {
  it('have no problem', () => {
    expect(findProblems(sound)).toEqual([]);
  });
});

describe('a broken record', () => {
  it.each(readdirSync(FOLDER))('%s is named with file, path and what to write', (name) => {
    const fault = JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Fault;
    const problems = findProblems(lay(fault));
    const found = problems.filter(
      ({ path, message }) => path === fault.path && message.includes(fault.message),
    );
    expect(found, JSON.stringify(problems, null, 1)).not.toEqual([]);
  });

  it('is named when it is no JSON', () => {
    const files = sound.map((entry) =>
      entry.file === 'services/harbour.json' ? { ...entry, text: '{ "id": ' } : entry,
    );
    expect(findProblems(files)).toMatchObject([
      { file: 'services/harbour.json', path: '', message: /no JSON/ },
    ]);
  });

  it('does not hide the problems of other files', () => {
    const files = sound.map((entry) => ({ ...entry, text: '{}' }));
    expect(new Set(findProblems(files).map(({ file }) => file)).size).toBe(files.length);
  });
});
