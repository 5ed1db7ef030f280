import type { PartialDate } from '../dates.ts';
import type { EvidenceRef } from '../records.ts';
import type { GradedLevel, Level, Plan, View } from '../vocabulary.ts';

/** The nine findings, in the reading order of every surface: where, who, what, the record. */
export const FINDING_IDS = [
  'residency',
  'jurisdiction',
  'training',
  'retention',
  'humanReview',
  'collection',
  'sharing',
  'security',
  'restrictions',
] as const;
export type FindingId = (typeof FINDING_IDS)[number];

/** One judged claim with its weight. */
export interface Finding {
  readonly id: FindingId;
  /** Share of the score when every finding is known; the nine weights add up to 100. */
  readonly weight: number;
  /** 0 (best) to 10 (worst); `null` while unknown. */
  readonly value: number | null;
  readonly evidence: readonly EvidenceRef[];
  /** The newest date among its documents. */
  readonly asOf: PartialDate | null;
  /** Whether the fact's own owner says it. */
  readonly ownDocument: boolean;
}

/** Rules that hold a level up (or down), whatever the sum says; the words stand in `docs/methodology.md`. */
export const FLOOR_IDS = [
  'country-of-concern',
  'not-equivalent',
  'no-adequacy',
  'no-refusal',
  'chats-feed-ads',
  'open-exposure',
  'recent-exposure',
  'no-legal-entity',
] as const;
export type FloorId = (typeof FLOOR_IDS)[number];

/** A floor that holds: the level is never below `level`. */
export interface Floor {
  readonly id: FloorId;
  readonly level: GradedLevel;
  readonly evidence: readonly EvidenceRef[];
}

/** Why a level is not what the sum alone would give. */
export type Adjustment =
  'raised-by-floor' | 'no-low-by-gate' | 'capped-by-secondary-sources' | 'too-little-known';

/** All findings of a service for a reader. Knows no policy. */
export interface Assessment {
  readonly service: string;
  readonly level: Level;
  /** 0 to 100, higher is riskier; `null` while less than half of the weight is known. */
  readonly score: number | null;
  /** Share of the weight that is known, 0 to 1. */
  readonly coverage: number;
  readonly view: View;
  readonly plan: Plan;
  /** False when no record speaks of this plan: consumer terms stand in, and every surface says so. */
  readonly planKnown: boolean;
  readonly findings: readonly Finding[];
  readonly floors: readonly Floor[];
  readonly adjustments: readonly Adjustment[];
}
