import { checkShapes } from '../policy/check-shapes.ts';
import { parsePolicy } from '../policy/parse-policy.ts';
import type { KnownIds } from '../policy/parse-rule.ts';
import type { PolicyProblem } from '../policy/policy-values.ts';
import { nameSection } from './load-policy.ts';
import type { PolicyContent, PolicySection } from './read-policy/policy-section.ts';

/** What is wrong in a file, a line each. */
export interface LintResult {
  readonly lines: readonly string[];
  readonly status: 0 | 1 | 2;
}

/** Checks everything that a file holds: what a browser would drop, and what Plimsoll would not understand. */
export function lintPolicy(file: string, content: PolicyContent, known: KnownIds, today: string): LintResult {
  if (content.kind === 'unreadable')
    return { lines: [`${file}: can not be read: ${content.reason}`], status: 2 };
  const faults = content.problems.map((problem) => `${file}: ${problem}`);
  if (content.kind === 'template') {
    return faults.length > 0
      ? { lines: faults, status: 1 }
      : { lines: [`${file}: ${content.format}, without values: no problem`], status: 0 };
  }
  const { sections, format } = content;
  if (sections.length === 0)
    return { lines: [...faults, `${file}: holds no policy of an extension`], status: 1 };
  const isAlone = sections.length === 1;
  const problems = sections.flatMap((section) =>
    listProblems(section, known, today).map((problem) => ({
      isError: problem.severity === 'error',
      line: formatProblem(isAlone ? file : `${file} (${nameSection(section)})`, problem),
    })),
  );
  const lines = [...faults, ...problems.map(({ line }) => line)];
  const isWrong = faults.length > 0 || problems.some(({ isError }) => isError);
  if (lines.length > 0) return { lines, status: isWrong ? 1 : 0 };
  const counts = sections.map((section) => `${Object.keys(section.values).length} keys`);
  return { lines: [`${file}: ${format}, ${[...new Set(counts)].join(' and ')}: no problem`], status: 0 };
}

/** What is wrong in the policy of one browser. */
export function listProblems(
  { values, schema }: PolicySection,
  known: KnownIds,
  today: string,
): PolicyProblem[] {
  const dropped = schema === null ? [] : checkShapes(values, schema);
  const parsed = parsePolicy(values, known, today);
  if (parsed === null) return dropped;
  const { expectedKeys } = parsed.values;
  const lost = (expectedKeys ?? [])
    .filter((key) => !parsed.keys.includes(key))
    .map((key): PolicyProblem => ({
      path: 'expectedKeys',
      code: 'missing',
      message: `"${key}" is expected and not there`,
      severity: 'error',
    }));
  const unguarded = parsed.keys
    .filter((key) => expectedKeys !== undefined && key !== 'expectedKeys' && !expectedKeys.includes(key))
    .map((key): PolicyProblem => ({
      path: 'expectedKeys',
      code: 'missing',
      message: `"${key}" is there and not expected: nobody would notice its loss`,
      severity: 'note',
    }));
  return [...dropped, ...parsed.problems, ...lost, ...unguarded];
}

/** "FILE: rules[0].action: write one of …". */
export function formatProblem(file: string, { path, message, severity }: PolicyProblem): string {
  return `${file}: ${severity === 'note' ? 'note: ' : ''}${path}: ${message}`.replace(
    /[\p{Cc}\p{Cf}]/gu,
    '�',
  );
}
