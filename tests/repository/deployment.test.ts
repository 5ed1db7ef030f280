import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../src/core/policy/policy.ts';
import { answerQuery } from '../../src/core/answer-query.ts';
import { findService, indexNames } from '../../src/core/find-service.ts';
import { FORMATS } from '../../src/policy/formats/formats.ts';
import { MANAGED_KEYS, type ManagedKey } from '../../src/policy/managed-keys.ts';
import { parsePolicy } from '../../src/policy/parse-policy.ts';
import { MAX_ENTRIES, MAX_POLICY_LENGTH, MAX_TEXT_LENGTH } from '../../src/policy/read-shape.ts';
import { resolvePolicy } from '../../src/policy/resolve-policy.ts';
import { RULE_KEYS } from '../../src/policy/rule-keys.ts';
import { decodeRuleset, indexAddresses } from '../../src/ruleset/decode.ts';
import { loadCompiledRuleset } from '../../src/ruleset/load-ruleset.ts';

const paper = readFileSync('docs/deployment.md', 'utf8');
const TODAY = '2026-11-24';

/** The rows of the table whose head begins with these columns, cell by cell. */
function readTable(...head: readonly string[]): string[][] {
  const lines = paper.split('\n').map((line) => (line.startsWith('|') ? splitRow(line) : null));
  const start = lines.findIndex(
    (cells) => cells !== null && head.every((name, place) => cells[place] === name),
  );
  expect(start, `a table with ${head.join(', ')}`).toBeGreaterThanOrEqual(0);
  const rows: string[][] = [];
  for (const cells of lines.slice(start + 2)) {
    if (cells === null) break;
    rows.push(cells);
  }
  return rows;
}

function splitRow(line: string): string[] {
  return line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('\\|', '|').replaceAll('\\_', '_'));
}

const code = (cell: string | undefined) => (cell ?? '').replace(/^`|`$/g, '');

describe('the paper on deployment', () => {
  it('lists every key as the code has it', () => {
    const expected = Object.entries(MANAGED_KEYS).map(([name, { shape, description, ...key }]) => {
      const { words }: Partial<ManagedKey> = key;
      return [`\`${name}\``, shape, words?.map((word) => `\`${word}\``).join(', ') ?? 'free', description];
    });
    expect(readTable('key', 'shape')).toEqual(expected);
  });

  it('lists every key of a rule as the code has it', () => {
    const expected = Object.entries(RULE_KEYS).map(([name, { value, description }]) => [
      `\`${name}\``,
      value,
      description,
    ]);
    expect(readTable('key', 'value', 'meaning')).toEqual(expected);
  });

  it('says of each format how sure it is', () => {
    const expected = Object.entries(FORMATS).map(([id, { proof }]) => [`\`${id}\``, proof]);
    expect(readTable('format').map(([id, , proof]) => [id, proof])).toEqual(expected);
  });

  it('names the limits and what holds when a key is left out', () => {
    const number = (value: number) => value.toLocaleString('en');
    expect(paper).toContain(
      `${number(MAX_ENTRIES)} entries a list, ${number(MAX_TEXT_LENGTH)} characters a text`,
    );
    expect(paper).toContain(`${MAX_POLICY_LENGTH / 1_000_000} million characters in \`policy\``);
    const { levelActions, whenNamed, unknownTools, whenUnreadable, graceMinutes, onboarding, passes } =
      DEFAULT_POLICY;
    expect(levelActions.low.value).toBe(levelActions.moderate.value);
    expect(levelActions.high.value).toBe(levelActions.unknown.value);
    expect(paper).toContain(
      `Levels: low and moderate \`${levelActions.low.value}\`, high and unknown \`${levelActions.high.value}\`, severe \`${levelActions.severe.value}\`. \`whenNamed\` is \`${whenNamed.value}\`, \`unknownTools\` is \`${unknownTools.value}\`, \`whenUnreadable\` is \`${whenUnreadable.value}\`, \`graceMinutes\` is ${graceMinutes.value}, \`onboarding\` is \`${onboarding.value ? 'on' : 'off'}\`. \`passes\` are \`${passes.value.isAllowed ? 'allowed' : 'forbidden'}\`, with a reason of ${passes.value.minReasonLength} characters and for ${passes.value.maxMinutes} minutes at most.`,
    );
  });

  describe('the examples of precedence', async () => {
    const { summaries, names } = await loadCompiledRuleset();
    const ruleset = decodeRuleset(summaries);
    const finder = { addresses: indexAddresses(ruleset), ...indexNames(ruleset.services.values(), names) };

    it.each(readTable('policy', 'asked').map((row) => row.map(code)))(
      '%s at %s: %s by %s',
      (source, asked, action, rule) => {
        const parsed = parsePolicy(source, ruleset, TODAY);
        expect(parsed?.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        const bench = {
          ruleset,
          policy: resolvePolicy(parsed?.values ?? {}, {}),
          isPolicyUnreadable: false,
          passes: [],
          today: TODAY,
          now: Date.parse(TODAY),
        };
        const { verdict } = answerQuery(bench, findService(finder, asked));
        expect([verdict.action, verdict.decidedBy.rule]).toEqual([action, rule]);
      },
    );
  });
});
