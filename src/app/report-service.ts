import { answerQuery } from '../core/answer-query.ts';
import { listAlternatives } from '../core/decide/alternatives.ts';
import { findByAddress, findService, type ServiceQuery } from '../core/find-service.ts';
import type { Bench } from '../core/judge.ts';
import type { Ruleset } from '../core/records.ts';
import type { OrganizationReport, Report } from '../messaging/protocol.ts';
import { openBench, type OpenBench } from './open-bench.ts';
import type { Ports } from './ports.ts';

/** The report on the tab in front. */
export async function reportActiveTab(ports: Ports): Promise<Report> {
  const address = await ports.tabs.readActiveAddress();
  if (address === null) return { kind: 'cannot-see' };
  const open = await openBench(ports);
  const query = findByAddress(open.addresses, address);
  return query.problem === null ? reportQuery(open, query) : { kind: 'cannot-see' };
}

/** The report on an address or a name that a person asks for. */
export async function reportQuestion(ports: Ports, question: string): Promise<Report> {
  const [open, { finder }] = await Promise.all([openBench(ports), ports.ruleset.loadNames()]);
  return reportQuery(open, findService(finder, question));
}

/** What a query comes to, with everything that a surface shows beside it. */
export function reportQuery({ bench }: OpenBench, query: ServiceQuery): Report {
  const { ruleset } = bench;
  const { problem, candidates } = query;
  if (problem === 'ambiguous') return { kind: 'ambiguous', candidates: nameServices(candidates, ruleset) };
  if (problem !== null) return { kind: 'problem', problem };

  const answer = answerQuery(bench, query);
  const shared = {
    verdict: answer.verdict,
    organization: reportOrganization(bench),
    ruleset: { version: ruleset.version, date: ruleset.date },
  };
  const host = query.address?.host ?? null;
  switch (answer.kind) {
    case 'judged': {
      const { judgement } = answer;
      const { service } = judgement;
      return {
        kind: 'judged',
        host: host ?? service.addresses[0]?.host ?? null,
        judgement,
        alternatives: listAlternatives(bench, service),
        ...shared,
      };
    }
    case 'own-tool':
      return { kind: 'own-tool', host, name: answer.custom.name, ...shared };
    case 'not-in-catalogue':
      return { kind: 'not-in-catalogue', host, alternatives: listAlternatives(bench, null), ...shared };
    default:
      return answer satisfies never;
  }
}

function reportOrganization({ policy }: Bench): OrganizationReport {
  return {
    name: policy.organization.value,
    contact: policy.contact.value,
    requestAccess: policy.requestAccess.value,
    messages: policy.messages.value,
  };
}

function nameServices(ids: readonly string[], { services }: Ruleset): { id: string; name: string }[] {
  return ids.map((id) => ({ id, name: services.get(id)?.name ?? id }));
}
