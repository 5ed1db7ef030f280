import { describe, expect, it } from 'vitest';
import { row } from '../../../../tests/fake-rows.ts';
import { fc } from '../../../../tests/fast-check.ts';
import { SERVICE_KINDS } from '../../../core/vocabulary.ts';
import { findNextMark, layOutField, MARK_SIZE } from './lay-out-field.ts';

const tool = (id: string, score: number | null, kind: (typeof SERVICE_KINDS)[number] = 'chat') =>
  row({ id, name: id, score, kind });

describe('the field', () => {
  const anyRows = fc
    .array(
      fc.record({
        score: fc.option(fc.integer({ min: 0, max: 100 })),
        kind: fc.constantFrom(...SERVICE_KINDS),
      }),
      { minLength: 1, maxLength: 120 },
    )
    .map((entries) => entries.map(({ score, kind }, place) => tool(`t${place}`, score, kind)));

  it('shows every tool once, inside its lane, and none over another', () => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 250, max: 1200 }), (rows, width) => {
        const { lanes } = layOutField(rows, width);
        expect(lanes.flatMap(({ marks }) => marks.map((mark) => mark.row.id)).sort()).toEqual(
          rows.map(({ id }) => id).sort(),
        );
        for (const { marks, height } of lanes) {
          for (const [place, mark] of marks.entries()) {
            expect(mark.x).toBeGreaterThanOrEqual(MARK_SIZE / 2);
            expect(mark.x).toBeLessThanOrEqual(width - MARK_SIZE / 2 + 0.001);
            expect(mark.y + MARK_SIZE / 2).toBeLessThanOrEqual(height);
            for (const other of marks.slice(place + 1)) {
              const isApart =
                Math.abs(mark.x - other.x) >= MARK_SIZE - 0.001 || Math.abs(mark.y - other.y) >= MARK_SIZE;
              expect(isApart).toBe(true);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('reaches every tool by arrow keys', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const field = layOutField(rows, 600);
        const reached = new Set<string>();
        const pending = [rows[0]?.id ?? ''];
        for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
          if (reached.has(id)) continue;
          reached.add(id);
          for (const step of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const)
            pending.push(findNextMark(field, id, step));
        }
        expect(reached.size).toBe(rows.length);
      }),
      { numRuns: 40 },
    );
  });

  const field = layOutField([tool('a', 20), tool('b', 60), tool('none', null), tool('c', 58, 'coding')], 600);
  it.each([
    ['a', 'ArrowRight', 'b'],
    ['b', 'ArrowRight', 'none'],
    ['a', 'ArrowLeft', 'a'],
    ['b', 'Home', 'a'],
    ['a', 'End', 'none'],
    ['b', 'ArrowDown', 'c'],
    ['c', 'ArrowUp', 'b'],
    ['c', 'ArrowDown', 'c'],
  ] as const)('goes from %s by %s to %s', (from, step, to) => {
    expect(findNextMark(field, from, step)).toBe(to);
  });
});
