import { domainToASCII } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fc } from '../../tests/fast-check.ts';
import { decodeLabel } from './punycode.ts';

describe('decodeLabel', () => {
  it.each(['münchen', 'президент', 'chаtgpt', '中国', 'ひとび-と', 'ελληνικά', 'a'])(
    'reads %s back',
    (word) => {
      expect(decodeLabel(domainToASCII(word))).toBe(word);
    },
  );

  it.each(['xn--!', 'xn--999999999999', 'xn--a-ecp.'])('gives null for %s', (label) => {
    expect(decodeLabel(label)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (rest) => void decodeLabel(`xn--${rest}`)));
  });
});
