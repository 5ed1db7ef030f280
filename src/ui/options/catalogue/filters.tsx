import { SERVICE_KINDS } from '../../../core/vocabulary.ts';
import type { CatalogueReport, CatalogueRow } from '../../../messaging/catalogue-report.ts';
import { MarkView } from '../../parts/mark.tsx';
import { say, sayCountryName } from '../../text/say.ts';
import { ALL_LEVELS, OTHER_PLACES, TRAINING_ANSWERS, type ListState } from './list-state.ts';
import { answerTraining, listPlaces } from './select-rows.ts';

interface Properties {
  readonly report: CatalogueReport;
  readonly state: ListState;
  readonly onChange: (changes: Partial<ListState>) => void;
}

const OFFERED = ['open', 'closed'] as const;

/** The levels with how many tools have each; each can be switched on and off. */
export function LevelFilter({ report: { rows }, state: { levels }, onChange }: Properties) {
  return (
    <fieldset class="levels">
      <legend class="hidden">{say('catalogue.levels')}</legend>
      {ALL_LEVELS.map((level) => (
        <label key={level} class={`level-choice level-${level}`}>
          <input
            type="checkbox"
            class="hidden"
            data-testid={`level:${level}`}
            checked={levels.includes(level)}
            onChange={({ currentTarget }) =>
              onChange({
                levels: ALL_LEVELS.filter((other) =>
                  other === level ? currentTarget.checked : levels.includes(other),
                ),
              })
            }
          />
          <MarkView mark={level} /> {say(`level.${level}`)}{' '}
          <span class="dim">{count(rows, (row) => row.level === level)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Everything else that the list can be narrowed by. */
export function Filters({ report, state, onChange }: Properties) {
  const { rows } = report;
  const choose = <Word extends string>(words: readonly Word[], value: string) =>
    words.find((word) => word === value) ?? null;
  const choices = <Word extends string>(
    words: readonly Word[],
    fits: (row: CatalogueRow, word: Word) => boolean,
    name: (word: Word) => string,
  ) =>
    words
      .map((word) => [word, name(word), count(rows, (row) => fits(row, word))] as const)
      .filter(([, , found]) => found > 0);
  const places = [...new Set(rows.flatMap(listPlaces))];
  return (
    <div class="filters fields">
      <Choice
        name="kind"
        value={state.kind}
        choices={choices(
          SERVICE_KINDS,
          (row, kind) => row.kind === kind,
          (kind) => say(`kind.${kind}`),
        )}
        onChange={(value) => onChange({ kind: choose(SERVICE_KINDS, value) })}
      />
      <Choice
        name="storage"
        value={state.storage}
        choices={choices(places, (row, place) => listPlaces(row).includes(place), namePlace).sort(
          ([, , a], [, , b]) => b - a,
        )}
        onChange={(value) => onChange({ storage: choose(places, value) })}
      />
      <Choice
        name="training"
        value={state.training}
        choices={choices(
          TRAINING_ANSWERS,
          (row, answer) => answerTraining(row) === answer,
          (answer) => say(`filter.training.${answer}`),
        )}
        onChange={(value) => onChange({ training: choose(TRAINING_ANSWERS, value) })}
      />
      <BodyField report={report} state={state} onChange={onChange} />
      <Choice
        name="offered"
        value={state.offered}
        choices={choices(
          OFFERED,
          (row, word) => row.isClosed === (word === 'closed'),
          (word) => say(`filter.offered.${word}`),
        )}
        onChange={(value) => onChange({ offered: choose(OFFERED, value) })}
      />
    </div>
  );
}

function Choice({
  name,
  value,
  choices,
  onChange,
}: {
  readonly name: 'kind' | 'storage' | 'training' | 'offered';
  readonly value: string | null;
  readonly choices: readonly (readonly [value: string, label: string, count: number])[];
  readonly onChange: (value: string) => void;
}) {
  return (
    <label>
      {say(`filter.${name}`)}
      <select
        data-testid={`filter:${name}`}
        value={value ?? ''}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        <option value="">{say('catalogue.any')}</option>
        {choices.map(([word, label, found]) => (
          <option key={word} value={word}>
            {say('catalogue.choice', { name: label, count: found })}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A body whose orders restrict a tool: typed with suggestions, because there are hundreds. */
function BodyField({ report: { authorities }, state: { body }, onChange }: Properties) {
  const chosen = authorities.find(({ id }) => id === body)?.name ?? body ?? '';
  return (
    <label>
      {say('filter.body')}
      <input
        type="search"
        data-testid="filter:body"
        list="bodies"
        value={chosen}
        placeholder={say('filter.body.hint')}
        onChange={({ currentTarget }) => {
          const typed = currentTarget.value.trim().toLowerCase();
          const found = authorities.find(({ id, name }) => name.toLowerCase() === typed || id === typed);
          if (typed !== '' && found === undefined) currentTarget.value = chosen;
          else onChange({ body: found?.id ?? null });
        }}
      />
      <datalist id="bodies">
        {authorities.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
    </label>
  );
}

function namePlace(place: string): string {
  const other = OTHER_PLACES.find((word) => word === place);
  return other === undefined ? sayCountryName(place) : say(`stored.in.${other}`);
}

function count(rows: readonly CatalogueRow[], fits: (row: CatalogueRow) => boolean): number {
  return rows.reduce((sum, row) => sum + Number(fits(row)), 0);
}
