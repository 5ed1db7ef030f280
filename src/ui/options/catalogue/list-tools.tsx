import { useState } from 'preact/hooks';
import type { CatalogueReport } from '../../../messaging/catalogue-report.ts';
import { say } from '../../text/say.ts';
import { Filters, LevelFilter } from './filters.tsx';
import { countFilters, LIST_VIEWS, SORT_KEYS, type ListState } from './list-state.ts';

interface Properties {
  readonly state: ListState;
  readonly onChange: (changes: Partial<ListState>) => void;
}

/** What was typed, the levels, and further filters, which small screens fold away. */
export function Toolbar({ report, state, onChange }: Properties & { readonly report: CatalogueReport }) {
  const [areShown, setAreShown] = useState(false);
  const filters = countFilters(state);
  return (
    <search class="toolbar">
      <label class="search-field">
        <span class="hidden">{say('catalogue.search')}</span>
        <input
          type="search"
          class="wide"
          data-testid="search"
          autocomplete="off"
          spellcheck={false}
          value={state.search}
          placeholder={say('catalogue.search')}
          onInput={({ currentTarget }) => onChange({ search: currentTarget.value })}
        />
      </label>
      <LevelFilter report={report} state={state} onChange={onChange} />
      <button
        type="button"
        class="filters-toggle"
        aria-expanded={areShown}
        data-testid="filters:toggle"
        onClick={() => setAreShown(!areShown)}
      >
        {filters === 0
          ? say('catalogue.filters')
          : say('catalogue.choice', { name: say('catalogue.filters'), count: filters })}
      </button>
      <div class={areShown ? 'filters-box shown' : 'filters-box'}>
        <Filters report={report} state={state} onChange={onChange} />
      </div>
    </search>
  );
}

/** The order as one choice, where there is no room for columns. */
export function SortField({ state: { sort, search }, onChange }: Properties) {
  const fallback = search.trim() === '' ? 'name' : '';
  const value = sort === null ? fallback : `${sort.isDescending ? '-' : ''}${sort.by}`;
  return (
    <label class="sort-field small">
      {say('catalogue.sort')}{' '}
      <select
        data-testid="sort"
        value={value}
        onChange={({ currentTarget: { value: chosen } }) => {
          const by = SORT_KEYS.find((key) => key === chosen.replace(/^-/, ''));
          onChange({ sort: by === undefined ? null : { by, isDescending: chosen.startsWith('-') } });
        }}
      >
        <option value="">{say('catalogue.sort.fit')}</option>
        {SORT_KEYS.flatMap((key) => [
          <option key={key} value={key}>
            {say('catalogue.sort.ascending', { column: say(`column.${key}`) })}
          </option>,
          <option key={`-${key}`} value={`-${key}`}>
            {say('catalogue.sort.descending', { column: say(`column.${key}`) })}
          </option>,
        ])}
      </select>
    </label>
  );
}

/** All tools as a list or as a field of marks. */
export function ViewSwitch({ state: { view }, onChange }: Properties) {
  return (
    <div class="view-switch" role="group" aria-label={say('catalogue.view')}>
      {LIST_VIEWS.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={view === name}
          data-testid={`view:${name}`}
          onClick={() => onChange({ view: name })}
        >
          {say(`catalogue.view.${name}`)}
        </button>
      ))}
    </div>
  );
}
