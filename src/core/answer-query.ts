import type { ServiceQuery } from './find-service.ts';
import type { Verdict } from './decide/verdict.ts';
import { judgeService, judgeUncatalogued, type Bench, type Judgement } from './judge.ts';
import { holdsAddress, listHosts } from './match.ts';
import type { WebAddress } from './address.ts';
import type { CustomService } from './policy/policy.ts';

/** What a question about an address or a name comes to. */
export type Answer =
  | { readonly kind: 'judged'; readonly judgement: Judgement; readonly verdict: Verdict }
  | { readonly kind: 'own-tool'; readonly custom: CustomService; readonly verdict: Verdict }
  | { readonly kind: 'not-in-catalogue'; readonly verdict: Verdict };

/** Judges what a query found: a tool of the catalogue, a tool of the organization's own, or neither. */
export function answerQuery(bench: Bench, { match, address }: ServiceQuery): Answer {
  const service = match === null ? undefined : bench.ruleset.services.get(match.service);
  if (service !== undefined) {
    const judgement = judgeService(bench, service, address);
    return { kind: 'judged', judgement, verdict: judgement.verdict };
  }
  const custom = address === null ? null : findOwnTool(bench.policy.customServices.value, address);
  const verdict = judgeUncatalogued(bench, address, { custom });
  return custom === null ? { kind: 'not-in-catalogue', verdict } : { kind: 'own-tool', custom, verdict };
}

/** The organization's own tool at an address: that with the longest host. */
function findOwnTool(tools: readonly CustomService[], address: WebAddress): CustomService | null {
  for (const host of listHosts(address)) {
    const found = tools.find(({ addresses }) =>
      addresses.some((pattern) => pattern.host === host && holdsAddress(pattern, address)),
    );
    if (found !== undefined) return found;
  }
  return null;
}
