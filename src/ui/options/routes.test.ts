import { describe, expect, it } from 'vitest';
import { fc } from '../../../tests/fast-check.ts';
import { readRoute, ROOMS, writeRoute } from './routes.ts';

describe('the addresses of the options page', () => {
  it.each([
    ['', 'catalogue', [], ''],
    ['#/catalogue', 'catalogue', [], ''],
    ['#/catalogue/deepseek', 'catalogue', ['deepseek'], ''],
    ['#/catalogue?q=a/b?c', 'catalogue', [], 'q=a/b?c'],
    ['#/catalogue/compare/a/b', 'catalogue', ['compare', 'a', 'b'], ''],
    ['#/settings', 'settings', [], ''],
    ['#/no-such-room/x?q=1', 'catalogue', [], ''],
    ['#/catalogue/%E0%A4%A', 'catalogue', [], ''],
  ])('reads "%s"', (fragment, room, rest, query) => {
    expect(readRoute(fragment)).toEqual({ room, rest, query });
  });

  it('come back as they were written', () => {
    const part = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });
    fc.assert(
      fc.property(fc.constantFrom(...ROOMS), fc.array(part, { maxLength: 4 }), (room, rest) => {
        expect(readRoute(writeRoute(room, ...rest))).toEqual({ room, rest, query: '' });
      }),
    );
  });
});
