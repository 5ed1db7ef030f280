import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerQuery } from '../../src/core/answer-query.ts';
import { parseAudience } from '../../src/core/audience.ts';
import { findService, indexNames } from '../../src/core/find-service.ts';
import type { Action, Bite, RestrictionStatus } from '../../src/core/vocabulary.ts';
import { resolvePolicy } from '../../src/policy/resolve-policy.ts';
import { decodeRuleset, indexAddresses } from '../../src/ruleset/decode.ts';
import { loadCompiledRuleset } from '../../src/ruleset/load-ruleset.ts';

/** A question to the real records, and what the answer must say. */
interface Case {
  readonly name: string;
  readonly question: string;
  readonly as: readonly string[];
  readonly date: string;
  readonly action?: Action;
  /** All restrictions that name the reader, in any order. */
  readonly namedBy?: readonly string[];
  readonly notNamedBy?: readonly string[];
  /** The one that is shown first, where it bites the reader and since when. */
  readonly firstNamedBy?: string;
  readonly bites?: readonly Bite[];
  readonly since?: string;
  readonly statuses?: Readonly<Record<string, RestrictionStatus>>;
}

interface CaseFile {
  readonly name: string;
  readonly cases: readonly Case[];
}

const FOLDER = 'tests/cases';
const { summaries, names } = await loadCompiledRuleset();
const ruleset = decodeRuleset(summaries);
const finder = { addresses: indexAddresses(ruleset), ...indexNames(ruleset.services.values(), names) };

function judge({ question, as, date }: Case) {
  const audience = as.map((entry) => parseAudience(entry, ruleset.authorities));
  if (audience.includes(null)) throw new Error(`no such audience: ${as.join(', ')}`);
  const policy = resolvePolicy({}, { audience: audience.filter((member) => member !== null), view: 'us' });
  const bench = {
    ruleset,
    policy,
    isPolicyUnreadable: false,
    passes: [],
    today: date,
    now: Date.parse(date),
  };
  const answer = answerQuery(bench, findService(finder, question));
  if (answer.kind !== 'judged') throw new Error(`${question} is ${answer.kind}`);
  return answer.judgement;
}

const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));

describe.each(files)('%s', (file) => {
  const { cases } = JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as CaseFile;

  it.each(cases.map((entry) => [entry.name, entry] as const))('%s', (_name, entry) => {
    const { restrictions, verdict } = judge(entry);
    const naming = restrictions.filter(({ namings }) => namings.length > 0);
    const ids = naming.map(({ restriction }) => restriction.id);
    if (entry.action !== undefined) expect(verdict.action).toBe(entry.action);
    if (entry.namedBy !== undefined) expect([...ids].sort()).toEqual([...entry.namedBy].sort());
    for (const id of entry.notNamedBy ?? []) expect(ids).not.toContain(id);
    if (entry.firstNamedBy !== undefined) {
      expect(ids[0]).toBe(entry.firstNamedBy);
      const named = naming[0]?.namings ?? [];
      if (entry.bites !== undefined) {
        expect(named.flatMap(({ bites }) => bites).sort()).toEqual([...entry.bites].sort());
      }
      if (entry.since !== undefined) expect(named.map(({ effective }) => effective)).toEqual([entry.since]);
    }
    for (const [id, status] of Object.entries(entry.statuses ?? {})) {
      expect(restrictions.find(({ restriction }) => restriction.id === id)?.status, id).toBe(status);
    }
  });
});
