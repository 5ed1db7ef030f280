import { listBestKnown } from '../../core/best-known.ts';
import { judgeService, type Bench } from '../../core/judge.ts';
import { DEFAULT_POLICY } from '../../core/policy/policy.ts';
import type { Service } from '../../core/records.ts';
import { LEVELS, type Level } from '../../core/vocabulary.ts';
import { decodeRuleset } from '../../ruleset/decode.ts';
import { loadCompiledRuleset } from '../../ruleset/load-ruleset.ts';

/** A tool that stands for a level in the pictures. */
export interface Example {
  readonly level: Level;
  readonly id: string;
  readonly address: string;
}

/** The best-known tool of each level that has a host of its own, as a person who set nothing sees it today. */
export async function chooseExamples(now: number): Promise<Example[]> {
  const ruleset = decodeRuleset((await loadCompiledRuleset()).summaries);
  const bench: Bench = {
    ruleset,
    policy: DEFAULT_POLICY,
    isPolicyUnreadable: false,
    passes: [],
    today: new Date(now).toISOString().slice(0, 10),
    now,
  };
  const tools = listBestKnown(ruleset, ruleset.services.size).flatMap((service) => {
    const address = findAddress(service);
    if (address === null) return [];
    return [{ level: judgeService(bench, service, null).assessment.level, id: service.id, address }];
  });
  return [...LEVELS, 'unknown' as const].flatMap((level) => tools.find((tool) => tool.level === level) ?? []);
}

function findAddress({ addresses }: Service): string | null {
  const whole = addresses.find(({ path, query }) => path === '' && query.length === 0);
  return whole === undefined ? null : `https://${whole.host}/`;
}
