import type { AudienceMember } from './audience.ts';
import type { Action, Level, Plan, View } from './vocabulary.ts';

/** Who set a key: the organization, the person, or nobody. Managed beats user beats default. */
export type PolicyOrigin = 'managed' | 'user' | 'default';

/** A key's value and who set it. */
export interface Setting<Value> {
  readonly value: Value;
  readonly origin: PolicyOrigin;
}

/** The rules that hold for a person, each with its origin. */
export interface Policy {
  readonly organization: Setting<string | null>;
  readonly contact: Setting<string | null>;
  /** The authorities that the person answers to. */
  readonly audience: Setting<readonly AudienceMember[]>;
  readonly view: Setting<View>;
  readonly plan: Setting<Plan>;
  /** What to do at each level. */
  readonly levelActions: Readonly<Record<Level, Setting<Action>>>;
  /** What to do when a binding restriction names the audience; advice that names it informs at most. */
  readonly whenNamed: Setting<Action>;
  readonly approvedServices: Setting<readonly string[]>;
  readonly blockedServices: Setting<readonly string[]>;
}

const byDefault = <Value>(value: Value): Setting<Value> => ({ value, origin: 'default' });

/** What holds when nobody set anything. */
export const DEFAULT_POLICY: Policy = {
  organization: byDefault(null),
  contact: byDefault(null),
  audience: byDefault([]),
  view: byDefault('other'),
  plan: byDefault('consumer'),
  levelActions: {
    low: byDefault('allow'),
    moderate: byDefault('allow'),
    high: byDefault('inform'),
    severe: byDefault('warn'),
    unknown: byDefault('inform'),
  },
  whenNamed: byDefault('warn'),
  approvedServices: byDefault([]),
  blockedServices: byDefault([]),
};

/** What a person says of themselves. It never leaves the browser. */
export interface UserSettings {
  /** Whom they answer to, as `parseAudience` reads it. */
  readonly audience: readonly string[];
  readonly view: View;
  readonly plan: Plan;
}
