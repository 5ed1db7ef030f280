import { formatAddressPattern } from '../../../core/address-pattern.ts';
import { boundScore } from '../../../core/assess/assess-service.ts';
import type { Reason } from '../../../core/decide/verdict.ts';
import { nameAuthority, nameOrder, type NameTable } from '../../../core/names.ts';
import type { Claims, EvidenceRef, ServiceClaims } from '../../../core/records.ts';
import type { ReachingRestriction } from '../../../core/restrictions.ts';
import type { ToolReport } from '../../../messaging/catalogue-report.ts';
import { findReceipt } from '../../../ruleset/find-receipt.ts';
import { readVariantDetail } from '../../parts/fact.tsx';
import { describeClaim, describeReach, USE_CLAIMS, type ClaimSelector } from '../../parts/facts.tsx';
import { listIncidents } from '../../parts/incidents.tsx';
import type { ReportDetails } from '../../parts/read-details.ts';
import { describeBites, describeGroup, describeReason, describeStatus } from '../../text/describe.ts';
import { say } from '../../text/say.ts';
import { listVariants } from '../catalogue/variants.ts';
import type { Brief, BriefOrder, BriefSource, BriefStatement } from './brief.ts';

/** What of a verdict speaks of the reader, and what of the level and the records; the rest stands in statements and lists. */
const APPLIES: ReadonlySet<Reason['code']> = new Set<Reason['code']>([
  'policy-unreadable',
  'rule',
  'not-approved',
  'pass',
  'approved-for-you',
  'names-you',
]);
const REMARKS: ReadonlySet<Reason['code']> = new Set<Reason['code']>([
  'floor',
  'closed',
  'plan-unknown',
  'records-old',
]);

/** Puts together the evidence brief of a tool. */
export function buildBrief({ report }: ToolReport, details: ReportDetails): Brief {
  const { judgement, ruleset } = report;
  const { service, assessment, standpoint, verdict, restrictions } = judgement;
  const { names, texts } = details;
  const { lowest, highest } = boundScore(assessment.findings);
  const source = (evidence: readonly EvidenceRef[]) => listSources(evidence, details);
  return {
    format: 'plimsoll-brief/1',
    tool: {
      id: service.id,
      name: service.name,
      otherNames: names.aliases[service.id] ?? [],
      provider: names.providers[service.provider.id] ?? service.provider.name,
      kind: say(`kind.${service.kind}`),
      addresses: service.addresses.map(formatAddressPattern),
      lastChecked: service.lastChecked,
    },
    judgedFor: { plan: standpoint.plan, view: standpoint.view, day: standpoint.today },
    ruleset,
    level: assessment.level,
    score: assessment.score,
    scoreBounds: [lowest, highest],
    known: assessment.coverage,
    findings: assessment.findings.map(({ id, weight, value }) => ({ id, weight, value })),
    applies: listReasons(verdict.reasons, APPLIES, names),
    remarks: listReasons(verdict.reasons, REMARKS, names),
    statements: [
      ...listStatements('residency', report.judgement, details),
      {
        id: 'jurisdiction',
        title: say('fact.jurisdiction'),
        holdsFor: null,
        text: describeReach(judgement.jurisdictions),
        basis: null,
        note: joinTexts(...judgement.jurisdictions.map(({ country }) => texts[`laws:${country}`])),
        before: [],
        sources: source(assessment.findings.find(({ id }) => id === 'jurisdiction')?.evidence ?? []),
      },
      ...USE_CLAIMS.flatMap((name) => listStatements(name, report.judgement, details)),
    ],
    orders: restrictions.map((entry) => ({
      ...describeOrder(entry, details),
      sources: source(entry.restriction.evidence),
    })),
    incidents: listIncidents(judgement).map(({ id, date, status, evidence }) => ({
      id,
      title: names.incidents[`${service.id}/${id}`] ?? id,
      status: say(`incident.${status}`),
      date,
      note: joinTexts(texts[`incident:${id}`], texts[`answer:${id}`]),
      sources: source(evidence),
    })),
  };
}

function listReasons(
  reasons: readonly Reason[],
  codes: ReadonlySet<Reason['code']>,
  names: NameTable,
): string[] {
  return reasons.filter(({ code }) => codes.has(code)).map((reason) => describeReason(reason, names));
}

function listStatements(
  name: keyof ServiceClaims,
  { service: { claims }, standpoint }: ToolReport['report']['judgement'],
  details: ReportDetails,
): BriefStatement[] {
  const all: Claims<unknown> = claims[name];
  return listVariants(all, standpoint).map(({ place, holdsFor }) => {
    const select: ClaimSelector = (variants) => variants[place] ?? variants[0];
    const { basis, evidence } = select(all);
    const { note, history = [] } = readVariantDetail(name, place, details);
    return {
      id: name,
      title: say(`fact.${name}`),
      holdsFor,
      text: describeClaim(name, claims, select),
      basis,
      note: joinTexts(note),
      before: history.map((past) => ({ text: past.text, sources: listSources(past.evidence, details) })),
      sources: listSources(evidence, details),
    };
  });
}

function describeOrder(
  { restriction, status, active, reach, namings }: ReachingRestriction,
  { names, texts }: ReportDetails,
): Omit<BriefOrder, 'sources'> {
  const { id, authority, measure, announced } = restriction;
  const groups = namings.length > 0 ? namings : restriction.names;
  return {
    id,
    body: nameAuthority(names, authority.id),
    title: nameOrder(names, id),
    measure: say(`measure.${measure}`),
    reach,
    namesYou: namings.length > 0,
    isActive: active,
    status: describeStatus(restriction, status),
    binds: groups
      .map(
        (naming) =>
          `${describeGroup(naming, nameAuthority(names, naming.authority))}, ${describeBites(naming)}`,
      )
      .join('; '),
    announced,
    note: joinTexts(texts[`restriction:${id}`], texts[`aftermath:${id}`]),
  };
}

function listSources(evidence: readonly EvidenceRef[], { documents }: ReportDetails): BriefSource[] {
  return [...new Set(evidence)].flatMap((reference) => {
    const receipt = findReceipt(documents, reference);
    if (receipt === undefined) return [];
    const { kind, publisher, title, url, archivedUrl, documentDate, retrieved } = receipt;
    return [{ kind, publisher, title, url, archivedUrl, documentDate, read: retrieved }];
  });
}

function joinTexts(...texts: readonly (string | undefined)[]): string | null {
  const said = texts.filter((text) => text !== undefined && text !== '');
  return said.length === 0 ? null : said.join(' ');
}
