import { describe, expect, it } from 'vitest';
import { fc } from '../../../../tests/fast-check.ts';
import { SERVICE_KINDS } from '../../../core/vocabulary.ts';
import {
  ALL_LEVELS,
  countFilters,
  EMPTY_LIST,
  LIST_VIEWS,
  readListState,
  SORT_KEYS,
  TRAINING_ANSWERS,
  writeListState,
} from './list-state.ts';

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
const listState = fc.record({
  view: fc.constantFrom(...LIST_VIEWS),
  search: fc.string({ maxLength: 40, unit: 'grapheme' }),
  levels: fc.uniqueArray(fc.constantFrom(...ALL_LEVELS)),
  kind: fc.option(fc.constantFrom(...SERVICE_KINDS)),
  storage: fc.option(fc.constantFrom('CN', 'US', 'user')),
  training: fc.option(fc.constantFrom(...TRAINING_ANSWERS)),
  body: fc.option(id),
  offered: fc.option(fc.constantFrom('open' as const, 'closed' as const)),
  sort: fc.option(fc.record({ by: fc.constantFrom(...SORT_KEYS), isDescending: fc.boolean() })),
  picks: fc.uniqueArray(id, { maxLength: 4 }),
});

describe('what is asked of the list', () => {
  it('comes back from its address', () => {
    fc.assert(
      fc.property(listState, (state) => {
        expect(readListState(writeListState(state))).toEqual(state);
      }),
    );
  });

  it('is nothing in an empty address, and an empty address when it is nothing', () => {
    expect(readListState('')).toEqual(EMPTY_LIST);
    expect(writeListState(EMPTY_LIST)).toBe('');
  });

  it.each([
    'view=3d',
    'level=awful,',
    'kind=hammer',
    'in=%3Cb%3E',
    'trains=maybe',
    'by=../x',
    'offered=never',
    'sort=-colour',
    'pick=,%20,a%2Fb',
  ])('leaves "%s" out', (query) => {
    expect(readListState(query)).toEqual(EMPTY_LIST);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ maxLength: 500 }), (query) => void readListState(query)));
  });

  it('takes four tools to compare and no more', () => {
    expect(readListState('pick=a,b,b,c,d,e').picks).toEqual(['a', 'b', 'c', 'd']);
  });

  it('counts its filters, the search apart', () => {
    expect(countFilters(readListState('q=x&level=high,low&by=us-navy'))).toBe(3);
  });
});
