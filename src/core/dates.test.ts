import { describe, expect, it } from 'vitest';
import { fc } from '../../tests/fast-check.ts';
import { ageInDays, firstDay, hasCome, isCalendarDate, lastDay, newest } from './dates.ts';

describe('partial dates', () => {
  it.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-12', '2025-12-01', '2025-12-31'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['2025-01-24', '2025-01-24', '2025-01-24'],
  ])('%s lies between %s and %s', (date, first, last) => {
    expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
  });

  it('ends on the same day as the calendar of the platform', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
        const next = new Date(0);
        next.setUTCFullYear(year, month, 0);
        expect(lastDay(date)).toBe(next.toISOString().slice(0, 10));
      }),
    );
  });

  it('may have come from its first possible day on', () => {
    expect(hasCome('2026-01-17', '2026-01-16')).toBe(false);
    expect(hasCome('2026-01-17', '2026-01-17')).toBe(true);
    expect(hasCome('2026-01', '2026-01-01')).toBe(true);
    expect(hasCome('2026', '2025-12-31')).toBe(false);
  });

  it('counts whole days, across daylight saving and leap days', () => {
    expect(ageInDays('2026-11-24', '2026-11-24')).toBe(0);
    expect(ageInDays('2024-02-28', '2024-03-01')).toBe(2);
    expect(ageInDays('2026-03-28', '2026-03-30')).toBe(2);
    expect(ageInDays('2027-01-01', '2026-12-31')).toBe(-1);
  });

  it('finds the newest by the last day that each can mean', () => {
    expect(newest(['2025-01-24', null, '2025', '2024-12'])).toBe('2025');
    expect(newest([null])).toBeNull();
  });
});

describe('isCalendarDate', () => {
  it.each(['2026-11-24', '2024-02-29'])('takes %s', (text) => expect(isCalendarDate(text)).toBe(true));
  it.each(['2025-02-29', '2026-13-01', '2026-1-1', '2026-11', '24.11.2026', '', '2026-11-24T00:00'])(
    'refuses %s',
    (text) => expect(isCalendarDate(text)).toBe(false),
  );
});
