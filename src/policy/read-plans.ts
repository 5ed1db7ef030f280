import { PLANS, type Plan } from '../core/vocabulary.ts';
import type { KnownIds } from './parse-rule.ts';
import { readList, readText, readWord, type ProblemList } from './read-shape.ts';

/** Reads plans: lines "service: plan", or a table. */
export function readPlans(value: unknown, known: KnownIds, list: ProblemList): Map<string, Plan> | null {
  const plans = new Map<string, Plan>();
  const read = (id: string, word: unknown, path: string) => {
    if (!known.services.has(id)) {
      list.error(path, 'unknown-id', `no service "${id.slice(0, 80)}" in the catalogue`);
      return;
    }
    const plan = readWord(word, PLANS, path, list);
    if (plan === null) return;
    if (plans.has(id)) list.note(path, 'duplicate', `"${id}" is given twice: the last line counts`);
    plans.set(id, plan);
  };
  if (isTable(value)) {
    for (const [id, word] of Object.entries(value)) read(toKey(id), word, `plans.${id.slice(0, 80)}`);
    return plans;
  }
  const lines = readList(value, 'plans', list);
  if (lines === null) return null;
  for (const { value: line, path } of lines) {
    const [id = '', word = '', ...rest] = (readText(line, path, list) ?? '').split(':');
    if (word.trim() === '' || rest.length > 0) list.error(path, 'wrong-shape', 'write "service: plan"');
    else read(toKey(id), word, path);
  }
  return plans;
}

/** Whether a value is an object that is no numbered list. */
function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !Object.keys(value).every((name) => /^\d+$/.test(name))
  );
}

/** Ids and names of groups are compared without letter case. */
function toKey(text: string): string {
  return text.trim().toLowerCase();
}
