import { ACTIONS, LEVELS, PLANS, VIEWS, type Level } from '../core/vocabulary.ts';
import { SETTING_NAMES, UNREADABLE_MODES } from '../core/policy/policy.ts';

/** How a key is given: one text, or a list of texts. Only these two shapes survive an administrator's mistake in every browser. */
export type KeyShape = 'text' | 'list';

/** One key of the managed policy; forms, schemas, papers and the builder are all made from these. */
export interface ManagedKey {
  readonly shape: KeyShape;
  readonly title: string;
  readonly description: string;
  /** The words that a text can be; absent: free text. */
  readonly words?: readonly string[];
  readonly example: string | readonly string[];
}

/** The key for a level's action: `actionAtSevere`. */
export function levelActionKey(level: Level): `actionAt${Capitalize<Level>}` {
  // Capitalized by hand, which the compiler can not follow.
  return `actionAt${level.charAt(0).toUpperCase()}${level.slice(1)}` as `actionAt${Capitalize<Level>}`;
}

const levelAction = (level: string, example: string): ManagedKey => ({
  shape: 'text',
  title: `Action at level "${level}"`,
  description: `What happens on AI tools of the level "${level}" that no rule decides.`,
  words: ACTIONS,
  example,
});

/** Every key of the managed policy, in the order of the papers. */
export const MANAGED_KEYS = {
  organization: {
    shape: 'text',
    title: 'Organization',
    description: 'The name that surfaces give for who decided.',
    example: 'Example Bank',
  },
  contact: {
    shape: 'text',
    title: 'Contact',
    description: 'Whom to ask: an https address or a mail address.',
    example: 'it-security@example.com',
  },
  requestAccess: {
    shape: 'text',
    title: 'Request access',
    description: 'The https address of the form where a person asks for a tool to be allowed.',
    example: 'https://intranet.example.com/ai-request',
  },
  audience: {
    shape: 'list',
    title: 'Audience',
    description:
      'The authorities that these persons answer to, by record id; a contractor as "contractor:ID".',
    example: ['us-navy'],
  },
  groups: {
    shape: 'list',
    title: 'Groups',
    description: "The organization's own groups that this policy is for; rules can ask for a group.",
    example: ['law-department'],
  },
  view: {
    shape: 'text',
    title: 'View',
    description: 'From where the law is seen.',
    words: VIEWS,
    example: 'eu',
  },
  plan: {
    shape: 'text',
    title: 'Plan',
    description: 'The terms that these persons have with AI tools, unless a line of "plans" says otherwise.',
    words: PLANS,
    example: 'consumer',
  },
  plans: {
    shape: 'list',
    title: 'Plans held',
    description: 'The terms for single AI tools, a line each: "service: plan".',
    example: ['chatgpt: enterprise', 'microsoft-365-copilot: enterprise'],
  },
  approvedServices: {
    shape: 'list',
    title: 'Approved AI tools',
    description: 'Service ids that are allowed.',
    example: ['microsoft-365-copilot'],
  },
  blockedServices: {
    shape: 'list',
    title: 'Blocked AI tools',
    description: 'Service ids that are blocked.',
    example: ['deepseek'],
  },
  rules: {
    shape: 'list',
    title: 'Rules',
    description: 'A rule a line, each as JSON text; see docs/deployment.md.',
    example: [
      '{"action":"block","residencyIn":["countries-of-concern"],"message":"Stored in a country of concern."}',
      '{"action":"warn","trainsOnPrompts":true}',
    ],
  },
  customServices: {
    shape: 'list',
    title: 'Own AI tools',
    description: "The organization's own AI tools, each as JSON text: name, hosts, note.",
    example: [
      '{"id":"our-chat","name":"Our Chat","hosts":["chat.example.com"],"note":"Runs in our data centre."}',
    ],
  },
  alternatives: {
    shape: 'list',
    title: 'Use instead',
    description: 'Service ids, or ids of own AI tools, that surfaces offer to use instead.',
    example: ['our-chat', 'microsoft-365-copilot'],
  },
  notApproved: {
    shape: 'text',
    title: 'Not approved',
    description: 'What happens on AI tools of the catalogue that no rule decides, whatever their level.',
    words: ACTIONS,
    example: 'justify',
  },
  unknownTools: {
    shape: 'text',
    title: 'Unknown AI chats',
    description:
      'What happens on pages that look like an AI chat and are not in the catalogue, on first typing.',
    words: ACTIONS,
    example: 'warn',
  },
  whenNamed: {
    shape: 'text',
    title: 'When a restriction names the audience',
    description:
      'What happens on AI tools of which a binding restriction names the audience; advice informs at most.',
    words: ACTIONS,
    example: 'block',
  },
  actionAtLow: levelAction('low', 'allow'),
  actionAtModerate: levelAction('moderate', 'inform'),
  actionAtHigh: levelAction('high', 'warn'),
  actionAtSevere: levelAction('severe', 'block'),
  actionAtUnknown: levelAction('unknown', 'warn'),
  informMessage: {
    shape: 'text',
    title: 'Text: inform',
    description: "The organization's sentence on tools where a person is informed.",
    example: 'Think before you paste.',
  },
  warnMessage: {
    shape: 'text',
    title: 'Text: warn',
    description: "The organization's sentence on tools where a person is warned.",
    example: 'No customer data here.',
  },
  justifyMessage: {
    shape: 'text',
    title: 'Text: justify',
    description: "The organization's sentence on the page that asks for a reason.",
    example: 'Say what you need it for; the pass is for public data only.',
  },
  blockMessage: {
    shape: 'text',
    title: 'Text: block',
    description: "The organization's sentence on the block page.",
    example: 'Not permitted under AI policy 4.2.',
  },
  passes: {
    shape: 'text',
    title: 'Passes',
    description: 'Whether a person can go on with a reason where the action is "justify".',
    words: ['allowed', 'forbidden'],
    example: 'allowed',
  },
  passReasonLength: {
    shape: 'text',
    title: 'Least length of a reason',
    description: 'Characters that a reason must have, as a number in text; "0" asks for none.',
    example: '20',
  },
  passMaxMinutes: {
    shape: 'text',
    title: 'Longest pass',
    description: 'Minutes that a pass lasts at most, as a number in text, 1 to 10080.',
    example: '60',
  },
  lockedSettings: {
    shape: 'list',
    title: 'Locked settings',
    description: `Settings that a person can not change: ${SETTING_NAMES.join(', ')}. Settings that the policy gives are locked anyway.`,
    example: ['audience', 'notices'],
  },
  onboarding: {
    shape: 'text',
    title: 'Welcome page',
    description: 'Whether the welcome page opens after installation.',
    words: ['on', 'off'],
    example: 'off',
  },
  graceMinutes: {
    shape: 'text',
    title: 'Grace',
    description:
      'Minutes between the moment when an open page becomes blocked and its end, as a number in text, 0 to 1440.',
    example: '5',
  },
  whenUnreadable: {
    shape: 'text',
    title: 'When the policy is unreadable',
    description:
      'Go on with the last good policy, or block every AI tool of the catalogue until it can be read.',
    words: UNREADABLE_MODES,
    example: 'keepLast',
  },
  recordsOldDays: {
    shape: 'text',
    title: 'Old records: days',
    description: 'The age of the records, in days, from which "whenRecordsOld" holds, as a number in text.',
    example: '180',
  },
  whenRecordsOld: {
    shape: 'text',
    title: 'Old records: action',
    description: 'What happens on AI tools at least, once the records are older than "recordsOldDays".',
    words: ACTIONS,
    example: 'inform',
  },
  expectedKeys: {
    shape: 'list',
    title: 'Expected keys',
    description:
      'The keys that this policy has, written by the builder: a key that is expected and missing is reported and keeps its last good value.',
    example: ['organization', 'blockedServices'],
  },
  policy: {
    shape: 'text',
    title: 'The whole policy as JSON text',
    description:
      'All keys in one text, for consoles with one field. A key that is also given by itself goes before it.',
    example: '{"organization":"Example Bank","blockedServices":["deepseek"]}',
  },
} as const satisfies Readonly<Record<string, ManagedKey>>;

export type ManagedKeyName = keyof typeof MANAGED_KEYS;

export const MANAGED_KEY_NAMES = Object.keys(MANAGED_KEYS) as readonly ManagedKeyName[];

export function isManagedKey(name: string): name is ManagedKeyName {
  return Object.hasOwn(MANAGED_KEYS, name);
}

export const ALL_LEVELS: readonly Level[] = [...LEVELS, 'unknown'];
