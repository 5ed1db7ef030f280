import type { CatalogueRow } from '../../../messaging/catalogue-report.ts';
import { say } from '../../text/say.ts';
import { MAX_PICKS, SORT_KEYS, type ListState, type SortKey } from './list-state.ts';
import { RegisterRow } from './register-row.tsx';
import { useStaged } from './use-staged.ts';

interface Properties {
  readonly rows: readonly CatalogueRow[];
  readonly sort: ListState['sort'];
  readonly picks: readonly string[];
  /** The tool whose line somebody comes back to. */
  readonly cameFrom: string | null;
  readonly onSort: (sort: ListState['sort']) => void;
  readonly onPick: (id: string) => void;
}

/** Columns in which the riskier, larger or busier end is asked for first. */
const LARGE_FIRST: ReadonlySet<SortKey> = new Set<SortKey>([
  'level',
  'score',
  'known',
  'training',
  'orders',
  'incidents',
]);

/**
 * All tools, a line each; on small screens a card each. The roles are written out because lines and cells are laid out
 * as a grid: internal boxes of a table take no `content-visibility` (CSS Containment 2, size containment), which keeps
 * long lists smooth.
 */
export function Register({ rows, sort, picks, cameFrom, onSort, onPick }: Properties) {
  const shown = useStaged(rows.length, rows.findIndex(({ id }) => id === cameFrom) + 1);
  const canPick = picks.length < MAX_PICKS;
  return (
    <table role="table" class="register" data-testid="register" aria-rowcount={rows.length + 1}>
      <caption class="hidden">{say('catalogue.title')}</caption>
      <thead role="rowgroup">
        <tr role="row" class="register-head">
          <th role="columnheader" scope="col" class="cell-pick">
            <span class="hidden">{say('column.pick')}</span>
          </th>
          {SORT_KEYS.map((key) => (
            <SortHeader key={key} name={key} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.slice(0, shown).map((row) => (
          <RegisterRow
            key={row.id}
            row={row}
            isPicked={picks.includes(row.id)}
            canPick={canPick}
            onPick={onPick}
          />
        ))}
      </tbody>
    </table>
  );
}

/** Which order a click on a column asks for. */
function nextSort(sort: ListState['sort'], by: SortKey): ListState['sort'] {
  return { by, isDescending: sort?.by === by ? !sort.isDescending : LARGE_FIRST.has(by) };
}

function SortHeader({
  name,
  sort,
  onSort,
}: Pick<Properties, 'sort' | 'onSort'> & { readonly name: SortKey }) {
  const direction = sort?.by !== name ? 'none' : sort.isDescending ? 'descending' : 'ascending';
  return (
    <th
      role="columnheader"
      scope="col"
      class={`cell-${name}`}
      aria-sort={direction}
      data-testid={`column:${name}`}
    >
      <button type="button" class="sort" onClick={() => onSort(nextSort(sort, name))}>
        {say(`column.${name}`)}
        {direction !== 'none' && (
          <span class="sort-arrow" aria-hidden="true">
            {direction === 'descending' ? '▼' : '▲'}
          </span>
        )}
      </button>
    </th>
  );
}
