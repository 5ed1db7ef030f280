import type { FloorId } from './assess/assessment.ts';
import type { PolicyOrigin } from './policy.ts';
import type { EvidenceRef, Naming } from './records.ts';
import type { Action, Level, Measure, RestrictionStatus, TrainingUse } from './vocabulary.ts';

/**
 * Why a verdict is as it is: a code and its parts; surfaces write the words. Every reason that states a fact carries
 * its evidence.
 */
export type Reason =
  | {
      readonly code: 'blocked-by-list';
      readonly organization: string | null;
      readonly evidence: readonly EvidenceRef[];
    }
  | {
      readonly code: 'approved-by-list';
      readonly organization: string | null;
      readonly evidence: readonly EvidenceRef[];
    }
  | {
      readonly code: 'names-you';
      readonly restriction: string;
      readonly title: string;
      /** The name of the body that ordered it, and of the group that it names. */
      readonly authority: string;
      readonly group: string;
      readonly measure: Measure;
      readonly binding: boolean;
      readonly status: RestrictionStatus;
      readonly naming: Naming;
      readonly evidence: readonly EvidenceRef[];
    }
  | {
      readonly code: 'level';
      readonly level: Level;
      readonly score: number | null;
      readonly coverage: number;
      readonly evidence: readonly EvidenceRef[];
    }
  | {
      readonly code: 'stored-in';
      readonly countries: readonly string[];
      readonly elsewhere: boolean;
      readonly evidence: readonly EvidenceRef[];
    }
  | {
      readonly code: 'law-reaches';
      readonly countries: readonly string[];
      readonly evidence: readonly EvidenceRef[];
    }
  | { readonly code: 'training'; readonly use: TrainingUse; readonly evidence: readonly EvidenceRef[] }
  | { readonly code: 'floor'; readonly floor: FloorId; readonly evidence: readonly EvidenceRef[] }
  | {
      readonly code: 'restricted';
      readonly active: number;
      readonly past: number;
      readonly evidence: readonly EvidenceRef[];
    }
  | { readonly code: 'plan-unknown'; readonly evidence: readonly EvidenceRef[] }
  | { readonly code: 'not-in-catalogue'; readonly evidence: readonly EvidenceRef[] }
  | { readonly code: 'records-old'; readonly ageDays: number; readonly evidence: readonly EvidenceRef[] };

/** Which key of which origin decided: `blockedServices`, `whenNamed:us-ndaa-2026-1532`, `level:severe`. */
export interface Decision {
  readonly origin: PolicyOrigin;
  readonly rule: string;
}

/** An assessment under a policy for an audience: what Plimsoll does, who decided it, and why, in reading order. */
export interface Verdict {
  readonly action: Action;
  readonly decidedBy: Decision;
  readonly reasons: readonly Reason[];
}
