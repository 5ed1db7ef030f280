import * as z from 'zod/mini';
import { parseAudience } from '../core/audience.ts';
import { NOTICE_MODES, type UserSettings } from '../core/policy/policy.ts';
import { toPlainText } from '../core/plain-text.ts';
import type { Ruleset } from '../core/records.ts';
import { PLANS, VIEWS } from '../core/vocabulary.ts';
import type { PolicyValues } from './policy-values.ts';

export const DEFAULT_SETTINGS: UserSettings = {
  audience: [],
  view: 'other',
  plan: 'consumer',
  plans: {},
  notices: 'informed',
  quiet: {},
};

/** More than any person sets; hostile data is not kept. */
const MAX_ENTRIES = 500;

/** Ids and marks: what would show otherwise than it reads is none. */
const shortText = z.string().check(
  z.maxLength(100),
  z.refine((text) => toPlainText(text) === text),
);
const shortTable = <Value extends z.ZodMiniType>(value: Value) =>
  z.record(shortText, value).check(z.refine((table) => Object.keys(table).length <= MAX_ENTRIES));

/** The settings as messages carry them and the store keeps them. */
export const userSettings = z.object({
  audience: z.array(shortText).check(z.maxLength(20)),
  view: z.enum(VIEWS),
  plan: z.enum(PLANS),
  plans: z._default(shortTable(z.enum(PLANS)), {}),
  notices: z._default(z.enum(NOTICE_MODES), 'informed'),
  quiet: z._default(shortTable(shortText), {}),
});

/** Reads stored settings: `null` for what is no settings at all; nothing stored yet gives the defaults. */
export function parseUserSettings(stored: unknown): UserSettings | null {
  if (stored === undefined) return DEFAULT_SETTINGS;
  const parsed = userSettings.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

/** The person's settings as a layer of the policy: what they set apart from the defaults. An authority that the records no longer know falls away. */
export function toPolicyValues(
  { audience, view, plan, plans, notices, quiet }: UserSettings,
  ruleset: Pick<Ruleset, 'authorities'>,
): PolicyValues {
  const members = audience.flatMap((entry) => parseAudience(entry, ruleset.authorities) ?? []);
  const ownPlans = Object.entries(plans);
  const ownQuiet = Object.entries(quiet);
  return {
    ...(members.length === 0 ? {} : { audience: members }),
    ...(view === DEFAULT_SETTINGS.view ? {} : { view }),
    ...(plan === DEFAULT_SETTINGS.plan ? {} : { plan }),
    ...(ownPlans.length === 0 ? {} : { plans: new Map(ownPlans) }),
    ...(notices === DEFAULT_SETTINGS.notices ? {} : { notices }),
    ...(ownQuiet.length === 0 ? {} : { quiet: new Map(ownQuiet) }),
  };
}
