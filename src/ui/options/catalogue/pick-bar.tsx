import type { CatalogueRow } from '../../../messaging/catalogue-report.ts';
import { say, sayCount } from '../../text/say.ts';
import { MAX_PICKS } from './list-state.ts';
import { compareAddress } from './places.ts';

/** The tools that were chosen to be compared, and the way there. */
export function PickBar({
  picks,
  rows,
  onPick,
}: {
  readonly picks: readonly string[];
  readonly rows: readonly CatalogueRow[];
  readonly onPick: (id: string) => void;
}) {
  if (picks.length === 0) return null;
  return (
    <aside class="picks" aria-label={say('picks.label')} data-testid="picks">
      <p class="small" role="status">
        {sayCount('picks.count', picks.length, { most: MAX_PICKS })}
      </p>
      <ul>
        {picks.map((id) => {
          const name = rows.find((row) => row.id === id)?.name ?? id;
          return (
            <li key={id}>
              {name}{' '}
              <button
                type="button"
                class="plain"
                aria-label={say('picks.remove', { tool: name })}
                onClick={() => onPick(id)}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          );
        })}
      </ul>
      {picks.length > 1 ? (
        <a class="button main" href={compareAddress(picks)} data-testid="picks:compare">
          {say('picks.compare')}
        </a>
      ) : (
        <span class="dim small">{say('picks.more')}</span>
      )}
    </aside>
  );
}
