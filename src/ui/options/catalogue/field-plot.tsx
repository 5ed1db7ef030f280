import { useMemo, useState } from 'preact/hooks';
import { LEVELS } from '../../../core/vocabulary.ts';
import type { CatalogueRow } from '../../../messaging/catalogue-report.ts';
import { MarkView } from '../../parts/mark.tsx';
import { spoken } from '../../text/language.ts';
import { say, sayShare } from '../../text/say.ts';
import { FieldMark } from './field-mark.tsx';
import { FieldTable } from './field-table.tsx';
import { findNextMark, layOutField, placeScore, type FieldStep, type PlacedMark } from './lay-out-field.ts';
import { useWidth } from './use-width.ts';

/** Where each level begins on the score; `docs/methodology.md` has the reasons. */
const LEVEL_STARTS = { low: 0, moderate: 30, high: 55, severe: 70 } as const;

const STEPS: readonly FieldStep[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

/** All tools as marks on a scale, a lane a kind. The list shows the same as a table, and a table below in short. */
export function FieldPlot({ rows }: { readonly rows: readonly CatalogueRow[] }) {
  const [element, width] = useWidth();
  const field = useMemo(() => layOutField(rows, width), [rows, width]);
  const [focused, setFocused] = useState<string | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const isMirrored = spoken().direction === 'rtl';
  const along = (x: number) => (isMirrored ? width - x : x);
  // One mark can be reached by Tab: the last one that had the focus, or the first.
  const entry = rows.some(({ id }) => id === focused) ? focused : field.lanes[0]?.marks[0]?.row.id;

  const follow = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    if (event.key === 'Escape') setTold(null);
    const pressed = STEPS.find((key) => key === event.key);
    if (pressed === undefined || focused === null) return;
    event.preventDefault();
    const next = findNextMark(field, focused, isMirrored ? mirror(pressed) : pressed);
    const mark = event.currentTarget.querySelector(`[data-mark="${CSS.escape(next)}"]`);
    if (mark instanceof SVGElement) mark.focus();
  };

  return (
    <figure class="field" data-testid="field" aria-labelledby="field-about">
      <figcaption id="field-about" class="dim small">
        {say('field.about')}
      </figcaption>
      <div class="lane axis" aria-hidden="true">
        <span class="lane-name dim small">{say('field.axis')}</span>
        <div class="lane-marks" ref={element}>
          {LEVELS.map((level) => (
            <span
              key={level}
              class={`axis-level small level-${level}`}
              style={{ insetInlineStart: `${placeScore(LEVEL_STARTS[level], field.scale)}px` }}
            >
              <MarkView mark={level} /> <span class="axis-word">{say(`level.${level}`)}</span>{' '}
              <span class="dim">{LEVEL_STARTS[level]}</span>
            </span>
          ))}
          <span class="axis-level small dim" style={{ insetInlineStart: `${field.unscored}px` }}>
            {say('field.unscored')}
          </span>
        </div>
      </div>
      <div
        class="lanes"
        role="group"
        aria-label={say('field.title')}
        onKeyDown={follow}
        onMouseLeave={() => setTold(null)}
      >
        {width > 0 &&
          field.lanes.map(({ kind, height, marks: placed }) => (
            <div key={kind} class="lane">
              <span class="lane-name">
                {say(`kind.${kind}`)} <span class="dim">{placed.length}</span>
              </span>
              <div class="lane-marks">
                <svg width={width} height={height} class="lane-drawing">
                  {LEVELS.slice(1).map((level) => {
                    const x = along(placeScore(LEVEL_STARTS[level], field.scale));
                    return <line key={level} x1={x} x2={x} y1="0" y2={height} />;
                  })}
                  {placed.map((mark) => (
                    <FieldMark
                      key={mark.row.id}
                      mark={mark}
                      x={along(mark.x)}
                      canBeReached={mark.row.id === entry}
                      onFocus={() => {
                        setFocused(mark.row.id);
                        setTold(mark.row.id);
                      }}
                      onPoint={() => setTold(mark.row.id)}
                    />
                  ))}
                </svg>
                {placed
                  .filter(({ row }) => row.id === told)
                  .map((mark) => (
                    <Told key={mark.row.id} mark={mark} width={width} />
                  ))}
              </div>
            </div>
          ))}
      </div>
      <FieldTable rows={rows} />
    </figure>
  );
}

/** What a mark is, in words beside it; screen readers have it from the mark itself. */
function Told({ mark: { row, x, y }, width }: { readonly mark: PlacedMark; readonly width: number }) {
  const side =
    x > width / 2 ? { insetInlineEnd: `${width - x + 12}px` } : { insetInlineStart: `${x + 12}px` };
  return (
    <div class="told small" aria-hidden="true" style={{ ...side, insetBlockStart: `${y - 14}px` }}>
      <strong dir="auto">{row.name}</strong>{' '}
      <span class={`level-${row.level}`}>{say(`level.${row.level}`)}</span>{' '}
      <span class="dim">
        {row.score ?? '–'} · {sayShare(row.coverage)}
      </span>
    </div>
  );
}

function mirror(step: FieldStep): FieldStep {
  if (step === 'ArrowLeft') return 'ArrowRight';
  return step === 'ArrowRight' ? 'ArrowLeft' : step;
}
