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

/**
 * Remembers what a tool's records said at this visit; when that is not what they said at the last one, the earlier word
 * is kept until the browser ends, so that the notice can say what changed.
 */
export async function rememberState(store: StorePort, judgement: Judgement): Promise<void> {
  const { id } = judgement.service;
  const now = writeToolState(readToolState(judgement));
  const seen = parseTable((await store.readLocal([STORE_KEYS.seen]))[STORE_KEYS.seen]);
  const before = seen[id];
  if (before === now) return;
  const { [id]: _old, ...others } = seen;
  const kept = Object.entries({ ...others, [id]: now }).slice(-MAX_TOOLS);
  await store.writeLocal({ [STORE_KEYS.seen]: Object.fromEntries(kept) });
  if (before === undefined) return;
  const changed = parseTable(await store.readSession(CHANGED_KEY));
  await store.writeSession(CHANGED_KEY, { ...changed, [id]: before });
}

/** What of a tool's facts changed since the visit before; empty where nothing did or nobody knows. The action follows from the rest and is left out. */
export async function readChanges(store: StorePort, judgement: Judgement): Promise<(keyof ToolState)[]> {
  const before = parseTable(await store.readSession(CHANGED_KEY))[judgement.service.id];
  const changes = before === undefined ? null : compareToolState(before, readToolState(judgement));
  return (changes ?? []).filter((part) => part !== 'action');
}

function parseTable(stored: unknown): Readonly<Record<string, string>> {
  const parsed = seenTools.safeParse(stored);
  return parsed.success ? parsed.data : {};
}
