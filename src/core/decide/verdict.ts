import type { FloorId } from '../assess/assessment.ts';
import type { LookAlikeKind } from '../look-alike.ts';
import type { Pass } from '../policy/pass.ts';
import type { PolicyOrigin, RuleCondition } from '../policy/rule.ts';
import type { EvidenceRef, Naming } from '../records.ts';
import type { Action, Level, Measure, RestrictionStatus, TrainingUse } from '../vocabulary.ts';

/** What an organization says of a tool by a rule. */
export interface OrganizationWord {
  readonly organization: string | null;
  /** "approved", "under review", "denied", or the organization's own. */
  readonly status: string | null;
  /** What the use is tied to, for the reader's plan. */
  readonly conditions: readonly RuleCondition[];
  readonly dataClass: string | null;
  readonly message: string | null;
  readonly link: string | null;
}

/**
 * Why a verdict is as it is: a code and its parts; surfaces write the words. Every reason that states a fact carries
 * its evidence.
 */
export type Reason =
  | ({
      readonly code: 'rule';
      readonly action: Action;
      readonly evidence: readonly EvidenceRef[];
    } & OrganizationWord)
  | {
      readonly code: 'own-tool';
      readonly organization: string | null;
      readonly note: string | null;
      readonly evidence: readonly EvidenceRef[];
    }
  | {
      readonly code: 'not-approved';
      readonly organization: string | null;
      readonly evidence: readonly EvidenceRef[];
    }
  | { readonly code: 'policy-unreadable'; readonly evidence: readonly EvidenceRef[] }
  | { readonly code: 'pass'; readonly until: number; readonly evidence: readonly EvidenceRef[] }
  | {
      readonly code: 'names-you';
      /** Ids of the restriction, and of the body that ordered it; the group that it names stands in `naming`. */
      readonly restriction: string;
      readonly authority: string;
      readonly measure: Measure;
      readonly binding: boolean;
      readonly status: RestrictionStatus;
      readonly naming: Naming;
      readonly evidence: readonly EvidenceRef[];
    }
  | {
      readonly code: 'approved-for-you';
      /** Ids of the approval, and of the body that gave it. */
      readonly approval: string;
      readonly authority: string;
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
  | { readonly code: 'closed'; readonly date: string | null; readonly evidence: readonly EvidenceRef[] }
  | { readonly code: 'plan-unknown'; readonly evidence: readonly EvidenceRef[] }
  | { readonly code: 'not-in-catalogue'; readonly evidence: readonly EvidenceRef[] }
  | { readonly code: 'unknown-chat'; readonly evidence: readonly EvidenceRef[] }
  | {
      readonly code: 'look-alike';
      /** The name of the tool that is imitated, and by what. */
      readonly of: string;
      readonly how: LookAlikeKind;
      readonly evidence: readonly EvidenceRef[];
    }
  | { readonly code: 'records-old'; readonly ageDays: number; readonly evidence: readonly EvidenceRef[] };

/** Which key of which origin decided: `rules[2]`, `blockedServices`, `whenNamed:us-ndaa-2026-1532`, `level:severe`. */
export interface Decision {
  readonly origin: PolicyOrigin;
  readonly rule: string;
}

/** An assessment under a policy for an audience: what Plimsoll does, who decided it, and why, in reading order. */
export interface Verdict {
  readonly action: Action;
  readonly decidedBy: Decision;
  /** The pass that lets the person go on where a reason is asked for. */
  readonly pass: Pass | null;
  readonly reasons: readonly Reason[];
}
