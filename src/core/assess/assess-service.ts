import type { Claims, Ruleset, Service } from '../records.ts';
import type { ReachingRestriction } from '../restrictions.ts';
import { namesPlan, type Standpoint } from '../select-claim.ts';
import { LEVELS, type GradedLevel, type Level } from '../vocabulary.ts';
import type { Adjustment, Assessment, Finding, FindingId, Floor } from './assessment.ts';
import { findFindings } from './findings.ts';
import { findFloors } from './floors.ts';

/** Scores below these belong to the level; what reaches the last is severe. */
const BANDS = { low: 30, moderate: 55, high: 70 } as const;

/** The value that stands in for an unknown finding, for its share: the middle. */
const UNKNOWN_VALUE = 5;

/** Below this share of known weight a service has no score. */
const MINIMUM_COVERAGE = 0.5;

/** "Low" needs this share, and where, who and training known from the provider's own documents. */
const LOW_COVERAGE = 0.75;
const LOW_NEEDS: readonly FindingId[] = ['residency', 'jurisdiction', 'training'];

/** Judges a service for a reader on a day. */
export function assessService(
  ruleset: Ruleset,
  service: Service,
  restrictions: readonly ReachingRestriction[],
  standpoint: Standpoint,
): Assessment {
  const findings = findFindings(ruleset, service, restrictions, standpoint);
  const floors = findFloors(ruleset, service, standpoint);
  return {
    service: service.id,
    ...gradeFindings(findings, floors),
    view: standpoint.view,
    plan: standpoint.plan,
    planKnown: listClaims(service).some((claims) => namesPlan(claims, standpoint.plan)),
    findings,
    floors,
  };
}

/** The level of some findings, whatever their weights add up to. */
export function gradeFindings(
  findings: readonly Finding[],
  floors: readonly Floor[],
): Pick<Assessment, 'level' | 'adjustments' | 'score' | 'coverage'> {
  const coverage = sumWeights(findings.filter(isKnown)) / sumWeights(findings);
  const score = coverage < MINIMUM_COVERAGE ? null : scoreFindings(findings);
  return {
    ...settleLevel(score, coverage, findings, floors),
    score: score === null ? null : Math.round(score),
    coverage,
  };
}

/**
 * Points that each finding puts into the score: they add up to it before rounding. An unknown one puts in the middle
 * for its share, or nothing where the known ones alone say more.
 */
export function splitScore(findings: readonly Finding[]): ReadonlyMap<FindingId, number> {
  const knownWeight = sumWeights(findings.filter(isKnown));
  const allWeight = sumWeights(findings);
  const spread = (divisor: number, standIn: number) =>
    new Map(
      findings.map(({ id, weight, value }) => [id, (10 * weight * (value ?? standIn)) / divisor] as const),
    );
  const withMiddle = spread(allWeight, UNKNOWN_VALUE);
  if (knownWeight === 0) return withMiddle;
  const ofKnown = spread(knownWeight, 0);
  return sumPoints(ofKnown) > sumPoints(withMiddle) ? ofKnown : withMiddle;
}

/**
 * `10 × max(Σ w·v over known / Σ w of known, (Σ w·v over known + Σ w·5 over unknown) / 100)`: an unknown fact never
 * pulls the score below what the known ones say, and never below the middle for its share.
 */
export function scoreFindings(findings: readonly Finding[]): number {
  const known = findings.filter(isKnown);
  const points = known.reduce((sum, { weight, value }) => sum + weight * value, 0);
  const knownWeight = sumWeights(known);
  const allWeight = sumWeights(findings);
  if (knownWeight === 0) return 10 * UNKNOWN_VALUE;
  const unknownPoints = (allWeight - knownWeight) * UNKNOWN_VALUE;
  return 10 * Math.max(points / knownWeight, (points + unknownPoints) / allWeight);
}

/** Where the score could lie once the unknown findings are known: all at their best, all at their worst. */
export function boundScore(findings: readonly Finding[]): { lowest: number; highest: number } {
  const settle = (value: number) =>
    Math.round(
      scoreFindings(findings.map((finding) => (isKnown(finding) ? finding : { ...finding, value }))),
    );
  return { lowest: settle(0), highest: settle(10) };
}

function settleLevel(
  score: number | null,
  coverage: number,
  findings: readonly Finding[],
  floors: readonly Floor[],
): { level: Level; adjustments: Adjustment[] } {
  const adjustments: Adjustment[] = [];
  let level: Level = score === null ? 'unknown' : bandOf(Math.round(score));
  if (level === 'unknown') adjustments.push('too-little-known');

  if (level === 'low' && !mayBeLow(coverage, findings)) {
    level = 'moderate';
    adjustments.push('no-low-by-gate');
  }
  if ((level === 'high' || level === 'severe') && !findings.some(({ ownDocument }) => ownDocument)) {
    level = 'moderate';
    adjustments.push('capped-by-secondary-sources');
  }
  for (const floor of floors) {
    if (rank(floor.level) > rank(level)) {
      level = floor.level;
      if (!adjustments.includes('raised-by-floor')) adjustments.push('raised-by-floor');
    }
  }
  return { level, adjustments };
}

function bandOf(score: number): GradedLevel {
  if (score < BANDS.low) return 'low';
  if (score < BANDS.moderate) return 'moderate';
  return score < BANDS.high ? 'high' : 'severe';
}

function mayBeLow(coverage: number, findings: readonly Finding[]): boolean {
  return (
    coverage >= LOW_COVERAGE &&
    LOW_NEEDS.every((id) =>
      findings.some((finding) => finding.id === id && isKnown(finding) && finding.ownDocument),
    )
  );
}

function listClaims({ claims }: Service): Claims<unknown>[] {
  const { residency, training, retention, humanReview, collection, sharing } = claims;
  return [residency, training, retention, humanReview, collection, sharing];
}

function isKnown(finding: Finding): finding is Finding & { readonly value: number } {
  return finding.value !== null;
}

function sumPoints(points: ReadonlyMap<FindingId, number>): number {
  return [...points.values()].reduce((sum, part) => sum + part, 0);
}

function sumWeights(findings: readonly Finding[]): number {
  return findings.reduce((sum, { weight }) => sum + weight, 0);
}

function rank(level: Level): number {
  return level === 'unknown' ? -1 : LEVELS.indexOf(level);
}
