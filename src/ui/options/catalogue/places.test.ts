import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRoute } from '../routes.ts';
import { EMPTY_LIST } from './list-state.ts';
import { COMPARE, compareAddress, listAddress, readPlace, toolAddress } from './places.ts';

const follow = (address: string) => readPlace(readRoute(address).rest);

describe('the places of the catalogue', () => {
  it('are found again by their addresses', () => {
    expect(follow(listAddress({ ...EMPTY_LIST, search: 'a/b' }))).toEqual({ kind: 'list' });
    expect(follow(toolAddress('deepseek'))).toEqual({ kind: 'tool', id: 'deepseek' });
    expect(follow(compareAddress(['a', 'b']))).toEqual({ kind: 'compare', ids: ['a', 'b'] });
  });

  it('compare four tools at most, each once', () => {
    expect(follow('#/catalogue/compare/a/a/b/c/d/e')).toEqual({ kind: 'compare', ids: ['a', 'b', 'c', 'd'] });
  });

  it('leave no tool out', () => {
    expect(existsSync(`assets/ruleset/services/${COMPARE}.json`)).toBe(false);
  });
});
