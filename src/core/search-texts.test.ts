import { describe, expect, it } from 'vitest';
import { fc } from '../../tests/fast-check.ts';
import { indexEntries, searchEntries, type SearchText } from './search-texts.ts';

const TOOLS: Readonly<Record<string, readonly SearchText[]>> = {
  atlas: [
    { text: 'ChatGPT Atlas', rank: 0 },
    { text: 'OpenAI', rank: 3 },
  ],
  chatgpt: [
    { text: 'ChatGPT', rank: 0 },
    { text: 'chatgpt.com', rank: 2, isHost: true },
    { text: 'OpenAI', rank: 3 },
  ],
  deepseek: [
    { text: 'DeepSeek', rank: 0 },
    { text: '深度求索', rank: 1 },
    { text: 'chat.deepseek.com', rank: 2, isHost: true },
  ],
  lechat: [
    { text: 'Le Chat', rank: 0 },
    { text: 'Mistral AI', rank: 3 },
  ],
  alisa: [
    { text: 'Alice', rank: 0 },
    { text: 'Алиса', rank: 1 },
  ],
};
const index = indexEntries(Object.keys(TOOLS), (id) => TOOLS[id] ?? []);

describe('searchEntries', () => {
  it.each([
    ['a name', 'DeepSeek', ['deepseek']],
    ['a name in two words', 'deep seek', ['deepseek']],
    ['the beginning of a name, the whole name first', 'chatgpt', ['chatgpt', 'atlas']],
    ['a later word', 'atlas', ['atlas']],
    ['words of name and provider', 'openai atlas', ['atlas']],
    ['a name in its own script', '深度', ['deepseek']],
    ['a part of it', '求索', ['deepseek']],
    ['another script', 'алиса', ['alisa']],
    ['accents and signs', 'Lé-Chat!', ['lechat']],
    ['a host', 'chat.deepseek.com', ['deepseek']],
    ['the host above it', 'deepseek.com', ['deepseek']],
    ['an address', 'https://chat.deepseek.com/a/b?c=d', ['deepseek']],
    ['a host below it', 'www.eu.chatgpt.com', ['chatgpt']],
    ['swapped letters', 'chatgtp', ['chatgpt', 'atlas']],
    ['a missing letter', 'depseek', ['deepseek']],
    ['a wrong letter in a later word', 'atlus', ['atlas']],
    ['a slip in one of two words', 'openai atlus', ['atlas']],
    ['two slips in a long name', 'depseak', []],
    ['a top-level domain alone', 'com', []],
    ['nothing of the kind', 'gardening', []],
  ])('finds by %s', (_what, query, expected) => {
    expect(searchEntries(index, query)).toEqual(expected);
  });

  it('gives everything while nothing is typed', () => {
    expect(searchEntries(index, '  ')).toHaveLength(Object.keys(TOOLS).length);
  });

  it('forgives only where nothing holds what was typed', () => {
    expect(searchEntries(index, 'alic')).toEqual(['alisa']);
    expect(searchEntries(index, 'chat')).not.toContain('alisa');
  });

  it('never throws, and finds what it is given whole', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'grapheme' }), (text) => {
        const own = indexEntries(['own'], () => [{ text, rank: 0 }]);
        expect(searchEntries(own, text)).toEqual(['own']);
        searchEntries(index, text);
      }),
    );
  });
});
