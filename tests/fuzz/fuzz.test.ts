import { beforeEach, describe, expect, it, vi } from 'vitest';
import { GROUPS } from './fuzz-groups.ts';

// A small sample that is the same everywhere; `npm run fuzz` goes on from there.
const SAMPLE = { seed: 20_251_218, numRuns: 40 };

beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue(undefined));

describe.each(GROUPS)('$name', ({ properties }) => {
  it.each(properties)('$name', async (property) => {
    const { runs, fault } = await property.check(SAMPLE);
    expect(fault).toBeNull();
    expect(runs).toBe(SAMPLE.numRuns);
  });
});
