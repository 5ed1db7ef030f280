import { describe, expect, it } from 'vitest';
import { fc } from '../../tests/fast-check.ts';
import { parseAddress } from './address.ts';
import { parseAddressPattern } from './address-pattern.ts';
import { buildMatchIndex, matchAddress } from './match.ts';

function indexOf(patterns: Readonly<Record<string, string>>) {
  return buildMatchIndex(
    Object.entries(patterns).flatMap(([source, owner]) => {
      const pattern = parseAddressPattern(source);
      return pattern === null ? [] : [[pattern, owner] as const];
    }),
  );
}

const INDEX = indexOf({
  'chatgpt.com': 'chatgpt',
  'chat.deepseek.com': 'deepseek',
  '*.character.ai': 'character-ai',
  'x.com/i/grok': 'grok',
  'bing.com/chat': 'copilot',
  'google.com/search?udm=50': 'google-ai-mode',
  '*.poe.com': 'poe',
  'poe.com/DeepSeek-R1': 'poe-deepseek',
});

function ownerOf(source: string, index = INDEX): string | null {
  const parsed = parseAddress(source);
  return parsed.ok ? (matchAddress(index, parsed.address)?.owner ?? null) : null;
}

describe('matchAddress', () => {
  it.each([
    ['https://chatgpt.com/', 'chatgpt'],
    ['https://www.chatgpt.com/c/1', 'chatgpt'],
    ['http://CHATGPT.com.:8080/', 'chatgpt'],
    ['https://user@chatgpt.com/', 'chatgpt'],
    ['https://beta.character.ai/chat', 'character-ai'],
    ['https://character.ai/', 'character-ai'],
    ['https://x.com/i/grok', 'grok'],
    ['https://x.com/i/grok/', 'grok'],
    ['https://x.com/i/grok?conversation=1', 'grok'],
    ['https://x.com/i/%67rok', 'grok'],
    ['https://www.google.com/search?q=a&udm=50', 'google-ai-mode'],
    ['https://poe.com/DeepSeek-R1', 'poe-deepseek'],
    ['https://poe.com/Claude', 'poe'],
  ])('finds %s', (source, owner) => {
    expect(ownerOf(source)).toBe(owner);
  });

  it.each([
    'https://notchatgpt.com/',
    'https://chatgpt.com.evil.example/',
    'https://chatgpt.com@evil.example/',
    'https://help.chatgpt.com/',
    'https://deepseek.com/',
    'https://xn--hatgpt-hrf.com/',
    'https://notcharacter.ai/',
    'https://x.com/i/grokking',
    'https://x.com/I/GROK',
    'https://x.com/',
    'https://notx.com/i/grok',
    'https://google.com/search?udm=5',
    'https://google.com/search?q=udm=50',
    'https://com/',
  ])('leaves %s alone', (source) => {
    expect(ownerOf(source)).toBeNull();
  });

  it('keeps the longest host, then the longest path', () => {
    const index = indexOf({
      '*.a.com': 'whole',
      '*.b.a.com': 'part',
      'c.b.a.com/x': 'page',
      'c.b.a.com/x/y': 'inner',
    });
    expect(ownerOf('https://z.a.com/', index)).toBe('whole');
    expect(ownerOf('https://z.b.a.com/', index)).toBe('part');
    expect(ownerOf('https://c.b.a.com/x/y/z', index)).toBe('inner');
    expect(ownerOf('https://c.b.a.com/x', index)).toBe('page');
    expect(ownerOf('https://c.b.a.com/', index)).toBe('part');
  });

  it('gives every host below a wildcard, and no host that only ends alike', () => {
    const label = fc.stringMatching(/^[a-z]{1,10}$/);
    fc.assert(
      fc.property(label, (name) => {
        expect(ownerOf(`https://${name}.character.ai/`)).toBe('character-ai');
        expect(ownerOf(`https://${name}character.ai/`)).toBeNull();
        expect(ownerOf(`https://character.ai.${name}.example/`)).toBeNull();
      }),
    );
  });

  it('is not slowed by a host of a thousand labels', () => {
    const address = { host: `${'a.'.repeat(1_000)}character.ai`, path: '/', query: new URLSearchParams() };
    expect(matchAddress(INDEX, address)).toBeNull();
  });
});
