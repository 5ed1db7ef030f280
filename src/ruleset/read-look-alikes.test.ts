import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadRecords } from './load-ruleset.ts';
import { parseLookAlikes } from './read-look-alikes.ts';

const records = await loadRecords();
const source = readFileSync('assets/ruleset/look-alikes.json', 'utf8');

/** Paths of the faults in the file after a change. */
function findFaults(change: (file: Record<'brands' | 'imitators' | 'vendors', unknown[]>) => void): string[] {
  const file = JSON.parse(source) as Record<'brands' | 'imitators' | 'vendors', unknown[]>;
  change(file);
  const result = parseLookAlikes(JSON.stringify(file), records);
  return result.ok ? [] : result.problems.map(({ path }) => path);
}

const imitator = (host: string, of: string) => ({
  host,
  of,
  reason: 'a test',
  source: null,
  retrieved: '2026-11-01',
});

describe('the look-alikes', () => {
  it('are sound', () => {
    expect(findFaults(() => undefined)).toEqual([]);
  });

  it.each([
    ['a brand of no service', 'brands[0].service', { word: 'x', service: 'no-such-tool', host: 'x.example' }],
    [
      'a host that is not the brand’s',
      'brands[0].host',
      { word: 'x', service: 'chatgpt', host: 'x.example' },
    ],
    [
      'a word that no host can hold',
      'brands[0].word',
      { word: 'X Y', service: 'chatgpt', host: 'chatgpt.com' },
    ],
  ])('name %s', (_what, path, brand) => {
    expect(findFaults(({ brands }) => brands.splice(0, 1, brand))).toEqual([path]);
  });

  it.each([
    ['an imitator of no service', 'imitators[0].of', imitator('x.example', 'no-such-tool')],
    ['a catalogued tool', 'imitators[0].host', imitator('chatgpt.com', 'chatgpt')],
    ['an address instead of a host', 'imitators[0].host', imitator('https://x.example/', 'chatgpt')],
  ])('do not list %s', (_what, path, entry) => {
    expect(new Set(findFaults(({ imitators }) => imitators.splice(0, 1, entry)))).toEqual(new Set([path]));
  });
});
