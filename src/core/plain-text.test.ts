import { describe, expect, it } from 'vitest';
import { escapeTricks, toPlainText, toWellFormed } from './plain-text.ts';

describe('toPlainText', () => {
  it.each([
    ['a direction that is turned', 'Example\u202Eelpmaxe', 'Exampleelpmaxe'],
    ['marks of direction', '\u2066a\u2069\u200F\u061C', 'a'],
    ['orders to a terminal', '\u001B[31mred\u0007', '[31mred'],
    ['half a character', 'a\uD800', 'a\uFFFD'],
  ])('takes out %s', (_what, text, expected) => {
    expect(toPlainText(text)).toBe(expected);
  });

  it.each(['first line\n\tsecond\r\nthird', 'שלום, مرحبا', '🏴‍☠️ नमस्ते', 'Müller & Söhne'])(
    'leaves %j as it is',
    (text) => {
      expect(toPlainText(text)).toBe(text);
    },
  );
});

it('writes tricks in JSON so that they are seen and mean the same', () => {
  const value = { name: 'a\u202Eb' };
  const escaped = escapeTricks(JSON.stringify(value));
  expect(escaped).toBe(String.raw`{"name":"a\u202eb"}`);
  expect(JSON.parse(escaped)).toEqual(value);
});

it('makes any text fit for an address', () => {
  expect(encodeURIComponent(toWellFormed('\uD800a'))).toBe('%EF%BF%BDa');
});
