import { findByAddress, findService, type ServiceQuery } from '../core/find-service.ts';
import { judgeService, judgeUncatalogued } from '../core/judge.ts';
import type { Ruleset } from '../core/records.ts';
import type { Report } from '../messaging/protocol.ts';
import type { Ports } from './ports.ts';
import { readPolicy } from './read-policy.ts';

/** The report on the tab in front. */
export async function reportActiveTab(ports: Ports): Promise<Report> {
  const address = await ports.tabs.readActiveAddress();
  if (address === null) return { kind: 'cannot-see' };
  const { finder } = await ports.ruleset.load();
  const query = findByAddress(finder, address);
  return query.problem === null ? reportQuery(ports, query) : { kind: 'cannot-see' };
}

/** The report on an address or a name that a person asks for. */
export async function reportQuestion(ports: Ports, question: string): Promise<Report> {
  const { finder } = await ports.ruleset.load();
  return reportQuery(ports, findService(finder, question));
}

/** The report on an address that a page told. */
export async function reportAddress(ports: Ports, address: string): Promise<Report> {
  const { finder } = await ports.ruleset.load();
  return reportQuery(ports, findByAddress(finder, address));
}

async function reportQuery(
  ports: Ports,
  { problem, match, candidates, host }: ServiceQuery,
): Promise<Report> {
  const { ruleset } = await ports.ruleset.load();
  if (problem === 'ambiguous') return { kind: 'ambiguous', candidates: nameServices(candidates, ruleset) };
  if (problem !== null) return { kind: 'problem', problem };
  const policy = await readPolicy(ports.store, ruleset);
  const stamp = { version: ruleset.version, date: ruleset.date };
  const service = match === null ? undefined : ruleset.services.get(match.service);
  if (service === undefined) {
    const verdict = judgeUncatalogued(ruleset, policy, ports.clock.today());
    return { kind: 'not-in-catalogue', host, verdict, ruleset: stamp };
  }
  const judgement = judgeService(ruleset, service, policy, ports.clock.today());
  return { kind: 'judged', host: host ?? service.addresses[0]?.host ?? null, judgement, ruleset: stamp };
}

function nameServices(ids: readonly string[], { services }: Ruleset): { id: string; name: string }[] {
  return ids.map((id) => ({ id, name: services.get(id)?.name ?? id }));
}
