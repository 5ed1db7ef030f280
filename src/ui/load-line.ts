import type { Level } from '../core/vocabulary.ts';

/** What the mark shows: a level, or the quiet mark of "nothing to say". */
export type Mark = Level | 'quiet';

/** One colour a mark, readable on light and dark toolbars alike; shape carries the meaning. */
const MARK_COLOURS: Readonly<Record<Mark, string>> = {
  quiet: '#5b7280',
  unknown: '#5b7280',
  low: '#1f8a66',
  moderate: '#a87400',
  high: '#c9500f',
  severe: '#c8203a',
};

/** Height of the water line on a square of 32, from the top; the higher the water, the deeper the ship sits. */
const WATER_LINES: Readonly<Record<Mark, number | null>> = {
  quiet: null,
  unknown: null,
  low: 27,
  moderate: 19,
  high: 11,
  severe: 4,
};

/** What a mark is painted with. */
export interface MarkPaint {
  readonly ink: string;
  /** What fills the disc above the water. */
  readonly ground: string;
}

/** One SVG shape of a mark: its element name and attributes. */
export interface MarkPart {
  readonly name: 'circle' | 'path';
  readonly attributes: Readonly<Record<string, string | number>>;
}

const RADIUS = 10;

/** A mark as shapes on a square of 32, from back to front; every surface draws these and nothing else. */
export function drawMarkParts(
  mark: Mark,
  { ink, ground }: MarkPaint = { ink: MARK_COLOURS[mark], ground: '#fff' },
): MarkPart[] {
  const waterLine = WATER_LINES[mark];
  const line = (y: number): MarkPart => ({
    name: 'path',
    attributes: { d: `M1 ${y}h30`, stroke: ink, 'stroke-width': 3 },
  });
  const disc: MarkPart = {
    name: 'circle',
    attributes: {
      cx: 16,
      cy: 16,
      r: RADIUS,
      fill: ground,
      stroke: ink,
      'stroke-width': 3,
      ...(mark === 'unknown' ? { 'stroke-dasharray': '5.2 5.27' } : {}),
    },
  };
  if (mark === 'quiet') return [disc, line(16)];
  if (waterLine === null) return [disc];
  const water: MarkPart = { name: 'path', attributes: { d: fillBelow(waterLine, RADIUS + 1.5), fill: ink } };
  return [disc, water, line(waterLine)];
}

/** The part of the disc below the water line, as path data. */
function fillBelow(waterLine: number, radius: number): string {
  const height = Math.max(-radius, Math.min(radius, waterLine - 16));
  const half = Math.sqrt(radius ** 2 - height ** 2);
  if (half === 0) return `M16 ${16 - radius}a${radius} ${radius} 0 1 0 .01 0Z`;
  const isLarge = height < 0 ? 1 : 0;
  return `M${16 - half} ${16 + height}A${radius} ${radius} 0 ${isLarge} 0 ${16 + half} ${16 + height}Z`;
}
