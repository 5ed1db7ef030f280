import * as z from 'zod/mini';
import {
  compareToolState,
  readToolState,
  writeToolState,
  type ToolState,
} from '../core/decide/verdict-state.ts';
import type { Judgement } from '../core/judge.ts';
import { STORE_KEYS } from './stored-state.ts';
import type { StorePort } from './ports.ts';

/** Where a tool's earlier state is remembered while the browser runs, once it is seen to have changed. */
const CHANGED_KEY = 'changedTools';
/** Tools whose state is kept, the latest of too many. */
const MAX_TOOLS = 300;

const seenTools = z.record(z.string().check(z.maxLength(100)), z.string().check(z.maxLength(300)));

/** Remembers what it can: a disk that is full or broken does not stand in the way of a judgement. */
export async function rememberStates(store: StorePort, judgements: readonly Judgement[]): Promise<void> {
  try {
    await keepStates(store, judgements);
  } catch (error) {
    console.warn('[store] not remembered:', error instanceof Error ? error.message : error);
  }
}

/**
 * Keeps what the records of tools said at this visit; what they said at the last one, where it was something else,
 * is kept until the browser ends, so that the notice can say what changed.
 */
async function keepStates(store: StorePort, judgements: readonly Judgement[]): Promise<void> {
  if (judgements.length === 0) return;
  const seen = new Map(
    Object.entries(parseTable((await store.readLocal([STORE_KEYS.seen]))[STORE_KEYS.seen])),
  );
  const earlier: [id: string, state: string][] = [];
  let isNew = false;
  for (const judgement of judgements) {
    const { id } = judgement.service;
    const now = writeToolState(readToolState(judgement));
    const before = seen.get(id);
    if (before === now) continue;
    if (before !== undefined) earlier.push([id, before]);
    // The latest last: the first are forgotten first.
    seen.delete(id);
    seen.set(id, now);
    isNew = true;
  }
  if (earlier.length > 0) {
    const changed = parseTable(await store.readSession(CHANGED_KEY));
    await store.writeSession(CHANGED_KEY, { ...changed, ...Object.fromEntries(earlier) });
  }
  // Last, so that a worker that dies on the way is told again at the next visit.
  if (isNew) {
    await store.writeLocal({ [STORE_KEYS.seen]: Object.fromEntries([...seen].slice(-MAX_TOOLS)) });
  }
}

/** What of a tool's facts changed since the visit before; empty where nothing did or nobody knows. The action follows from the rest and is left out. */
export async function readChanges(store: StorePort, judgement: Judgement): Promise<(keyof ToolState)[]> {
  const table = parseTable(await store.readSession(CHANGED_KEY));
  const before = new Map(Object.entries(table)).get(judgement.service.id);
  const changes = before === undefined ? null : compareToolState(before, readToolState(judgement));
  return (changes ?? []).filter((part) => part !== 'action');
}

function parseTable(stored: unknown): Readonly<Record<string, string>> {
  const parsed = seenTools.safeParse(stored);
  return parsed.success ? parsed.data : {};
}
