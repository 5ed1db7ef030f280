import { firstDay } from '../../core/dates.ts';
import type { Judgement } from '../../core/judge.ts';
import { say } from '../text/say.ts';
import { listIncidents } from './incidents.tsx';

/** The popup's. */
const WIDTH = 368;
const HEIGHT = 56;
const MIDDLE = 26;
/** Dots of one month stand above each other, at most so many. */
const MAX_STACK = 5;
const STEP = 5;
/** Room that a year's number takes. */
const LABEL = 26;

/** When restrictions and incidents came, month by month: orders above the line, incidents below. The lists say the same. */
export function Timeline({
  judgement,
  width = WIDTH,
}: {
  readonly judgement: Judgement;
  /** In pixels, as drawn at full size. */
  readonly width?: number;
}) {
  const { restrictions, standpoint } = judgement;
  const orders = restrictions.flatMap(({ restriction: { announced } }) => announced ?? []);
  const incidents = listIncidents(judgement).map(({ date }) => date);
  const months = [...orders, ...incidents].map((date) => monthOf(firstDay(date)));
  if (months.length < 2) return null;
  const start = Math.min(...months);
  const end = Math.max(monthOf(standpoint.today), start + 1);
  const x = (month: number) => 8 + ((month - start) / (end - start)) * (width - 16);
  const years = listYears(start, end);
  const label = say('timeline.label', { orders: orders.length, incidents: incidents.length });
  return (
    <svg class="timeline" viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
      <line x1="0" x2={width} y1={MIDDLE} y2={MIDDLE} />
      {years.map((year) => (
        <g key={year}>
          <line x1={x(year * 12)} x2={x(year * 12)} y1={MIDDLE - 4} y2={MIDDLE + 4} />
          <text
            x={Math.min(Math.max(x(year * 12), LABEL / 2), width - LABEL / 2)}
            y={HEIGHT - 2}
            text-anchor="middle"
          >
            {year}
          </text>
        </g>
      ))}
      {countMonths(orders).flatMap(([month, count]) =>
        Array.from({ length: Math.min(count, MAX_STACK) }, (_entry, place) => (
          <circle
            key={`o${month}-${place}`}
            class="order-dot"
            cx={x(month)}
            cy={MIDDLE - 4 - place * STEP}
            r="2.2"
          />
        )),
      )}
      {countMonths(incidents).map(([month]) => (
        <path key={`i${month}`} class="incident-dot" d={`M${x(month)} ${MIDDLE + 3}l3.5 6h-7z`} />
      ))}
    </svg>
  );
}

function countMonths(dates: readonly string[]): [month: number, count: number][] {
  const counts = new Map<number, number>();
  for (const date of dates) {
    const month = monthOf(firstDay(date));
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return [...counts];
}

function listYears(start: number, end: number): number[] {
  const first = Math.ceil(start / 12);
  const last = Math.floor(end / 12);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_entry, place) => first + place);
}

function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}
