import { hasCome, lastDay } from '../core/dates.ts';
import { findService, type ServiceFinder, type ServiceQuery } from '../core/find-service.ts';
import { answerQuery } from '../core/answer-query.ts';
import type { Bench, Judgement } from '../core/judge.ts';
import { findLookAlike, type LookAlikeTable } from '../core/look-alike.ts';
import { nameOrder, type NameTable } from '../core/names.ts';
import type { EvidenceRef, Ruleset } from '../core/records.ts';
import { selectClaim } from '../core/select-claim.ts';
import type { Verdict } from '../core/decide/verdict.ts';
import type { Details } from '../ruleset/compiled.ts';
import { findReceipt, nameReference } from '../ruleset/find-receipt.ts';
import { describeReason, describeProblem } from '../ui/text/describe.ts';

/** What every check is made with. */
export interface CheckContext {
  readonly bench: Bench;
  readonly finder: ServiceFinder;
  readonly lookAlikes: LookAlikeTable;
  readonly names: NameTable;
  readonly documents: Details['documents'];
}

/** One line of `check --json`, in the shape of `checkReportSchema`. */
export type CheckReport = ReturnType<typeof reportCheck>;

/** Longer inputs are cut in the output, never in the judgement. */
const MAX_ECHO_LENGTH = 2_000;

/** Judges one input. */
export function reportCheck(input: string, context: CheckContext) {
  const { bench, finder, lookAlikes } = context;
  const { ruleset, today } = bench;
  const query = findService(finder, input);
  const isNobodys = query.match === null && query.address !== null;
  const lookAlike = isNobodys ? findLookAlike(lookAlikes, query.address) : null;
  const answer = answerQuery(bench, query, { isDetected: false, lookAlike });
  const judgement = answer.kind === 'judged' ? answer.judgement : null;
  const { verdict } = answer;
  return {
    input: input.length > MAX_ECHO_LENGTH ? `${input.slice(0, MAX_ECHO_LENGTH)}…` : input,
    kind: query.kind,
    problem:
      query.problem === null ? null : { code: query.problem, message: describeQueryProblem(query, ruleset) },
    match: query.match,
    candidates: query.candidates,
    lookAlike: answer.kind === 'look-alike' ? answer.lookAlike : null,
    ...reportJudgement(judgement, context),
    verdict: query.problem === null ? reportVerdict(verdict, context) : reportNotJudged(query, ruleset),
    ruleset: { version: ruleset.version, date: ruleset.date },
    asOf: today,
  };
}

function reportJudgement(judgement: Judgement | null, { names, documents }: CheckContext) {
  const nameAll = (evidence: readonly EvidenceRef[]) =>
    evidence.map((entry) => nameReference(documents, entry));
  if (judgement === null) {
    return {
      assessment: null,
      residency: [],
      jurisdiction: [],
      training: null,
      restrictions: [],
      incidents: [],
    };
  }
  const { service, standpoint, assessment, restrictions, jurisdictions } = judgement;
  const { level, score, coverage, view, plan, planKnown, findings, floors, adjustments } = assessment;
  const residency = selectClaim(service.claims.residency, standpoint).value;
  return {
    assessment: {
      level,
      score,
      coverage,
      view,
      plan,
      planKnown,
      findings: findings.map((finding) => ({ ...finding, evidence: nameAll(finding.evidence) })),
      floors: floors.map((floor) => ({ ...floor, evidence: nameAll(floor.evidence) })),
      adjustments,
    },
    residency: residency === 'unknown' ? [] : residency.countries,
    jurisdiction: jurisdictions.map(({ country }) => country),
    training: selectClaim(service.claims.training, standpoint).value,
    restrictions: restrictions.map(({ restriction, status, namings }) => ({
      id: restriction.id,
      authority: restriction.authority.id,
      title: nameOrder(names, restriction.id),
      measure: restriction.measure,
      status,
      announced: restriction.announced,
      effective: (namings[0] ?? restriction.names[0])?.effective ?? null,
      ended: restriction.ended,
      bites: [...new Set((namings.length > 0 ? namings : restriction.names).flatMap(({ bites }) => bites))],
      binding: restriction.binding,
      namesYou: namings.length > 0,
    })),
    incidents: service.incidents
      .filter(({ date }) => hasCome(date, standpoint.today))
      .sort((a, b) => lastDay(b.date).localeCompare(lastDay(a.date)))
      .map(({ id, date, status, kind }) => ({
        date,
        status,
        kind,
        title: names.incidents[`${service.id}/${id}`] ?? id,
      })),
  };
}

function reportVerdict({ action, decidedBy, reasons }: Verdict, { names, documents }: CheckContext) {
  return {
    action,
    decidedBy,
    reasons: reasons.map((reason) => ({
      code: reason.code,
      text: describeReason(reason, names),
      evidence: reason.evidence.flatMap((reference) => {
        const receipt = findReceipt(documents, reference);
        if (receipt === undefined) return [];
        const { kind, publisher, title, url, archivedUrl, documentDate, retrieved } = receipt;
        return [
          {
            id: nameReference(documents, reference),
            kind,
            publisher,
            title,
            url,
            archivedUrl,
            documentDate,
            retrieved,
          },
        ];
      }),
    })),
  };
}

function reportNotJudged(query: ServiceQuery, ruleset: Ruleset) {
  const text = describeQueryProblem(query, ruleset);
  return {
    action: 'allow' as const,
    decidedBy: { origin: 'default' as const, rule: 'not-judged' },
    reasons: [{ code: 'not-judged' as const, text, evidence: [] }],
  };
}

function describeQueryProblem({ problem, candidates }: ServiceQuery, { services }: Ruleset): string {
  return problem === null
    ? ''
    : describeProblem(
        problem,
        candidates.map((id) => services.get(id)?.name ?? id),
      );
}
