import { isPassValid } from '../core/policy/pass.ts';
import type { StoredDataReport } from '../messaging/settings-report.ts';
import type { Ports } from './ports.ts';
import { readState, resetStore, STORE_KEYS } from './stored-state.ts';

/** What says nothing. */
const EMPTY = ['null', '[]', '{}'];

/** What is kept in this browser, by what it is. */
export async function reportStoredData({ store }: Ports): Promise<StoredDataReport> {
  const names = {
    settings: STORE_KEYS.settings,
    managed: STORE_KEYS.managedSource,
    passes: STORE_KEYS.passes,
    denied: STORE_KEYS.deniedChats,
    seen: STORE_KEYS.seen,
  } as const;
  const stored = await store.readLocal(Object.values(STORE_KEYS));
  const sizeOf = (key: string) => {
    const text = JSON.stringify(stored[key] ?? null);
    return EMPTY.includes(text) ? 0 : text.length;
  };
  const known = Object.entries(names).map(([name, key]) => ({
    name: name as keyof typeof names,
    bytes: sizeOf(key),
  }));
  const others = Object.values(STORE_KEYS).filter((key) => !Object.values<string>(names).includes(key));
  const other = { name: 'other' as const, bytes: others.reduce((sum, key) => sum + sizeOf(key), 0) };
  return { entries: [...known, other].filter(({ bytes }) => bytes > 0) };
}

/** Erases the person's settings, the tools that were visited and all passes that have ended; the organization's policy and what holds by it stay. */
export async function eraseStoredData({ store, clock }: Ports): Promise<void> {
  const { passes } = await readState(store);
  const now = clock.now();
  await resetStore(
    store,
    passes.filter((pass) => isPassValid(pass, now)),
  );
}
