import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileRecords } from '../../src/ruleset/compile.ts';
import { countRecords } from '../../src/ruleset/count-records.ts';
import { loadRecords } from '../../src/ruleset/load-ruleset.ts';
import { formatSize, measureRuleset } from '../../src/ruleset/measure-size.ts';
import { dateOf } from '../../src/ruleset/record-files.ts';

const records = await loadRecords();
// By the records' own day: what is in force ages with the clock, unchanged records must not turn red.
const counts = countRecords(records, dateOf(records));

describe('the catalogue', () => {
  it.each([
    ['services', counts.services, 150],
    ['services in full depth', counts.depths.full, 50],
    ['distinct orders that limit use', counts.limiting, 180],
    ['authorities that gave one', counts.limitingAuthorities, 150],
    ["orders in force by the authority's own text, at least half", counts.inForceOwnText, counts.inForce / 2],
  ])('holds enough %s: %i of %d', (_, count, least) => {
    expect(count).toBeGreaterThanOrEqual(least);
  });
});

describe('the compiled records', () => {
  const sizes = measureRuleset(compileRecords(records, '0.0.0'));

  it.each(sizes)('keep $part under its cap', (size) => {
    expect(size.bytes, `${size.part}: ${formatSize(size)}`).toBeLessThanOrEqual(size.cap);
  });
});

describe('the README', () => {
  const text = readFileSync('README.md', 'utf8');

  it.each([
    [/(\d+) AI tools/, counts.services],
    [/(\d+) orders that limit their use/, counts.limiting],
    [/by (\d+) authorities/, counts.limitingAuthorities],
  ])('says %s as the records do', (pattern, count) => {
    expect(pattern.exec(text)?.[1]).toBe(String(count));
  });
});
