import { distanceToStart } from './edit-distance.ts';
import { normalizeName } from './find-service.ts';

/** A text that an entry can be found by. */
export interface SearchText {
  readonly text: string;
  /** 0 for what names the entry best; a match by a text of a higher rank stands behind an equal one of a lower. */
  readonly rank: number;
  /** The text is a host: its last label alone finds nothing. */
  readonly isHost?: boolean;
}

/** Entries with all that they can be found by, made once and searched at every key that is pressed. */
export type SearchIndex<Entry> = readonly {
  readonly entry: Entry;
  readonly keys: readonly SearchKey[];
}[];

interface SearchKey {
  /** The text without spaces, signs, accents and case, from each of its words on: "chatgptatlas", "atlas". */
  readonly starts: readonly string[];
  /** What a part of is found: the whole, a host's without its last label. */
  readonly body: string;
  readonly rank: number;
}

/** How well a text matches, best first. */
const GRADES = { same: 0, start: 10, wordStart: 20, inside: 30, typo: 40 } as const;

/** Letters that may be wrong, by the length of what was typed: nobody mistypes "ai", and few a long name once only. */
const ALLOWED_EDITS = [
  { from: 8, edits: 2 },
  { from: 4, edits: 1 },
] as const;

/** No name is longer, and a host of a thousand labels is nobody's wish. */
const MAX_QUERY_LENGTH = 200;

/** Prepares entries for {@link searchEntries}. */
export function indexEntries<Entry>(
  entries: Iterable<Entry>,
  listTexts: (entry: Entry) => readonly SearchText[],
): SearchIndex<Entry> {
  return Array.from(entries, (entry) => ({ entry, keys: listTexts(entry).map(readKey) }));
}

/**
 * Entries that a person may mean, the best first: names, parts of names, hosts and addresses. Only when nothing holds
 * what was typed, letters may be wrong. Several words must all be found.
 */
export function searchEntries<Entry>(index: SearchIndex<Entry>, query: string): Entry[] {
  const wishes = listWishes(query.slice(0, MAX_QUERY_LENGTH));
  if (wishes.length === 0) return index.map(({ entry }) => entry);
  for (const allowsTypos of [false, true]) {
    const found = index
      .map(({ entry, keys }) => ({ entry, score: rateWishes(keys, wishes, allowsTypos) }))
      .filter(({ score }) => score < Infinity)
      .sort((a, b) => a.score - b.score);
    if (found.length > 0) return found.map(({ entry }) => entry);
  }
  return [];
}

/** What may be meant, each a list of words that must all be found: the whole, its words, a host and those above it. */
function listWishes(query: string): string[][] {
  const host = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:www\.)?([^\s/?#:@]+\.[^\s/?#:@.]{2,})(?:[:/?#]|$)/i.exec(
    query.trim(),
  )?.[1];
  const labels = host?.split('.') ?? [];
  const hosts = labels.slice(0, -1).map((_label, place) => labels.slice(place).join('.'));
  const words = query.split(/\s+/);
  const wishes = [
    ...(words.length > 1 && host === undefined ? [[query], words] : [[query]]),
    ...hosts.map((name) => [name]),
  ];
  return wishes
    .map((parts) => parts.map(normalizeName).filter((part) => part !== ''))
    .filter((parts) => parts.length > 0);
}

function rateWishes(keys: readonly SearchKey[], wishes: readonly string[][], allowsTypos: boolean): number {
  return Math.min(
    ...wishes.map((words, place) =>
      words.reduce((sum, word) => sum + rateWord(keys, word, allowsTypos), place),
    ),
  );
}

function rateWord(keys: readonly SearchKey[], word: string, allowsTypos: boolean): number {
  const edits = ALLOWED_EDITS.find(({ from }) => word.length >= from)?.edits ?? 0;
  let best = Infinity;
  for (const key of keys) {
    const grade =
      rateLiteral(key, word) ?? (allowsTypos && edits > 0 ? rateTypos(key.starts, word, edits) : null);
    // Of two that fit alike, the shorter is nearer to what was typed.
    if (grade !== null) best = Math.min(best, grade + key.rank + Math.min(key.body.length, 99) / 100);
  }
  return best;
}

function rateLiteral({ starts, body }: SearchKey, word: string): number | null {
  const [whole = ''] = starts;
  if (whole === word) return GRADES.same;
  if (whole.startsWith(word)) return GRADES.start;
  if (starts.some((start) => start.startsWith(word))) return GRADES.wordStart;
  // One or two letters of an alphabet stand inside almost everything.
  return !/^[a-z0-9]{1,2}$/.test(word) && body.includes(word) ? GRADES.inside : null;
}

function rateTypos(starts: readonly string[], word: string, edits: number): number | null {
  const distances = starts.flatMap((start) => distanceToStart(word, start, edits) ?? []);
  return distances.length === 0 ? null : GRADES.typo + 10 * Math.min(...distances);
}

function readKey({ text, rank, isHost = false }: SearchText): SearchKey {
  // Some signs are made of letters: they are taken apart before words are told.
  const words = text
    .normalize('NFKD')
    .split(isHost ? '.' : /[^\p{L}\p{M}\p{N}]+/u)
    .map(normalizeName)
    .filter((word) => word !== '');
  const own = isHost && words.length > 1 ? words.slice(0, -1) : words;
  return {
    starts: own.map((_word, place) => words.slice(place).join('')),
    body: own.join(''),
    rank,
  };
}
