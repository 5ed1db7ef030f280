import { describe, expect, it } from 'vitest';
import { boxAt, chooseCorner, CORNERS, overlap } from './corners.ts';

const SIZE = { width: 360, height: 120 };
const VIEW = { width: 1280, height: 800 };

describe('chooseCorner', () => {
  it.each([
    ['nothing to type into', null, 0],
    ['an input in the middle', { left: 400, top: 300, right: 880, bottom: 360 }, 0],
    ['an input at the bottom', { left: 300, top: 700, right: 980, bottom: 780 }, 0],
    ['an input at the top right', { left: 900, top: 10, right: 1270, bottom: 60 }, 1],
    ['an input along the right side', { left: 900, top: 0, right: 1280, bottom: 800 }, 2],
    ['an input that is everywhere', { left: 0, top: 0, right: 1280, bottom: 800 }, 0],
  ] as const)('with %s', (_what, input, place) => {
    expect(chooseCorner(input, SIZE, VIEW)).toBe(CORNERS[place]);
  });

  it('never covers the input while a corner is free', () => {
    const input = { left: 600, top: 0, right: 1280, bottom: 400 };
    expect(overlap(boxAt(chooseCorner(input, SIZE, VIEW), SIZE, VIEW), input)).toBe(false);
  });
});
