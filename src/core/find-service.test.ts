import { describe, expect, it } from 'vitest';
import { fc } from '../../tests/fast-check.ts';
import { service } from '../../tests/fake-records.ts';
import { parseAddressPattern } from './address-pattern.ts';
import { findService, indexNames, normalizeName } from './find-service.ts';
import { buildMatchIndex } from './match.ts';

const SERVICES = [
  service({ id: 'le-chat', name: 'Le Chat' }),
  service({ id: 'character-ai', name: 'Character.AI' }),
  service({ id: 'deepseek', name: 'DeepSeek' }),
  service({ id: 'one', name: 'One' }),
  service({ id: 'two', name: 'Two' }),
];
const ALIASES = {
  'le-chat': ['Vibe', 'Mistral'],
  'character-ai': ['c.ai'],
  deepseek: ['深度求索'],
  one: ['Assistant'],
  two: ['Assistant'],
};
const patterns = ['chat.deepseek.com', '*.character.ai'].flatMap((source, index) => {
  const pattern = parseAddressPattern(source);
  return pattern === null ? [] : [[pattern, index === 0 ? 'deepseek' : 'character-ai'] as const];
});
const FINDER = { addresses: buildMatchIndex(patterns), ...indexNames(SERVICES, { aliases: ALIASES }) };

describe('findService', () => {
  it.each([
    ['https://chat.deepseek.com/x', 'deepseek', 'host'],
    ['chat.deepseek.com', 'deepseek', 'host'],
    ['CHAT.DEEPSEEK.COM:443/x?y#z', 'deepseek', 'host'],
    ['user@chat.deepseek.com', 'deepseek', 'host'],
    ['deepseek', 'deepseek', 'name'],
    [' Deep-Seek ', 'deepseek', 'name'],
    ['深度求索', 'deepseek', 'alias'],
    ['LE CHAT', 'le-chat', 'name'],
    ['le-chat', 'le-chat', 'name'],
    ['mistral', 'le-chat', 'alias'],
    ['Character.AI', 'character-ai', 'host'],
    ['c.ai', 'character-ai', 'alias'],
  ])('finds %s', (input, id, by) => {
    expect(findService(FINDER, input).match).toMatchObject({ service: id, by });
  });

  it.each([
    ['notdeepseek.com', 'address', null],
    ['chat.deepseek.com.evil.example', 'address', null],
    ['https://chat.deepseek.com@evil.example', 'address', null],
    ['some other tool', 'name', null],
    ['javascript:alert(1)', 'address', 'not-web'],
    ['https://', 'address', 'not-an-address'],
    ['', 'name', 'empty'],
    ['   ', 'name', 'empty'],
    ['!!!', 'name', 'not-an-address'],
    ['x'.repeat(2_000_000), 'name', 'too-long'],
    [`https://${'a'.repeat(2_000_000)}`, 'address', 'too-long'],
    ['Assistant', 'name', 'ambiguous'],
  ])('finds nothing for %.40s', (input, kind, problem) => {
    expect(findService(FINDER, input)).toMatchObject({ kind, problem, match: null });
  });

  it('lists whom an ambiguous name fits', () => {
    expect(findService(FINDER, 'assistant').candidates).toEqual(['one', 'two']);
  });

  it('never throws, and never finds a tool on a foreign host', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (input) => {
        findService(FINDER, input);
      }),
    );
    fc.assert(
      fc.property(fc.domain(), (host) => {
        if (host.endsWith('character.ai') || host === 'chat.deepseek.com') return;
        expect(findService(FINDER, `https://${host}/`).match).toBeNull();
      }),
    );
  });
});

describe('normalizeName', () => {
  it.each([
    ['Le Chat', 'lechat'],
    ['Citroën', 'citroen'],
    ['通义千问', '通义千问'],
    ['ＧＰＴ', 'gpt'],
  ])('reads %s as %s', (name, normal) => expect(normalizeName(name)).toBe(normal));
});
