import type * as z from 'zod';
import { formatPath, showValue, type RecordFault } from './problem.ts';

type Issue = z.core.$ZodIssue;

const SEE_TEMPLATE = 'assets/ruleset/template.md shows every key with its meaning';

/** Says what breaks a record's schema: what stands at the place, and what belongs there. */
export function listSchemaFaults(
  file: string,
  json: unknown,
  issues: readonly Issue[],
  parent: readonly PropertyKey[] = [],
): RecordFault[] {
  return issues.flatMap((issue) => {
    const steps = [...parent, ...issue.path];
    const path = formatPath(steps);
    const value = readAt(json, steps);
    const fault = { file, path, actual: showValue(value), tip: SEE_TEMPLATE };
    if (issue.code === 'invalid_union') {
      return listSchemaFaults(file, json, chooseBranch(issue.errors), steps);
    }
    if (issue.code === 'unrecognized_keys') {
      const actual = `the key ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
      const tip = `correct its name or remove it; ${SEE_TEMPLATE}`;
      return { ...fault, actual, expected: 'only keys of the schema', tip };
    }
    if (issue.code === 'invalid_type') {
      const tip = value === undefined ? `add the key; ${SEE_TEMPLATE}` : SEE_TEMPLATE;
      return { ...fault, expected: issue.expected, tip };
    }
    if (issue.code === 'invalid_value') {
      const expected = `one of ${issue.values.map((word) => JSON.stringify(word)).join(', ')}`;
      return { ...fault, expected, tip: 'the closed word lists stand in src/core/vocabulary.ts' };
    }
    return { ...fault, expected: issue.message };
  });
}

/** Every claim may also be the word "unknown": what the other branch says is of use, not that the word is missing. */
function chooseBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const real = branches.find(
    (issues) => !issues.some(({ code, path }) => code === 'invalid_value' && path.length === 0),
  );
  return real ?? branches[0] ?? [];
}

function readAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, step) => (typeof part === 'object' && part !== null ? Reflect.get(part, step) : undefined),
    json,
  );
}
