import { answerQuery } from '../core/answer-query.ts';
import { listAlternatives } from '../core/decide/alternatives.ts';
import { findByAddress, findService, type ServiceQuery } from '../core/find-service.ts';
import type { Bench } from '../core/judge.ts';
import type { Ruleset } from '../core/records.ts';
import type { EmbeddedTool, OrganizationReport, Report } from '../messaging/report.ts';
import { listEmbedded } from './embedded-tools.ts';
import { openBench, type OpenBench } from './open-bench.ts';
import type { OpenTab, Ports } from './ports.ts';
import { mayDeny, seeAddress, UNSEEN, type SeenPage } from './see-page.ts';
import { forgetSpotted, readSpotted } from './spotted-chats.ts';

/** The report on the tab in front. */
export async function reportActiveTab(ports: Ports): Promise<Report> {
  const tab = await ports.tabs.readActiveTab();
  if (tab === null) return { kind: 'cannot-see' };
  const open = await openBench(ports);
  const query = findByAddress(open.addresses, tab.address);
  if (query.problem !== null) return { kind: 'cannot-see' };
  const [seen, embedded] = await Promise.all([
    seeTab(ports, open, tab, query),
    listEmbedded(ports, open, tab.id),
  ]);
  return reportQuery(open, query, seen, embedded);
}

/** What was seen in a tab: forgotten once the tab shows another document, which nobody tells us of. */
async function seeTab(ports: Ports, open: OpenBench, tab: OpenTab, query: ServiceQuery): Promise<SeenPage> {
  const isSpotted = (await readSpotted(ports.store)).some((chat) => chat.tab === tab.id);
  if (isSpotted && !(await ports.tabs.holdsChat(tab.id))) await forgetSpotted(ports.store, tab.id);
  const seen = await seeAddress(ports, open, query);
  const isHere = (await readSpotted(ports.store)).some((chat) => chat.tab === tab.id);
  return isHere ? seen : { ...UNSEEN, lookAlike: seen.lookAlike };
}

/** The report on an address or a name that a person asks for. */
export async function reportQuestion(ports: Ports, question: string): Promise<Report> {
  const [open, { finder }] = await Promise.all([openBench(ports), ports.ruleset.loadNames()]);
  return reportFound(ports, open, findService(finder, question));
}

/** What a query comes to, with what was seen of the address. */
export async function reportFound(ports: Ports, open: OpenBench, query: ServiceQuery): Promise<Report> {
  return reportQuery(open, query, await seeAddress(ports, open, query));
}

/** What a query comes to, with everything that a surface shows beside it. */
export function reportQuery(
  open: OpenBench,
  query: ServiceQuery,
  seen: SeenPage = UNSEEN,
  embedded: readonly EmbeddedTool[] = [],
): Report {
  const { bench } = open;
  const { ruleset } = bench;
  const { problem, candidates } = query;
  if (problem === 'ambiguous') return { kind: 'ambiguous', candidates: nameServices(candidates, ruleset) };
  if (problem !== null) return { kind: 'problem', problem };

  const answer = answerQuery(bench, query, seen);
  const shared = {
    embedded,
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
      return { kind: answer.kind, host, alternatives: listAlternatives(bench, null), ...shared };
    case 'unknown-chat':
      return {
        kind: answer.kind,
        host,
        signals: seen.signals,
        frontEnd: seen.frontEnd,
        mayDeny: mayDeny(open),
        alternatives: listAlternatives(bench, null),
        ...shared,
      };
    case 'look-alike': {
      const { lookAlike } = answer;
      const of = ruleset.services.get(lookAlike.service)?.name ?? lookAlike.service;
      const alternatives = listAlternatives(bench, null);
      return { kind: answer.kind, host, lookAlike, of, signals: seen.signals, alternatives, ...shared };
    }
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
