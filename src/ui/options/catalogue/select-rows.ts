import { indexEntries, searchEntries, type SearchIndex } from '../../../core/search-texts.ts';
import { LEVELS, TRAINING_USES } from '../../../core/vocabulary.ts';
import type { CatalogueReport, CatalogueRow } from '../../../messaging/catalogue-report.ts';
import { spoken } from '../../text/language.ts';
import { sayCountryName, sayWord } from '../../text/say.ts';
import type { ListState, SortKey, TrainingAnswer } from './list-state.ts';

/** Prepares rows to be searched by name, other names, hosts and provider. */
export function indexRows(rows: readonly CatalogueRow[]): SearchIndex<CatalogueRow> {
  return indexEntries(rows, ({ id, name, aliases, hosts, provider, legalName }) => [
    { text: name, rank: 0 },
    { text: id, rank: 1 },
    ...aliases.map((text) => ({ text, rank: 1 })),
    ...hosts.map((text) => ({ text, rank: 2, isHost: true })),
    { text: provider, rank: 3 },
    ...(legalName === null ? [] : [{ text: legalName, rank: 4 }]),
  ]);
}

/** The rows that a person asked for, in the order in which they asked. */
export function selectRows(
  index: SearchIndex<CatalogueRow>,
  { atLarge }: Pick<CatalogueReport, 'atLarge'>,
  state: ListState,
): CatalogueRow[] {
  const { levels, kind, storage, training, body, offered, sort, search } = state;
  const found = searchEntries(index, search).filter(
    (row) =>
      (levels.length === 0 || levels.includes(row.level)) &&
      (kind === null || row.kind === kind) &&
      (storage === null || listPlaces(row).includes(storage)) &&
      (training === null || answerTraining(row) === training) &&
      (body === null || row.restrictedBy.includes(body) || atLarge[row.atLarge]?.includes(body) === true) &&
      (offered === null || row.isClosed === (offered === 'closed')),
  );
  if (sort === null && search.trim() !== '') return found;
  return sortRows(found, sort?.by ?? 'name', sort?.isDescending ?? false);
}

/** Sorts rows; what is unknown stands last, whichever the direction. */
export function sortRows(rows: readonly CatalogueRow[], by: SortKey, isDescending: boolean): CatalogueRow[] {
  const { compare } = new Intl.Collator(spoken().tag, { numeric: true, sensitivity: 'base' });
  const sign = isDescending ? -1 : 1;
  return rows
    .map((row) => ({ row, key: keyOf(row, by) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) {
        return Number(a.key === null) - Number(b.key === null) || compare(a.row.name, b.row.name);
      }
      const difference =
        typeof a.key === 'number' && typeof b.key === 'number'
          ? a.key - b.key
          : compare(String(a.key), String(b.key));
      return difference * sign || compare(a.row.name, b.row.name);
    })
    .map(({ row }) => row);
}

/** Where a tool stores: countries, or why there is none. */
export function listPlaces({ residency }: Pick<CatalogueRow, 'residency'>): readonly string[] {
  if (residency === 'unknown') return ['unknown'];
  if (residency.heldBy === 'user') return ['user'];
  if (residency.countries.length > 0) return residency.countries;
  return [residency.heldBy === 'customer' ? 'customer' : 'unnamed'];
}

/** Whether prompts train models unless a person does something about it. */
export function answerTraining({ training }: Pick<CatalogueRow, 'training'>): TrainingAnswer {
  if (training === 'unknown' || training === 'undisclosed') return 'unsaid';
  return training === 'never' || training === 'opt-in' ? 'no' : 'yes';
}

function keyOf(row: CatalogueRow, by: SortKey): string | number | null {
  switch (by) {
    case 'name':
      return row.name;
    case 'kind':
      return sayWord(`kind.${row.kind}`);
    case 'level':
      // Inside a level by score: lists are read for "which is worst".
      return row.level === 'unknown' ? null : LEVELS.indexOf(row.level) * 1000 + (row.score ?? 0);
    case 'score':
      return row.score;
    case 'known':
      return row.coverage;
    case 'storage':
      return nameFirst(row.residency === 'unknown' ? [] : row.residency.countries);
    case 'law':
      return nameFirst(row.jurisdiction);
    case 'training':
      return row.training === 'unknown' ? null : TRAINING_USES.indexOf(row.training);
    case 'orders':
      return row.orders.byName * 10_000 + row.orders.atLarge;
    case 'incidents':
      return row.incidents;
    default:
      return by satisfies never;
  }
}

function nameFirst([code]: readonly string[]): string | null {
  return code === undefined ? null : sayCountryName(code);
}
