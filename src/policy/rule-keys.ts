import { COUNTRY_GROUPS } from '../core/policy/rule.ts';
import { ACTIONS, LEVELS, SERVICE_KINDS } from '../core/vocabulary.ts';

/** One key of a rule; papers, the builder and the reader are made from these. */
export interface RuleKey {
  /** Whether it says what a rule is about, when it holds, or what is said. */
  readonly part: 'action' | 'about' | 'when' | 'words';
  /** What is written, in words for people. */
  readonly value: string;
  readonly description: string;
}

/** Every key of a rule, in the order of the papers. */
export const RULE_KEYS = {
  id: {
    part: 'words',
    value: 'text',
    description: 'A name for reports; without it a rule is called by its place, "rules[3]".',
  },
  action: { part: 'action', value: `one of ${ACTIONS.join(', ')}`, description: 'What happens. Required.' },
  hosts: {
    part: 'about',
    value: 'host or hosts',
    description:
      'Addresses: "example.com" with all below it, "=example.com" alone, "example.com/path" a path, "example.com?mode=ai" a parameter. Also of pages that are no AI tool.',
  },
  services: { part: 'about', value: 'id or ids', description: 'AI tools of the catalogue.' },
  providers: { part: 'about', value: 'id or ids', description: 'All tools of a provider.' },
  kinds: {
    part: 'about',
    value: `of ${SERVICE_KINDS.join(', ')}`,
    description: 'All tools of a kind.',
  },
  residencyIn: {
    part: 'about',
    value: `country codes, or ${COUNTRY_GROUPS.join(', ')}`,
    description: 'Tools that store data there. Data that stays with the user is stored nowhere.',
  },
  jurisdictionIn: {
    part: 'about',
    value: 'as residencyIn',
    description: "Tools whose data that country's law reaches: by provider, parent, or place of storage.",
  },
  providerCountryIn: {
    part: 'about',
    value: 'as residencyIn',
    description: 'Tools of providers that are, or whose controlling parent is, established there.',
  },
  trainsOnPrompts: {
    part: 'about',
    value: 'true or false',
    description:
      'Tools of which prompts train models unless somebody acts; "false": tools known not to. Neither holds where nobody knows.',
  },
  levelAtLeast: {
    part: 'about',
    value: `one of ${LEVELS.join(', ')}`,
    description: 'Tools of that level or a worse one; never a tool of which too little is known.',
  },
  restrictedBy: {
    part: 'about',
    value: 'id or ids of authorities',
    description: 'Tools that a binding restriction of the authority, or of a body below it, reaches today.',
  },
  groups: {
    part: 'when',
    value: 'name or names',
    description: 'Only where the policy names one of these groups in its key "groups".',
  },
  from: { part: 'when', value: 'YYYY-MM-DD', description: 'The first day, UTC.' },
  until: { part: 'when', value: 'YYYY-MM-DD', description: 'The last day, UTC.' },
  status: {
    part: 'words',
    value: 'text',
    description: 'Your own word: "approved", "under review", "denied".',
  },
  conditions: {
    part: 'words',
    value: 'texts, or {"text", "plan"}',
    description: 'What the use is tied to; with a plan, shown to those who have it.',
  },
  dataClass: { part: 'words', value: 'text', description: 'The class of data that may go there.' },
  message: { part: 'words', value: 'text', description: 'Your sentence, at most 2,000 characters.' },
  link: { part: 'words', value: 'https address', description: 'Where to read more.' },
} as const satisfies Readonly<Record<string, RuleKey>>;

export type RuleKeyName = keyof typeof RULE_KEYS;

export const RULE_KEY_NAMES = Object.keys(RULE_KEYS) as readonly RuleKeyName[];

export function isRuleKey(name: string): name is RuleKeyName {
  return Object.hasOwn(RULE_KEYS, name);
}
