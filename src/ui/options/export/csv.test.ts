import { describe, expect, it } from 'vitest';
import { fc } from '../../../../tests/fast-check.ts';
import { writeCell } from './csv.ts';

describe('a cell', () => {
  it.each([
    ['plain', '"plain"'],
    ['with "quotes", commas', '"with ""quotes"", commas"'],
    ['two\nlines', '"two\nlines"'],
    ['', '""'],
    ['5 = 5', '"5 = 5"'],
  ])('writes %j as %j', (text, cell) => {
    expect(writeCell(text)).toBe(cell);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '=HYPERLINK("https://x")'])(
    'takes the formula out of %j',
    (text) => {
      expect(writeCell(text)).toMatch(/^"'/);
    },
  );

  it('is never more than one cell, and never a formula', () => {
    const text = fc.string({
      maxLength: 30,
      unit: fc.constantFrom('=', '+', '-', '@', '"', ',', '\r', '\n', '\t', 'a', "'"),
    });
    fc.assert(
      fc.property(text, (source) => {
        const cell = writeCell(source);
        const inner = cell.slice(1, -1);
        expect(cell.startsWith('"') && cell.endsWith('"')).toBe(true);
        // Every quote inside is doubled: nothing ends the cell early.
        expect(inner.replaceAll('""', '')).not.toContain('"');
        expect(inner).not.toMatch(/^[=+\-@\t\r\n]/);
        expect(inner.replaceAll('""', '"').replace(/^'/, '')).toBe(source.replace(/^'/, ''));
      }),
    );
  });
});
