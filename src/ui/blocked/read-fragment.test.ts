import { describe, expect, it } from 'vitest';
import { fc } from '../../../tests/fast-check.ts';
import { readFragmentAddress } from './read-fragment.ts';

describe('readFragmentAddress', () => {
  it.each([
    ['#https%3A%2F%2Fchat.deepseek.com%2Fa%3Fb%23c', 'https://chat.deepseek.com/a?b#c'],
    ['#http://x.com/i/grok', 'http://x.com/i/grok'],
  ])('reads %s', (fragment, address) => expect(readFragmentAddress(fragment)).toBe(address));

  it.each([
    '',
    '#',
    '#hello',
    '#javascript:alert(1)',
    '#data:text/html,x',
    '#%E0%A4%A',
    '#chrome://settings',
    '#//evil',
  ])('takes %s for nothing', (fragment) => expect(readFragmentAddress(fragment)).toBeNull());

  it('never throws and gives nothing but web addresses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (fragment) => {
        expect(readFragmentAddress(`#${fragment}`) ?? 'https://').toMatch(/^https?:\/\//);
      }),
    );
  });
});
