import { writeRoute } from '../routes.ts';
import { readPicks, writeListState, type ListState } from './list-state.ts';

/** What the catalogue shows: all tools, one, or some side by side. */
export type CataloguePlace =
  | { readonly kind: 'list' }
  | { readonly kind: 'tool'; readonly id: string }
  | { readonly kind: 'compare'; readonly ids: readonly string[] };

/** No tool has this id; a test of the records sees to it. */
export const COMPARE = 'compare';

/** Reads what stands behind `#/catalogue/`. */
export function readPlace([first, ...others]: readonly string[]): CataloguePlace {
  if (first === undefined) return { kind: 'list' };
  return first === COMPARE ? { kind: 'compare', ids: readPicks(others) } : { kind: 'tool', id: first };
}

/** The address of the list as it was asked for. */
export function listAddress(state: ListState): string {
  const query = writeListState(state);
  return query === '' ? writeRoute('catalogue') : `${writeRoute('catalogue')}?${query}`;
}

/** The address of a tool's page. */
export function toolAddress(id: string): string {
  return writeRoute('catalogue', id);
}

/** The address of some tools side by side. */
export function compareAddress(ids: readonly string[]): string {
  return writeRoute('catalogue', COMPARE, ...ids);
}
