import type { Decision } from '../core/decide/verdict.ts';
import type { PolicyOrigin } from '../core/policy/rule.ts';
import type { Action, Level } from '../core/vocabulary.ts';
import type { ManagedKeyName } from '../policy/managed-keys.ts';
import type { PolicyProblem } from '../policy/policy-values.ts';
import type { ManagedState } from '../policy/settle-managed.ts';
import type { BlockReport, RulesetStamp } from './report.ts';

/** What became of one key of the organization's policy. */
export interface PolicyKeyReport {
  readonly key: ManagedKeyName;
  /** What holds, an entry a line. */
  readonly lines: readonly string[];
  readonly origin: PolicyOrigin;
  readonly isDelivered: boolean;
  /** It was expected and not delivered; its last good value holds, where there was one. */
  readonly isMissing: boolean;
  readonly problems: readonly PolicyProblem[];
}

/** The organization's policy, as delivered and as understood. */
export interface PolicyReport {
  readonly status: ManagedState['status'];
  /** Milliseconds since 1970; 0: never. */
  readonly readAt: number;
  /** Why it could not be read. */
  readonly reason: string | null;
  /** Whether the catalogue is closed because of that. */
  readonly isClosed: boolean;
  /** JSON text; `null`: there is none. */
  readonly delivered: string | null;
  readonly keys: readonly PolicyKeyReport[];
  /** Problems with keys that do not exist, and with the policy as a whole. */
  readonly otherProblems: readonly PolicyProblem[];
  readonly expected: readonly ManagedKeyName[];
  readonly missing: readonly ManagedKeyName[];
  readonly ruleset: RulesetStamp;
}

/** What is asked of the simulator. */
export interface Simulation {
  /** An address or a name. */
  readonly question: string;
  /** Whom the person answers to, as `parseAudience` reads it; `null`: as it holds here. */
  readonly audience: readonly string[] | null;
  /** YYYY-MM-DD, UTC; `null`: today. */
  readonly date: string | null;
}

/** The screen that a simulated person would see. */
export type SimulationAnswer =
  | {
      readonly ok: true;
      readonly block: BlockReport;
      readonly audience: readonly string[];
      readonly date: string;
    }
  | { readonly ok: false; readonly problem: 'unknown-audience' };

/** What a draft of a policy would do. */
export interface Trial {
  /** False: the draft is no JSON object. */
  readonly isReadable: boolean;
  readonly problems: readonly PolicyProblem[];
  readonly tools: readonly {
    readonly id: string;
    readonly name: string;
    readonly level: Level;
    readonly action: Action;
    readonly decidedBy: Decision;
  }[];
}
