import { SERVICE_KINDS, type ServiceKind } from '../../../core/vocabulary.ts';
import type { CatalogueRow } from '../../../messaging/catalogue-report.ts';
import { ALL_LEVELS } from './list-state.ts';

/** A mark's place in its lane, in pixels from the lane's start and top: of its middle. */
export interface PlacedMark {
  readonly row: CatalogueRow;
  readonly x: number;
  readonly y: number;
}

/** The tools of one kind. */
export interface Lane {
  readonly kind: ServiceKind;
  readonly height: number;
  /** In reading order: by score, then those without. */
  readonly marks: readonly PlacedMark[];
}

/** The field: its lanes, and where on each the scale runs and the tools without a score stand. */
export interface Field {
  readonly lanes: readonly Lane[];
  /** Where score 0 and score 100 stand. */
  readonly scale: readonly [start: number, end: number];
  /** Where the tools without a score begin. */
  readonly unscored: number;
}

/** Side of a mark with the room around it. */
export const MARK_SIZE = 15;

/** Share of the width that the tools without a score take: they are half of all. */
const UNSCORED_SHARE = 0.26;
const GAP = 14;

/** Places every tool in the lane of its kind: along by score, beside each other where they would cover each other. */
export function layOutField(rows: readonly CatalogueRow[], width: number): Field {
  const half = MARK_SIZE / 2;
  const unscored = Math.round(width * (1 - UNSCORED_SHARE));
  const scale = [half, Math.max(half, unscored - GAP - half)] as const;
  const lanes = SERVICE_KINDS.flatMap((kind): Lane[] => {
    const tools = rows.filter((row) => row.kind === kind);
    return tools.length === 0 ? [] : [layOutLane(kind, tools, scale, [unscored, width])];
  });
  return { lanes, scale, unscored };
}

/** Where a score stands on the scale. */
export function placeScore(score: number, [start, end]: Field['scale']): number {
  return start + (score / 100) * (end - start);
}

function layOutLane(
  kind: ServiceKind,
  tools: readonly CatalogueRow[],
  scale: Field['scale'],
  [start, end]: readonly [number, number],
): Lane {
  const half = MARK_SIZE / 2;
  const scored = tools
    .flatMap((row) => (row.score === null ? [] : [{ row, x: placeScore(row.score, scale) }]))
    .sort((a, b) => a.x - b.x);
  // The last mark of each line of the lane: a mark goes to the first line on which it covers none.
  const ends: number[] = [];
  const placed = scored.map(({ row, x }) => {
    const free = ends.findIndex((last) => x - last >= MARK_SIZE);
    const line = free === -1 ? ends.length : free;
    ends[line] = x;
    return { row, x, line };
  });
  const across = Math.max(1, Math.floor((end - start) / MARK_SIZE));
  const others = tools
    .filter(({ score }) => score === null)
    .sort((a, b) => ALL_LEVELS.indexOf(a.level) - ALL_LEVELS.indexOf(b.level))
    .map((row, place) => ({
      row,
      x: start + half + (place % across) * MARK_SIZE,
      line: Math.floor(place / across),
    }));
  const all = [...placed, ...others];
  const lines = Math.max(...all.map(({ line }) => line)) + 1;
  return {
    kind,
    height: lines * MARK_SIZE,
    marks: all.map(({ row, x, line }) => ({ row, x, y: half + line * MARK_SIZE })),
  };
}

/** The keys that move through the field. */
export type FieldStep = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

/** The tool that a key leads to: along its lane, or to the nearest of the lane above or below. */
export function findNextMark({ lanes }: Field, id: string, step: FieldStep): string {
  const lane = lanes.findIndex(({ marks }) => marks.some(({ row }) => row.id === id));
  const marks = lanes[lane]?.marks ?? [];
  const place = marks.findIndex(({ row }) => row.id === id);
  const idAt = (mark: PlacedMark | undefined) => mark?.row.id ?? id;
  switch (step) {
    case 'ArrowLeft':
      return idAt(marks[place - 1]);
    case 'ArrowRight':
      return idAt(marks[place + 1]);
    case 'Home':
      return idAt(marks[0]);
    case 'End':
      return idAt(marks.at(-1));
    case 'ArrowUp':
    case 'ArrowDown': {
      const x = marks[place]?.x ?? 0;
      const others = lanes[lane + (step === 'ArrowUp' ? -1 : 1)]?.marks ?? [];
      return idAt([...others].sort((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x))[0]);
    }
    default:
      return step satisfies never;
  }
}
