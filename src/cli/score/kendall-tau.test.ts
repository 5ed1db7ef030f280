import { describe, expect, it } from 'vitest';
import { fc } from '../../../tests/fast-check.ts';
import { kendallTau } from './kendall-tau.ts';

describe("Kendall's tau", () => {
  it.each([
    ['the same order', [1, 2, 3, 4], [10, 20, 30, 40], 1],
    ['the reverse', [1, 2, 3, 4], [4, 3, 2, 1], -1],
    ['one pair of six changed', [1, 2, 3, 4], [2, 1, 3, 4], 4 / 6],
    // One tie on one side: 5 agreeing pairs of 6 and of 5 untied ones.
    ['a tie on one side', [1, 2, 3, 4], [1, 1, 3, 4], 5 / Math.sqrt(6 * 5)],
  ])('of %s', (_, a, b, tau) => {
    expect(kendallTau(a, b)).toBeCloseTo(tau, 12);
  });

  it('is none when there is no order', () => {
    expect(kendallTau([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(kendallTau([], [])).toBeNull();
  });

  it('lies between −1 and 1, is even-handed, and asks for order only', () => {
    const lists = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(lists, (pairs) => {
        const a = pairs.map(([first]) => first);
        const b = pairs.map(([, second]) => second);
        const tau = kendallTau(a, b);
        expect(kendallTau(b, a)).toEqual(tau);
        if (tau === null) return;
        expect(Math.abs(tau)).toBeLessThanOrEqual(1 + 1e-12);
        expect(
          kendallTau(
            a,
            b.map((value) => value ** 3),
          ),
        ).toBeCloseTo(tau, 12);
      }),
    );
  });
});
