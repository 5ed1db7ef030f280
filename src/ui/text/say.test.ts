import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGLISH } from './english.ts';
import { speak } from './language.ts';
import { say, sayList, sayParts } from './say.ts';

describe('names in words that run the other way', () => {
  beforeAll(() => speak({ ...ENGLISH, tag: 'ar', direction: 'rtl' }));
  afterAll(() => speak(ENGLISH));

  it('are kept apart from the words around them', () => {
    expect(say('fact.parent', { parent: 'Example, Ltd.' })).toBe('Controlled by \u2068Example, Ltd.\u2069.');
    expect(sayList(['US Navy', 'Ltd.'])).toContain('\u2068US Navy\u2069');
    expect(sayParts(['Example, Ltd.', 'chat.example'])).toBe(
      '\u2068Example, Ltd.\u2069 · \u2068chat.example\u2069',
    );
  });
});

describe('names in words that run the same way', () => {
  beforeAll(() => speak(ENGLISH));

  it('are left as they are', () => {
    expect(say('fact.parent', { parent: 'Example, Ltd.' })).toBe('Controlled by Example, Ltd..');
    expect(sayParts(['a', 'b'])).toBe('a · b');
  });
});
