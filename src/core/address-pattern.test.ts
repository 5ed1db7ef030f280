import { fc } from '../../tests/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { formatAddressPattern, parseAddressPattern } from './address-pattern.ts';

describe('parseAddressPattern', () => {
  it.each([
    ['chatgpt.com', { host: 'chatgpt.com', subdomains: false, path: '', query: [] }],
    ['*.character.ai', { host: 'character.ai', subdomains: true, path: '', query: [] }],
    ['x.com/i/grok', { host: 'x.com', subdomains: false, path: '/i/grok', query: [] }],
    [
      'google.com/search?udm=50',
      { host: 'google.com', subdomains: false, path: '/search', query: [['udm', '50']] },
    ],
  ])('reads %s', (source, expected) => {
    expect(parseAddressPattern(source)).toEqual(expected);
  });

  it.each([
    'https://chatgpt.com',
    'chatgpt.com:443',
    'ChatGPT.com',
    'www.chatgpt.com',
    'chatgpt.com/',
    'localhost',
    '127.0.0.1',
    '*.com*',
    'дипсик.рф',
    'a..b',
    'x.com?',
    'x.com?a',
    'x.com?a=b?c=d',
    '',
  ])('refuses %s', (source) => {
    expect(parseAddressPattern(source)).toBeNull();
  });

  it('writes what it reads', () => {
    const label = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/).filter((text) => text !== 'www');
    const path = fc.array(fc.stringMatching(/^[a-zA-Z0-9_~-]{1,6}$/), { maxLength: 3 });
    fc.assert(
      fc.property(label, label, path, fc.boolean(), (host, top, segments, subdomains) => {
        const pattern = {
          host: `${host}.${top}`,
          subdomains,
          path: segments.map((segment) => `/${segment}`).join(''),
          query: [],
        };
        expect(parseAddressPattern(formatAddressPattern(pattern))).toEqual(pattern);
      }),
    );
  });
});
