import { describe, expect, it } from 'vitest';
import { fc } from '../../tests/fast-check.ts';
import {
  MAX_ENTRIES,
  ProblemList,
  readList,
  readNumber,
  readObject,
  readText,
  readWord,
} from './read-shape.ts';

function collect<Value>(read: (list: ProblemList) => Value) {
  const list = new ProblemList();
  const value = read(list);
  return { value, codes: list.problems.map(({ path, code }) => `${path} ${code}`) };
}

const list = (value: unknown) =>
  collect((problems) => readList(value, 'key', problems)?.map((entry) => [entry.path, entry.value]) ?? null);

describe('a list', () => {
  it.each<[string, unknown, unknown]>([
    ['a list', ['a', 'b'], ['a', 'b']],
    ['one text', 'a', ['a']],
    ['lines', 'a\nb\r\nc', ['a', 'b', 'c']],
    ['one JSON text', ' ["a","b"] ', ['a', 'b']],
    ['numbered keys, in their order', { 10: 'c', 1: 'a', 2: 'b' }, ['a', 'b', 'c']],
    ['numbered keys with zeros', { '01': 'a', '02': 'b' }, ['a', 'b']],
    ['one object', { action: 'block' }, [{ action: 'block' }]],
    ['one object as JSON text', '{"action":\n"block"}', ['{"action":\n"block"}']],
    ['objects as JSON text, a line each', '{"a":1}\r\n\r\n{"b":2}\n', ['{"a":1}', '{"b":2}']],
    ['nothing', '', []],
    ['an empty list', [], []],
  ])('is read from %s', (_name, value, entries) => {
    const read = list(value);
    expect(read.value?.map(([, entry]) => entry)).toEqual(entries);
    expect(read.codes).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['a number', 5, 'key wrong-shape'],
    ['a switch', true, 'key wrong-shape'],
    ['null', null, 'key wrong-shape'],
    ['broken JSON', '["a",', 'key not-json'],
  ])('is not read from %s', (_name, value, problem) => {
    expect(list(value)).toEqual({ value: null, codes: [problem] });
  });

  it('keeps the places of entries when empty ones are left out', () => {
    expect(list(['', 'a', '  ', 'b']).value).toEqual([
      ['key[1]', 'a'],
      ['key[3]', 'b'],
    ]);
  });

  it('is cut after very many entries, and says so', () => {
    const { value, codes } = list(Array.from({ length: MAX_ENTRIES + 1 }, String));
    expect(value).toHaveLength(MAX_ENTRIES);
    expect(codes).toEqual(['key too-many']);
  });
});

describe('a text', () => {
  it.each<[unknown, string | null]>([
    [' a\r\n', 'a'],
    [5, '5'],
    [false, 'false'],
    [null, null],
    [[], null],
    ['x'.repeat(2_001), null],
  ])('%j: %j', (value, text) => {
    expect(collect((problems) => readText(value, 'key', problems)).value).toBe(text);
  });
});

describe('a number', () => {
  it.each<[unknown, number | null]>([
    ['5', 5],
    [5, 5],
    [' 05 ', 5],
    ['5.5', null],
    ['-1', null],
    ['1e3', null],
    ['0x10', null],
    ['', null],
    ['99999999999999999999', null],
    [Number.NaN, null],
    [true, null],
    [11, null],
  ])('%j: %j', (value, number) => {
    expect(collect((problems) => readNumber(value, 'key', problems, 0, 10)).value).toBe(number);
  });
});

describe('a word', () => {
  it.each([
    ['block', 'block'],
    [' BLOCK ', 'block'],
    ['bloc', null],
    ['constructor', null],
    ['', null],
  ])('%j: %j', (value, word) => {
    expect(collect((problems) => readWord(value, ['allow', 'block'], 'key', problems)).value).toBe(word);
  });
});

describe('an object', () => {
  it.each<[string, unknown, string[]]>([
    ['as such', { a: 1 }, []],
    ['as JSON text', '{"a":1}', []],
    ['as JSON list', '[1]', ['key not-json']],
    ['as broken JSON text', '{"a":}', ['key not-json']],
    ['as a list', [1], ['key wrong-shape']],
    ['as nothing', null, ['key wrong-shape']],
  ])('%s', (_name, value, codes) => {
    expect(collect((problems) => readObject(value, 'key', problems)).codes).toEqual(codes);
  });
});

describe('any value', () => {
  it('is read without throwing', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true, withDate: true }), (value) => {
        const problems = new ProblemList();
        readList(value, 'key', problems);
        readText(value, 'key', problems);
        readObject(value, 'key', problems);
        readNumber(value, 'key', problems, 0, 10);
        readWord(value, ['a'], 'key', problems);
      }),
    );
  });
});
