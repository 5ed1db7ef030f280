import { useCallback, useMemo, useRef } from 'preact/hooks';
import type { CatalogueReport } from '../../../messaging/catalogue-report.ts';
import { say, sayCount, sayDate } from '../../text/say.ts';
import { writeRoute } from '../routes.ts';
import { FieldPlot } from './field-plot.tsx';
import { EMPTY_LIST, MAX_PICKS, type ListState } from './list-state.ts';
import { SortField, Toolbar, ViewSwitch } from './list-tools.tsx';
import { PickBar } from './pick-bar.tsx';
import { Register } from './register.tsx';
import { indexRows, selectRows } from './select-rows.ts';
import { useArrival, type Arrival } from './use-arrival.ts';

interface Properties {
  readonly report: CatalogueReport;
  readonly state: ListState;
  readonly arrival: Arrival;
  readonly onChange: (state: ListState) => void;
}

/** All tools: searched, narrowed, sorted, as a list or as a field of marks. */
export function CatalogueList({ report, state, arrival, onChange }: Properties) {
  useArrival(arrival, null);
  const index = useMemo(() => indexRows(report.rows), [report]);
  const rows = useMemo(() => selectRows(index, report, state), [index, state]);
  const change = (changes: Partial<ListState>) => onChange({ ...state, ...changes });
  // Lines keep the function that they were drawn with: it asks for the state of now.
  const latest = useRef({ state, onChange });
  latest.current = { state, onChange };
  const pick = useCallback((id: string) => {
    const { picks } = latest.current.state;
    latest.current.onChange({
      ...latest.current.state,
      picks: picks.includes(id) ? picks.filter((other) => other !== id) : [...picks, id].slice(0, MAX_PICKS),
    });
  }, []);
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
          cameFrom={arrival.cameFrom}
          onSort={(sort) => change({ sort })}
          onPick={pick}
        />
      )}
      {rows.length > 0 && state.view === 'field' && <FieldPlot rows={rows} />}
      <PickBar picks={state.picks} rows={report.rows} onPick={pick} />
    </section>
  );
}
