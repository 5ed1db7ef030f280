import { gradeFindings, scoreFindings } from '../../core/assess/assess-service.ts';
import { FINDING_IDS, type FindingId } from '../../core/assess/assessment.ts';
import { WEIGHTS } from '../../core/assess/findings.ts';
import type { Level } from '../../core/vocabulary.ts';
import { kendallTau } from './kendall-tau.ts';
import type { RankedService } from './rank-services.ts';

/** By what a weight is multiplied. */
export const FACTORS = [0.5, 2] as const;

/** A service whose level another weight changes. */
export interface LevelChange {
  readonly service: string;
  readonly from: Level;
  readonly to: Level;
}

/** A service that another weight moves in the order of scores. */
export interface Move {
  readonly service: string;
  /** Places towards the worse end; negative: towards the better. */
  readonly places: number;
}

/** What becomes of the order and the levels when one weight is another. */
export interface WeightTrial {
  readonly finding: FindingId;
  readonly weight: number;
  readonly factor: number;
  /** Kendall's τ-b between the scores before and after, over the services that have a score both times. */
  readonly tau: number | null;
  readonly levelChanges: readonly LevelChange[];
  /** The services that move most, at most {@link MAX_MOVES}. */
  readonly moves: readonly Move[];
}

const MAX_MOVES = 5;

/** Halves and doubles each weight, one at a time. */
export function weighDifferently(ranked: readonly RankedService[]): WeightTrial[] {
  return FINDING_IDS.flatMap((id) => FACTORS.map((factor) => tryWeight(ranked, id, factor)));
}

function tryWeight(ranked: readonly RankedService[], id: FindingId, factor: number): WeightTrial {
  const trials = ranked.map(({ service, assessment }) => {
    const findings = assessment.findings.map((finding) =>
      finding.id === id ? { ...finding, weight: finding.weight * factor } : finding,
    );
    const grade = gradeFindings(findings, assessment.floors);
    return { service: service.id, before: assessment, findings, after: grade };
  });
  const scored = trials
    .filter(({ before, after }) => before.score !== null && after.score !== null)
    .map(({ service, before, findings }) => ({
      service,
      before: scoreFindings(before.findings),
      after: scoreFindings(findings),
    }));
  return {
    finding: id,
    weight: WEIGHTS[id],
    factor,
    tau: kendallTau(
      scored.map(({ before }) => before),
      scored.map(({ after }) => after),
    ),
    levelChanges: trials
      .filter(({ before, after }) => before.level !== after.level)
      .map(({ service, before, after }) => ({ service, from: before.level, to: after.level })),
    moves: listMoves(scored),
  };
}

function listMoves(
  scored: readonly { readonly service: string; readonly before: number; readonly after: number }[],
): Move[] {
  const before = rankByScore(scored.map((entry) => [entry.service, entry.before]));
  const after = rankByScore(scored.map((entry) => [entry.service, entry.after]));
  return scored
    .map(({ service }) => ({ service, places: (after.get(service) ?? 0) - (before.get(service) ?? 0) }))
    .filter(({ places }) => places !== 0)
    .sort((a, b) => Math.abs(b.places) - Math.abs(a.places) || a.service.localeCompare(b.service))
    .slice(0, MAX_MOVES);
}

/** Ranks from the best up; equal scores share the middle of their places. */
function rankByScore(scores: readonly (readonly [string, number])[]): Map<string, number> {
  return new Map(
    scores.map(([service, score]) => {
      const below = scores.filter(([, other]) => other < score).length;
      const equal = scores.filter(([, other]) => other === score).length;
      return [service, below + (equal - 1) / 2];
    }),
  );
}
