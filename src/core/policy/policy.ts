import type { AddressPattern } from '../address-pattern.ts';
import type { AudienceMember } from '../audience.ts';
import type { Action, Level, Plan, View } from '../vocabulary.ts';
import { indexRules, type RuleIndex } from './index-rules.ts';
import type { PolicyOrigin } from './rule.ts';

/** A key's value and who set it. */
export interface Setting<Value> {
  readonly value: Value;
  readonly origin: PolicyOrigin;
}

/** A tool of the organization's own, which the catalogue does not know. */
export interface CustomService {
  readonly id: string;
  readonly name: string;
  readonly addresses: readonly AddressPattern[];
  readonly note: string | null;
}

/** On which terms a person may go on where a reason is asked for. */
export interface PassTerms {
  readonly isAllowed: boolean;
  /** Characters that a reason must have; 0: none is asked for. */
  readonly minReasonLength: number;
  readonly maxMinutes: number;
}

/** What an organization says on its surfaces. */
export interface Messages {
  readonly inform: string | null;
  readonly warn: string | null;
  readonly justify: string | null;
  readonly block: string | null;
}

/** What happens when the organization's policy can not be read: go on with the last good one, or close the catalogue. */
export const UNREADABLE_MODES = ['keepLast', 'blockCatalogued'] as const;
export type UnreadableMode = (typeof UNREADABLE_MODES)[number];

/** Settings of a person that an organization can lock. */
export const SETTING_NAMES = ['audience', 'view', 'plan', 'plans', 'notices', 'quiet'] as const;
export type SettingName = (typeof SETTING_NAMES)[number];

/** When a person wants to be noticed in the page. */
export const NOTICE_MODES = ['informed', 'warned', 'never'] as const;
export type NoticeMode = (typeof NOTICE_MODES)[number];

/** The rules that hold for a person, each with its origin. */
export interface Policy {
  readonly organization: Setting<string | null>;
  /** An address or a mail address to ask at. */
  readonly contact: Setting<string | null>;
  /** Where to ask for a tool to be allowed. */
  readonly requestAccess: Setting<string | null>;
  /** The authorities that the person answers to. */
  readonly audience: Setting<readonly AudienceMember[]>;
  /** Names of the organization's own groups, which rules can ask for. */
  readonly groups: Setting<readonly string[]>;
  readonly view: Setting<View>;
  readonly plan: Setting<Plan>;
  /** Plans that are held for single services, by id. */
  readonly plans: Setting<ReadonlyMap<string, Plan>>;
  /** What to do at each level. */
  readonly levelActions: Readonly<Record<Level, Setting<Action>>>;
  /** What to do when a binding restriction names the audience; advice that names it informs at most. */
  readonly whenNamed: Setting<Action>;
  /** What to do with catalogued tools that no rule approves; `null`: nothing of its own. */
  readonly notApproved: Setting<Action | null>;
  /** What to do with AI chats that no catalogue knows, once a person types. */
  readonly unknownTools: Setting<Action>;
  readonly rules: RuleIndex;
  readonly customServices: Setting<readonly CustomService[]>;
  /** Ids of services and custom services to use instead. */
  readonly alternatives: Setting<readonly string[]>;
  readonly messages: Setting<Messages>;
  readonly passes: Setting<PassTerms>;
  readonly lockedSettings: Setting<readonly SettingName[]>;
  readonly onboarding: Setting<boolean>;
  readonly whenUnreadable: Setting<UnreadableMode>;
  /** Minutes between the moment when an open page becomes blocked and its end. */
  readonly graceMinutes: Setting<number>;
  /** What to do on AI tools once the records are older than so many days; `null`: nothing of its own. */
  readonly oldRecords: Setting<{ readonly days: number; readonly action: Action } | null>;
  readonly notices: Setting<NoticeMode>;
  /** Services on which the person wants no notice until their level or action changes: id → what it was. */
  readonly quiet: Setting<ReadonlyMap<string, string>>;
}

const byDefault = <Value>(value: Value): Setting<Value> => ({ value, origin: 'default' });

/** What holds when nobody set anything. */
export const DEFAULT_POLICY: Policy = {
  organization: byDefault(null),
  contact: byDefault(null),
  requestAccess: byDefault(null),
  audience: byDefault([]),
  groups: byDefault([]),
  view: byDefault('other'),
  plan: byDefault('consumer'),
  plans: byDefault(new Map()),
  levelActions: {
    low: byDefault('allow'),
    moderate: byDefault('allow'),
    high: byDefault('inform'),
    severe: byDefault('warn'),
    unknown: byDefault('inform'),
  },
  whenNamed: byDefault('warn'),
  notApproved: byDefault(null),
  unknownTools: byDefault('inform'),
  rules: indexRules([]),
  customServices: byDefault([]),
  alternatives: byDefault([]),
  messages: byDefault({ inform: null, warn: null, justify: null, block: null }),
  passes: byDefault({ isAllowed: true, minReasonLength: 10, maxMinutes: 60 }),
  lockedSettings: byDefault([]),
  onboarding: byDefault(true),
  whenUnreadable: byDefault('keepLast'),
  graceMinutes: byDefault(0),
  oldRecords: byDefault(null),
  notices: byDefault('informed'),
  quiet: byDefault(new Map()),
};

/** What a person says of themselves and of what they want to hear. It never leaves the browser. */
export interface UserSettings {
  /** Whom they answer to, as `parseAudience` reads it. */
  readonly audience: readonly string[];
  readonly view: View;
  readonly plan: Plan;
  /** Plans for single services, by id. */
  readonly plans: Readonly<Record<string, Plan>>;
  readonly notices: NoticeMode;
  readonly quiet: Readonly<Record<string, string>>;
}
