import { MANAGED_KEYS, type ManagedKey, type ManagedKeyName } from '../src/policy/managed-keys.ts';
import type { PolicySource } from '../src/policy/formats/policy-source.ts';
import type { ExtensionIds } from '../src/policy/formats/browsers.ts';
import { fc } from './fast-check.ts';

/** Policies and ids for the tests of formats. */

export const IDS: ExtensionIds = {
  chrome: 'abcdefghijklmnopabcdefghijklmnop',
  edge: 'ponmlkjihgfedcbaponmlkjihgfedcba',
  firefox: 'plimsoll@plimsoll.invalid',
};

/** Every key, with everything that formats stumble over. */
export const RICH_POLICY: PolicySource = {
  organization: 'Müller & Söhne "Lübeck" <GmbH> \\ 株式会社 🚢',
  contact: 'it-security@example.com',
  requestAccess: 'https://intranet.example.com/ai?a=1&b=2#top',
  audience: ['us-navy', 'contractor:us-dod'],
  groups: ['law-department', 'group, with comma; and semicolon'],
  view: 'eu',
  plan: 'enterprise',
  plans: ['chatgpt: enterprise', 'microsoft-365-copilot: enterprise'],
  approvedServices: ['microsoft-365-copilot', 'chatgpt'],
  blockedServices: ['deepseek'],
  rules: [
    '{"id":"r0","action":"block","residencyIn":["countries-of-concern"],"message":"Nicht \\"hier\\" – 禁止 & <verboten> \'nie\'"}',
    '{"id":"r1","action":"warn","trainsOnPrompts":true}',
    ...Array.from(
      { length: 12 },
      (_rule, place) => `{"id":"r${place + 2}","action":"warn","kinds":["image"],"message":"${place}"}`,
    ),
  ],
  customServices: [
    '{"id":"our-chat","name":"Our Chat","hosts":["chat.example.com","=x.example.com/a?b=c"],"note":"50 % sicher; $HOME %PATH% `x`"}',
  ],
  alternatives: ['our-chat', 'microsoft-365-copilot'],
  notApproved: 'justify',
  unknownTools: 'warn',
  whenNamed: 'block',
  actionAtLow: 'allow',
  actionAtModerate: 'inform',
  actionAtHigh: 'warn',
  actionAtSevere: 'block',
  actionAtUnknown: 'warn',
  informMessage: 'First line\nsecond line\r\nthird\ttabbed',
  warnMessage: 'It\'s "quoted" & <b>not bold</b> ]]> --> \'@',
  justifyMessage: '理由を書いてください。',
  blockMessage: 'Nicht erlaubt nach KI-Richtlinie 4.2 — „nein“.',
  passes: 'allowed',
  passReasonLength: '20',
  passMaxMinutes: '60',
  lockedSettings: ['audience', 'notices'],
  onboarding: 'off',
  graceMinutes: '5',
  whenUnreadable: 'keepLast',
  recordsOldDays: '180',
  whenRecordsOld: 'inform',
};

const ALL_KEYS = Object.entries(MANAGED_KEYS) as readonly (readonly [ManagedKeyName, ManagedKey])[];
const KEYS = ALL_KEYS.filter(([name]) => name !== 'expectedKeys');

/** Any source: each key with the texts that people and machines come up with. */
export const anySource: fc.Arbitrary<PolicySource> = fc.record(
  Object.fromEntries(
    KEYS.map(([name, { shape, example, words = [] }]) => {
      const examples = typeof example === 'string' ? [example] : example;
      const text = fc.oneof(
        fc.constantFrom(...examples, ...words),
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.constantFrom(
          'a\nb',
          'a\r\nb',
          '"',
          '\\',
          '\\"',
          "'",
          '&amp;',
          '<!--',
          ']]>',
          '%PATH%',
          '$x',
          '\t',
          '"@',
          '\u00A0',
          '\uFEFF',
        ),
        fc.json(),
      );
      return [name, shape === 'text' ? text : fc.array(text, { maxLength: 12 })];
    }),
  ),
  { requiredKeys: [] },
);
