import { describe, expect, it } from 'vitest';
import { mayMatter } from './shared-places.ts';

const PLACES = { 'x.com': ['/i/grok'], 'google.com': ['/search?udm=50'] };

describe('mayMatter', () => {
  it.each([
    ['https://x.com/i/grok', true],
    ['https://www.x.com./i/grok/a?b#c', true],
    ['https://x.com/i/%67rok', true],
    ['https://x.com/%', true],
    ['https://x.com/home', false],
    ['https://x.com/', false],
    ['https://www.google.com/search?q=a&udm=50', true],
    ['https://www.google.com/search?q=a', false],
    ['https://chat.example/', true],
    ['https://constructor/', true],
  ])('of %s says %s', (address, matters) => {
    expect(mayMatter(PLACES, address)).toBe(matters);
  });
});
