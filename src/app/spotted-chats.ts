import * as z from 'zod/mini';
import { FRONT_ENDS, type FrontEnd } from '../core/detect/front-ends.ts';
import { nameSpoken, type Signal } from '../core/detect/signals.ts';
import type { StorePort } from './ports.ts';

/** A page that looked like an AI chat when a person was about to type there. */
export interface SpottedChat {
  readonly tab: number;
  /** As addresses are compared: lower case, without `www.`. */
  readonly host: string;
  readonly signals: readonly Signal[];
  readonly frontEnd: FrontEnd | null;
}

/** Kept until the browser ends, because the worker may die: the newest tabs. */
const KEY = 'spottedChats';
const MAX_SPOTTED = 200;

const spottedChats = z.array(z.tuple([z.number(), z.string(), z.number(), z.number()]));

/** Every page that was spotted, one a tab. */
export async function readSpotted(store: StorePort): Promise<SpottedChat[]> {
  return (await readEntries(store)).map(([tab, host, spoken, frontEnd]) => ({
    tab,
    host,
    signals: nameSpoken(spoken),
    frontEnd: FRONT_ENDS[frontEnd] ?? null,
  }));
}

/** Remembers what was spotted in a tab; what was there before is forgotten. */
export async function rememberSpotted(
  store: StorePort,
  tab: number,
  { host, spoken, frontEnd }: { readonly host: string; readonly spoken: number; readonly frontEnd: number },
): Promise<void> {
  const others = (await readEntries(store)).filter(([other]) => other !== tab);
  const entry: [number, string, number, number] = [tab, host, spoken, frontEnd];
  await store.writeSession(KEY, [...others, entry].slice(-MAX_SPOTTED));
}

/** Forgets a tab: it shows something else now. */
export async function forgetSpotted(store: StorePort, tab: number): Promise<void> {
  const entries = await readEntries(store);
  if (entries.some(([other]) => other === tab)) {
    await store.writeSession(
      KEY,
      entries.filter(([other]) => other !== tab),
    );
  }
}

async function readEntries(store: StorePort): Promise<[number, string, number, number][]> {
  const parsed = spottedChats.safeParse(await store.readSession(KEY));
  return parsed.success ? parsed.data : [];
}
