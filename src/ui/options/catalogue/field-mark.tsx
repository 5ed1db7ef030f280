import { drawMarkParts } from '../../load-line.ts';
import { say, sayShare } from '../../text/say.ts';
import type { CatalogueRow } from '../../../messaging/catalogue-report.ts';
import { MARK_SIZE, type PlacedMark } from './lay-out-field.ts';
import { toolAddress } from './places.ts';

interface Properties {
  readonly mark: PlacedMark;
  readonly x: number;
  /** Whether Tab stops here. */
  readonly canBeReached: boolean;
  readonly onFocus: () => void;
  readonly onPoint: () => void;
}

/** A tool in the field: its level's mark, and a link to its page. */
export function FieldMark({ mark: { row, y }, x, canBeReached, onFocus, onPoint }: Properties) {
  const half = MARK_SIZE / 2;
  return (
    <a
      href={toolAddress(row.id)}
      class={`field-mark level-${row.level}`}
      tabindex={canBeReached ? 0 : -1}
      aria-label={describeMark(row)}
      data-mark={row.id}
      onFocus={onFocus}
      onMouseEnter={onPoint}
    >
      <g transform={`translate(${x - half} ${y - half}) scale(${MARK_SIZE / 32})`}>
        <rect class="field-halo" x="-4" y="-4" width="40" height="40" rx="10" />
        {drawMarkParts(row.level, { ink: 'currentColor', ground: 'none' }).map(
          ({ name: Shape, attributes }, place) => (
            <Shape key={place} {...attributes} />
          ),
        )}
      </g>
    </a>
  );
}

function describeMark({ name, kind, level, score, coverage }: CatalogueRow): string {
  return say(score === null ? 'field.mark.unscored' : 'field.mark', {
    tool: name,
    kind: say(`kind.${kind}`),
    level: say(`level.${level}`),
    score: score ?? '',
    coverage: sayShare(coverage),
  });
}
