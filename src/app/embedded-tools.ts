import { readHost } from '../core/address.ts';
import { findByAddress } from '../core/find-service.ts';
import { judgeService } from '../core/judge.ts';
import { ACTIONS, LEVELS, type Action, type Level } from '../core/vocabulary.ts';
import type { EmbeddedTool } from '../messaging/report.ts';
import type { OpenBench } from './open-bench.ts';
import type { Ports } from './ports.ts';

/** The catalogue's tools in frames of a tab's page, each once, the strictest first. */
export async function listEmbedded(
  ports: Pick<Ports, 'tabs'>,
  { bench, addresses }: OpenBench,
  tab: number,
): Promise<EmbeddedTool[]> {
  const tools = new Map<string, EmbeddedTool>();
  for (const { address, page } of await ports.tabs.listFrames(tab)) {
    const query = findByAddress(addresses, address);
    const service = query.match === null ? undefined : bench.ruleset.services.get(query.match.service);
    if (service === undefined || tools.has(service.id)) continue;
    const { assessment, verdict } = judgeService(bench, service, query.address);
    tools.set(service.id, {
      service: service.id,
      name: service.name,
      host: query.address?.host ?? '',
      page: readHost(page) ?? '',
      level: assessment.level,
      action: verdict.action,
    });
  }
  return [...tools.values()].sort((a, b) => compareStrictness(b, a));
}

/** Which of two is stricter: by action, then by level; above zero: the first. */
export function compareStrictness(
  a: { readonly action: Action; readonly level: Level },
  b: { readonly action: Action; readonly level: Level },
): number {
  return ACTIONS.indexOf(a.action) - ACTIONS.indexOf(b.action) || rankLevel(a.level) - rankLevel(b.level);
}

function rankLevel(level: Level): number {
  return level === 'unknown' ? -1 : LEVELS.indexOf(level);
}
