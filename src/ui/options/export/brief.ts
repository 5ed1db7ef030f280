import { boundScore } from '../../../core/assess/assess-service.ts';
import type { FindingId } from '../../../core/assess/assessment.ts';
import { nameAuthority, nameOrder } from '../../../core/names.ts';
import type { Claims, EvidenceRef, ServiceClaims } from '../../../core/records.ts';
import type { ReachingRestriction } from '../../../core/restrictions.ts';
import type { Basis, EvidenceKind, Level, Plan, View } from '../../../core/vocabulary.ts';
import type { RulesetStamp, ToolReport } from '../../../messaging/protocol.ts';
import { findReceipt } from '../../../ruleset/find-receipt.ts';
import { readVariantDetail } from '../../parts/fact.tsx';
import { describeClaim, describeReach, USE_CLAIMS, type ClaimSelector } from '../../parts/facts.tsx';
import { listIncidents } from '../../parts/incidents.tsx';
import type { ReportDetails } from '../../parts/read-details.ts';
import { describeBites, describeGroup, describeReason, describeStatus } from '../../text/describe.ts';
import { say } from '../../text/say.ts';
import { listVariants } from '../catalogue/variants.ts';

/** Everything about one tool that a ticket or an assessment needs, apart from how it is written down. */
export interface Brief {
  readonly format: 'plimsoll-brief/1';
  readonly tool: {
    readonly id: string;
    readonly name: string;
    readonly otherNames: readonly string[];
    readonly provider: string;
    readonly kind: string;
    readonly addresses: readonly string[];
    readonly lastChecked: string;
  };
  /** For whom and on which day it was judged. */
  readonly judgedFor: { readonly plan: Plan; readonly view: View; readonly day: string };
  readonly ruleset: RulesetStamp;
  readonly level: Level;
  /** 0 to 100; `null` while too little is known. */
  readonly score: number | null;
  /** Where the score could lie once the unknown is known. */
  readonly scoreBounds: readonly [lowest: number, highest: number];
  /** Share of the weight that is known, 0 to 1. */
  readonly known: number;
  readonly findings: readonly {
    readonly id: FindingId;
    readonly weight: number;
    readonly value: number | null;
  }[];
  /** The organization's word, rules that name the reader, floors, remarks: a sentence each. */
  readonly remarks: readonly string[];
  readonly statements: readonly BriefStatement[];
  readonly orders: readonly BriefOrder[];
  readonly incidents: readonly BriefIncident[];
}

/** One fact about the tool. */
export interface BriefStatement {
  readonly id: keyof ServiceClaims | 'jurisdiction';
  readonly title: string;
  /** For whom it holds, where there are several answers. */
  readonly holdsFor: string | null;
  readonly text: string;
  readonly basis: Basis | null;
  readonly note: string | null;
  readonly before: readonly { readonly text: string; readonly sources: readonly BriefSource[] }[];
  readonly sources: readonly BriefSource[];
}

/** One restriction. */
export interface BriefOrder {
  readonly id: string;
  readonly body: string;
  readonly title: string;
  readonly measure: string;
  readonly reach: ReachingRestriction['reach'];
  readonly namesYou: boolean;
  readonly isActive: boolean;
  readonly status: string;
  /** Whom it binds and where, in words. */
  readonly binds: string;
  readonly announced: string | null;
  readonly note: string | null;
  readonly sources: readonly BriefSource[];
}

/** One incident or dispute. */
export interface BriefIncident {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly date: string;
  readonly note: string | null;
  readonly sources: readonly BriefSource[];
}

/** One document. */
export interface BriefSource {
  readonly kind: EvidenceKind;
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
  readonly archivedUrl: string | null;
  readonly documentDate: string | null;
  readonly read: string;
}

/** Remarks of the verdict that the statements and lists do not already make. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set([
  'stored-in',
  'law-reaches',
  'training',
  'restricted',
  'level',
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
      addresses: service.addresses.map(({ host, path }) => host + path),
      lastChecked: service.lastChecked,
    },
    judgedFor: { plan: standpoint.plan, view: standpoint.view, day: standpoint.today },
    ruleset,
    level: assessment.level,
    score: assessment.score,
    scoreBounds: [lowest, highest],
    known: assessment.coverage,
    findings: assessment.findings.map(({ id, weight, value }) => ({ id, weight, value })),
    remarks: verdict.reasons
      .filter(({ code }) => !TOLD_ELSEWHERE.has(code))
      .map((reason) => describeReason(reason, names)),
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
