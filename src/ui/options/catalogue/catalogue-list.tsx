import { useMemo, useState } from 'preact/hooks';
import type { CatalogueReport } from '../../../messaging/protocol.ts';
import { say, sayCount, sayDate } from '../../text/say.ts';
import { writeRoute } from '../routes.ts';
import { FieldPlot } from './field-plot.tsx';
import { Filters, LevelFilter } from './filters.tsx';
import { countFilters, EMPTY_LIST, LIST_VIEWS, MAX_PICKS, SORT_KEYS, type ListState } from './list-state.ts';
import { PickBar } from './pick-bar.tsx';
import { Register } from './register.tsx';
import { indexRows, selectRows } from './select-rows.ts';

interface Properties {
  readonly report: CatalogueReport;
  readonly state: ListState;
  readonly onChange: (state: ListState) => void;
}

/** All tools: searched, narrowed, sorted, as a list or as a field of marks. */
export function CatalogueList({ report, state, onChange }: Properties) {
  const index = useMemo(() => indexRows(report.rows), [report]);
  const rows = useMemo(() => selectRows(index, report, state), [index, state]);
  const change = (changes: Partial<ListState>) => onChange({ ...state, ...changes });
  const pick = (id: string) =>
    change({
      picks: state.picks.includes(id)
        ? state.picks.filter((other) => other !== id)
        : [...state.picks, id].slice(0, MAX_PICKS),
    });
  return (
    <section class="catalogue" data-testid="catalogue" aria-labelledby="catalogue-title">
      <header class="catalogue-head">
        <h1 id="catalogue-title" tabIndex={-1}>
          {say('catalogue.title')}
        </h1>
        <p class="dim small">
          {say('catalogue.terms', {
            plan: say(`plan.${report.plan}`),
            view: say(`view.${report.view}`),
            date: sayDate(report.ruleset.date),
          })}{' '}
          <a href={writeRoute('settings')}>{say('catalogue.terms.change')}</a>
        </p>
      </header>
      <Toolbar report={report} state={state} onChange={change} />
      <div class="found">
        <p role="status" data-testid="found">
          {rows.length === report.rows.length
            ? sayCount('catalogue.all', rows.length)
            : sayCount('catalogue.found', report.rows.length, { shown: rows.length })}
        </p>
        {rows.length < report.rows.length && (
          <button
            type="button"
            class="plain"
            data-testid="clear"
            onClick={() => onChange({ ...EMPTY_LIST, view: state.view, picks: state.picks })}
          >
            {say('catalogue.clear')}
          </button>
        )}
        {state.view === 'list' && <SortField state={state} onChange={change} />}
        <ViewSwitch state={state} onChange={change} />
      </div>
      {rows.length === 0 && (
        <div class="nothing" data-testid="nothing">
          <p>
            <strong>{say('catalogue.nothing')}</strong>
          </p>
          <p class="dim">{say('catalogue.nothing.hint')}</p>
        </div>
      )}
      {rows.length > 0 && state.view === 'list' && (
        <Register
          rows={rows}
          sort={state.sort ?? (state.search.trim() === '' ? { by: 'name', isDescending: false } : null)}
          picks={state.picks}
          onSort={(sort) => change({ sort })}
          onPick={pick}
        />
      )}
      {rows.length > 0 && state.view === 'field' && <FieldPlot rows={rows} />}
      <PickBar picks={state.picks} rows={report.rows} onPick={pick} />
    </section>
  );
}

interface PartProperties {
  readonly state: ListState;
  readonly onChange: (changes: Partial<ListState>) => void;
}

function Toolbar({ report, state, onChange }: PartProperties & Pick<Properties, 'report'>) {
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
function SortField({ state: { sort, search }, onChange }: PartProperties) {
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

function ViewSwitch({ state: { view }, onChange }: PartProperties) {
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
