import { describe, expect, it } from 'vitest';
import { fc } from '../../tests/fast-check.ts';
import { distanceToStart } from './edit-distance.ts';

describe('distanceToStart', () => {
  it.each([
    ['chatgpt', 'chatgpt', 0],
    ['chatg', 'chatgpt', 0],
    ['chatgtp', 'chatgpt', 1],
    ['chagpt', 'chatgpt', 1],
    ['chattgpt', 'chatgpt', 1],
    ['shatgpt', 'chatgpt', 1],
    ['shatgtp', 'chatgpt', 2],
    ['perplxi', 'perplexity', 1],
    ['', 'anything', 0],
    ['deepseek', '', null],
    ['grok', 'claude', null],
  ])('of "%s" to "%s" is %s', (typed, text, expected) => {
    expect(distanceToStart(typed, text, 2)).toBe(expected);
  });

  it('is never more than one after one slip, wherever it happens', () => {
    const word = fc.stringMatching(/^[a-z]{2,16}$/);
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('drop', 'add', 'swap', 'change'), (text, seed, slip) => {
        const place = seed % text.length;
        const [before, letter = '', after] = [text.slice(0, place), text[place], text.slice(place + 1)];
        const typed = {
          drop: before + after,
          add: `${before}x${letter}${after}`,
          swap: before + after.slice(0, 1) + letter + after.slice(1),
          change: `${before}x${after}`,
        }[slip];
        expect(distanceToStart(typed, text, 1)).not.toBeNull();
      }),
    );
  });

  it('gives up exactly where the distance is too long', () => {
    const word = fc.stringMatching(/^[ab]{0,8}$/);
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (typed, text, most) => {
        const free = distanceToStart(typed, text, 100) ?? Infinity;
        expect(distanceToStart(typed, text, most)).toBe(free <= most ? free : null);
      }),
    );
  });
});
