import type { StorePort } from './ports.ts';

/**
 * A store that gives nothing where the browser can not read its own (a broken profile, a disk that is gone): what is
 * judged then is judged by records, defaults and the organization's policy as the browser hands it over.
 */
export function forgiveReads(store: StorePort): StorePort {
  const forgive = async <Value>(read: Promise<Value>, nothing: Value): Promise<Value> => {
    try {
      return await read;
    } catch (error) {
      console.warn('[store] not read:', error instanceof Error ? error.message : error);
      return nothing;
    }
  };
  return {
    ...store,
    readLocal: (keys) => forgive(store.readLocal(keys), {}),
    readSession: (key) => forgive(store.readSession(key), undefined),
  };
}
