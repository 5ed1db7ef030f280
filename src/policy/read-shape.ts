import { markTricks, toPlainText } from '../core/plain-text.ts';
import type { PolicyProblem, ProblemCode } from './policy-values.ts';

/** Collects problems while a policy is read. */
export class ProblemList {
  readonly problems: PolicyProblem[] = [];

  error(path: string, code: ProblemCode, message: string): null {
    this.#add({ path, code, message, severity: 'error' });
    return null;
  }

  note(path: string, code: ProblemCode, message: string): void {
    this.#add({ path, code, message, severity: 'note' });
  }

  /** A problem quotes what is wrong, which may be anything. */
  #add({ path, message, ...problem }: PolicyProblem): void {
    this.problems.push({ ...problem, path: markTricks(path), message: markTricks(message) });
  }
}

/** More entries than any list needs; what lies beyond is left out and reported. */
export const MAX_ENTRIES = 10_000;
/** Longer texts are no policy. */
export const MAX_TEXT_LENGTH = 2_000;
/** Room for a whole policy in one text. */
export const MAX_POLICY_LENGTH = 6_000_000;

/**
 * Reads a text, also where a console wrote a number or a switch; white space and line ends around it do not matter.
 * Characters by which it would show otherwise than it reads are left out.
 */
export function readText(
  value: unknown,
  path: string,
  list: ProblemList,
  maxLength = MAX_TEXT_LENGTH,
): string | null {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    return list.error(path, 'wrong-shape', 'write one text');
  }
  const text = toPlainText(String(value)).trim();
  if (text.length > maxLength) return list.error(path, 'too-long', `write at most ${maxLength} characters`);
  return text;
}

/** An entry of a list, and where it stands: `blockedServices[2]`. */
export interface ListEntry {
  readonly value: unknown;
  readonly path: string;
}

/**
 * Reads a list of entries. Consoles deliver it as a list, as one JSON text, as an object with numbered keys (Windows'
 * registry), or as lines of one text. Empty entries are left out; the others keep their places.
 */
export function readList(value: unknown, path: string, list: ProblemList): ListEntry[] | null {
  const entries = findEntries(value);
  if (entries === null) {
    return typeof value === 'string'
      ? list.error(path, 'not-json', `write a JSON list${whereJsonBreaks(value)}`)
      : list.error(path, 'wrong-shape', 'write a list of texts');
  }
  if (entries.length > MAX_ENTRIES) {
    list.error(path, 'too-many', `only the first ${MAX_ENTRIES} of ${entries.length} entries are read`);
  }
  return entries
    .slice(0, MAX_ENTRIES)
    .map((entry, place) => ({ value: entry, path: `${path}[${place}]` }))
    .filter((entry) => !isBlank(entry.value));
}

/** Whether a value is a text without any characters to see. */
export function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}

function findEntries(value: unknown): unknown[] | null {
  if (isList(value)) return [...value];
  if (typeof value === 'string') {
    const text = value.trim();
    if (text.startsWith('[')) {
      const parsed = parseJson(text, isList);
      return isList(parsed) ? [...parsed] : null;
    }
    const lines = text.split(/[\r\n]+/).map((line) => line.trim());
    // One object can go over many lines, and many objects can stand in a line each.
    const isOneObject = text.startsWith('{') && !lines.every((line) => line.startsWith('{'));
    return isOneObject ? [text] : lines;
  }
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value);
    const isNumbered = keys.length > 0 && keys.every((key) => /^\d+$/.test(key));
    return isNumbered ? Object.values(value as Readonly<Record<string, unknown>>) : [value];
  }
  return null;
}

/** Reads an object, given as such or as JSON text. */
export function readObject(
  value: unknown,
  path: string,
  list: ProblemList,
): Readonly<Record<string, unknown>> | null {
  if (typeof value === 'string') {
    const parsed = parseJson(value.trim(), isObject);
    if (parsed !== null) return parsed as Readonly<Record<string, unknown>>;
    return list.error(path, 'not-json', `write a JSON object${whereJsonBreaks(value)}`);
  }
  return isObject(value)
    ? (value as Readonly<Record<string, unknown>>)
    : list.error(path, 'wrong-shape', 'write a JSON object as text');
}

/** Reads a whole number within bounds. */
export function readNumber(
  value: unknown,
  path: string,
  list: ProblemList,
  min: number,
  max: number,
): number | null {
  const text = readText(value, path, list);
  if (text === null) return null;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isInteger(number) && number >= min && number <= max) return number;
  return list.error(path, 'bad-number', `write a whole number from ${min} to ${max}`);
}

/** Reads one of some words; letter case does not matter. */
export function readWord<Word extends string>(
  value: unknown,
  words: readonly Word[],
  path: string,
  list: ProblemList,
): Word | null {
  const text = readText(value, path, list);
  if (text === null) return null;
  const word = words.find((candidate) => candidate.toLowerCase() === text.toLowerCase());
  return word ?? list.error(path, 'unknown-word', `write one of ${words.join(', ')}`);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string, isRight: (value: unknown) => boolean): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isRight(value) ? value : null;
  } catch {
    return null;
  }
}

function whereJsonBreaks(text: string): string {
  try {
    JSON.parse(text);
    return '';
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 120) : '';
    return reason === '' ? '' : ` (${reason})`;
  }
}
