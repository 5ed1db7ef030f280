import { isManagedKey, MANAGED_KEYS, type ManagedKeyName } from '../managed-keys.ts';
import type { PolicyProblem } from '../policy-values.ts';
import { isBlank, ProblemList, readList } from '../read-shape.ts';
import type { PolicySource } from './policy-source.ts';

/** A source that every writer takes, with what could not be taken over. */
export interface ConvertedSource {
  readonly source: PolicySource;
  readonly problems: readonly PolicyProblem[];
}

/**
 * Brings a policy as somebody wrote it, or as a browser handed it over, into texts and lists of texts: numbers and
 * switches become texts, rules and own tools written as objects become JSON texts. It means the same to `parsePolicy`.
 */
export function toPolicySource(values: Readonly<Record<string, unknown>>): ConvertedSource {
  const list = new ProblemList();
  const pairs = Object.entries(values).flatMap(([name, value]) => {
    if (!isManagedKey(name)) {
      list.error(name.slice(0, 100), 'unknown-key', 'no such key: left out');
      return [];
    }
    if (isBlank(value)) return [[name, ''] as const];
    const converted = MANAGED_KEYS[name].shape === 'text' ? toText(value, name) : toTexts(value, name, list);
    if (converted !== null) return [[name, converted] as const];
    if (MANAGED_KEYS[name].shape === 'text') list.error(name, 'wrong-shape', 'no text: left out');
    return [];
  });
  return { source: Object.fromEntries(pairs), problems: list.problems };
}

/** Keys whose texts are JSON: what is written as an object there becomes its text. */
const JSON_KEYS: ReadonlySet<ManagedKeyName> = new Set(['rules', 'customServices', 'policy']);

function toText(value: unknown, name: ManagedKeyName): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const isJson = JSON_KEYS.has(name) && typeof value === 'object' && value !== null;
  return isJson ? writeJson(value) : null;
}

/** `null`: it is nested deeper than JSON can be written. */
function writeJson(value: object): string | null {
  try {
    return JSON.stringify(value);
  } catch {
    return null;
  }
}

function toTexts(value: unknown, name: ManagedKeyName, list: ProblemList): string[] | null {
  const isPlanTable =
    name === 'plans' && typeof value === 'object' && value !== null && !isList(value) && !isNumbered(value);
  if (isPlanTable) return Object.entries(value).flatMap(([id, plan]) => toLine(id, plan, list) ?? []);
  const entries = readList(value, name, list);
  if (entries === null) return null;
  return entries.flatMap((entry) => {
    const text = toText(entry.value, name);
    return text ?? list.error(entry.path, 'wrong-shape', 'no text: left out') ?? [];
  });
}

function toLine(id: string, plan: unknown, list: ProblemList): string | null {
  const text = toText(plan, 'plans');
  return text === null
    ? list.error(`plans.${id.slice(0, 80)}`, 'wrong-shape', 'no text: left out')
    : `${id}: ${text}`;
}

function isList(value: object): boolean {
  return Array.isArray(value);
}

function isNumbered(value: object): boolean {
  return Object.keys(value).every((key) => /^\d+$/.test(key));
}
