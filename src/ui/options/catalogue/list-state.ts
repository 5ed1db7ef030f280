import { LEVELS, SERVICE_KINDS, type Level, type ServiceKind } from '../../../core/vocabulary.ts';

/** What the list can be sorted by; `fit`: how well a tool fits what was typed. */
export const SORT_KEYS = [
  'name',
  'kind',
  'level',
  'score',
  'known',
  'storage',
  'law',
  'training',
  'orders',
  'incidents',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** Whether prompts train models, in the three answers that a person asks for. */
export const TRAINING_ANSWERS = ['yes', 'no', 'unsaid'] as const;
export type TrainingAnswer = (typeof TRAINING_ANSWERS)[number];

/** Every level, from mild to strict, then what is not known. */
export const ALL_LEVELS: readonly Level[] = [...LEVELS, 'unknown'];

/** Places of storage beside countries: with the user, by contract, not named, not known. */
export const OTHER_PLACES = ['user', 'customer', 'unnamed', 'unknown'] as const;

export const LIST_VIEWS = ['list', 'field'] as const;
export type ListView = (typeof LIST_VIEWS)[number];

/** Tools that can be compared at once. */
export const MAX_PICKS = 4;

/** What a person asked of the list. It stands in the address, so that a link and Back bring it again. */
export interface ListState {
  readonly view: ListView;
  readonly search: string;
  /** Empty: all. */
  readonly levels: readonly Level[];
  readonly kind: ServiceKind | null;
  /** A country, or one of {@link OTHER_PLACES}. */
  readonly storage: string | null;
  readonly training: TrainingAnswer | null;
  /** The id of a body that restricts it. */
  readonly body: string | null;
  readonly offered: 'open' | 'closed' | null;
  /** `null`: by fit while something is typed, else by name. */
  readonly sort: { readonly by: SortKey; readonly isDescending: boolean } | null;
  /** Ids of the tools to compare. */
  readonly picks: readonly string[];
}

export const EMPTY_LIST: ListState = {
  view: 'list',
  search: '',
  levels: [],
  kind: null,
  storage: null,
  training: null,
  body: null,
  offered: null,
  sort: null,
  picks: [],
};

/** Texts in an address are cut here. */
const MAX_TEXT_LENGTH = 200;

/** Reads `q=deep&level=high,severe&sort=-score`; what is not understood is left out. */
export function readListState(query: string): ListState {
  const parameters = new URLSearchParams(query);
  const text = (name: string) => parameters.get(name)?.slice(0, MAX_TEXT_LENGTH) ?? '';
  const idOf = (value: string) => (/^[\w-]+$/.test(value) ? value : null);
  const sort = text('sort');
  const by = oneOf(SORT_KEYS, sort.replace(/^-/, ''));
  return {
    view: oneOf(LIST_VIEWS, text('view')) ?? 'list',
    search: text('q'),
    levels: text('level')
      .split(',')
      .flatMap((word) => oneOf(ALL_LEVELS, word) ?? []),
    kind: oneOf(SERVICE_KINDS, text('kind')),
    storage: idOf(text('in')),
    training: oneOf(TRAINING_ANSWERS, text('trains')),
    body: idOf(text('by')),
    offered: oneOf(['open', 'closed'], text('offered')),
    sort: by === null ? null : { by, isDescending: sort.startsWith('-') },
    picks: readPicks(text('pick').split(',')),
  };
}

/** The same as an address' query; empty where nothing was asked. */
export function writeListState(state: ListState): string {
  const parameters = new URLSearchParams();
  const add = (name: string, value: string | null) => {
    if (value !== null && value !== '') parameters.set(name, value);
  };
  add('view', state.view === 'list' ? null : state.view);
  add('q', state.search);
  add('level', state.levels.join(','));
  add('kind', state.kind);
  add('in', state.storage);
  add('trains', state.training);
  add('by', state.body);
  add('offered', state.offered);
  add('sort', state.sort === null ? null : `${state.sort.isDescending ? '-' : ''}${state.sort.by}`);
  add('pick', state.picks.join(','));
  return parameters.toString();
}

/** At most four ids, each once. */
export function readPicks(ids: readonly string[]): string[] {
  return [...new Set(ids)].filter((id) => /^[\w-]+$/.test(id)).slice(0, MAX_PICKS);
}

/** How many filters are set. */
export function countFilters({ levels, kind, storage, training, body, offered }: ListState): number {
  return [kind, storage, training, body, offered].filter((value) => value !== null).length + levels.length;
}

function oneOf<Word extends string>(words: readonly Word[], word: string): Word | null {
  return words.find((known) => known === word) ?? null;
}
