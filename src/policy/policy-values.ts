import type { AudienceMember } from '../core/audience.ts';
import type {
  CustomService,
  Messages,
  NoticeMode,
  PassTerms,
  SettingName,
  UnreadableMode,
} from '../core/policy/policy.ts';
import type { Rule } from '../core/policy/rule.ts';
import type { Action, Level, Plan, View } from '../core/vocabulary.ts';
import type { ManagedKeyName } from './managed-keys.ts';

/** The parts of a policy that somebody set. */
export interface PolicyValues {
  readonly organization?: string;
  readonly contact?: string;
  readonly requestAccess?: string;
  readonly audience?: readonly AudienceMember[];
  readonly groups?: readonly string[];
  readonly view?: View;
  readonly plan?: Plan;
  readonly plans?: ReadonlyMap<string, Plan>;
  readonly approvedServices?: readonly string[];
  readonly blockedServices?: readonly string[];
  readonly rules?: readonly Rule[];
  readonly customServices?: readonly CustomService[];
  readonly alternatives?: readonly string[];
  readonly notApproved?: Action;
  readonly unknownTools?: Action;
  readonly whenNamed?: Action;
  readonly levelActions?: Partial<Readonly<Record<Level, Action>>>;
  readonly messages?: Partial<Messages>;
  readonly passes?: Partial<PassTerms>;
  readonly lockedSettings?: readonly SettingName[];
  readonly onboarding?: boolean;
  readonly graceMinutes?: number;
  readonly whenUnreadable?: UnreadableMode;
  readonly recordsOldDays?: number;
  readonly whenRecordsOld?: Action;
  readonly expectedKeys?: readonly ManagedKeyName[];
  readonly notices?: NoticeMode;
  readonly quiet?: ReadonlyMap<string, string>;
}

/** Why a part of a policy can not be used. */
export const PROBLEM_CODES = [
  'not-an-object',
  'unknown-key',
  'wrong-shape',
  'unknown-word',
  'unknown-id',
  'not-json',
  'bad-rule',
  'bad-address',
  'bad-date',
  'bad-number',
  'duplicate',
  'contradiction',
  'expired',
  'too-many',
  'too-long',
  'missing',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** A part of a policy that can not be used as it is; the rest applies. */
export interface PolicyProblem {
  /** The key and the place in it, e.g. `blockedServices[2]`. */
  readonly path: string;
  readonly code: ProblemCode;
  /** What is wrong, and what to write. */
  readonly message: string;
  /** `note`: it applies, and somebody may want to know. */
  readonly severity: 'error' | 'note';
}
