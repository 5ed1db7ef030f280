import { describe, expect, it } from 'vitest';
import { row } from '../../../../tests/fake-rows.ts';
import { readListState } from './list-state.ts';
import { indexRows, selectRows } from './select-rows.ts';

const ROWS = [
  row({ id: 'b', name: 'Beta', aliases: ['贝塔'], hosts: ['beta.example'], level: 'high', score: 60 }),
  row({
    id: 'a',
    name: 'alpha',
    kind: 'coding',
    level: 'unknown',
    score: null,
    coverage: 0.3,
    residency: 'unknown',
    jurisdiction: [],
    training: 'unknown',
  }),
  row({
    id: 'd',
    name: 'Delta',
    level: 'low',
    score: 12,
    isClosed: true,
    residency: { countries: [], heldBy: 'user', elsewhere: false },
    training: 'never',
    restrictedBy: ['us-navy'],
    orders: { byName: 2, atLarge: 1 },
    atLarge: 1,
    incidents: 3,
  }),
  row({
    id: 'c',
    name: 'Gamma 10',
    residency: { countries: ['CN', 'SG'], heldBy: 'provider', elsewhere: true },
  }),
];
const REPORT = { atLarge: [[], ['school']] };
const index = indexRows(ROWS);
const select = (query: string) => selectRows(index, REPORT, readListState(query)).map(({ id }) => id);

describe('the list', () => {
  it.each([
    ['', ['a', 'b', 'd', 'c']],
    ['sort=-name', ['c', 'd', 'b', 'a']],
    ['sort=level', ['d', 'c', 'b', 'a']],
    ['sort=-level', ['b', 'c', 'd', 'a']],
    ['sort=-score', ['b', 'c', 'd', 'a']],
    ['sort=known', ['a', 'b', 'd', 'c']],
    ['sort=storage', ['c', 'b', 'a', 'd']],
    ['sort=-orders', ['d', 'a', 'b', 'c']],
    ['sort=-incidents', ['d', 'a', 'b', 'c']],
    ['sort=training', ['d', 'b', 'c', 'a']],
  ])('is sorted by "%s", what is unknown last', (query, expected) => {
    expect(select(query)).toEqual(expected);
  });

  it.each([
    ['level=low,unknown', ['a', 'd']],
    ['kind=coding', ['a']],
    ['in=SG', ['c']],
    ['in=user', ['d']],
    ['in=unknown', ['a']],
    ['trains=yes', ['b', 'c']],
    ['trains=no', ['d']],
    ['trains=unsaid', ['a']],
    ['by=us-navy', ['d']],
    ['by=school', ['d']],
    ['by=nobody', []],
    ['offered=open', ['a', 'b', 'c']],
    ['offered=closed', ['d']],
    ['trains=yes&in=CN', ['c']],
  ])('is filtered by "%s"', (query, expected) => {
    expect(select(query)).toEqual(expected);
  });

  it.each([
    ['q=betta', ['b']],
    ['q=贝', ['b']],
    ['q=beta.example', ['b']],
    ['q=example inc', ['a', 'b', 'd', 'c']],
  ])('is searched by "%s"', (query, expected) => {
    expect(select(query).sort()).toEqual([...expected].sort());
  });

  it('stands by fit while something is typed, unless another order was asked for', () => {
    expect(select('q=gamma')).toEqual(['c']);
    expect(select('q=example&sort=name')).toEqual(['a', 'b', 'd', 'c']);
  });
});
