import { describe, expect, it } from 'vitest';
import { directionOf } from './language.ts';

describe('directionOf', () => {
  it.each([
    ['ar', 'rtl'],
    ['ar-EG', 'rtl'],
    ['he', 'rtl'],
    ['en-GB', 'ltr'],
    ['zh-CN', 'ltr'],
  ] as const)('%s runs %s', (tag, direction) => {
    expect(directionOf(tag)).toBe(direction);
  });
});
