import * as z from 'zod/mini';
import { parseAudience } from '../core/audience.ts';
import type { Ruleset } from '../core/records.ts';
import { PLANS, VIEWS } from '../core/vocabulary.ts';
import type { UserSettings } from '../core/policy.ts';
import type { PolicyValues } from './parse-policy.ts';

export const DEFAULT_SETTINGS: UserSettings = { audience: [], view: 'other', plan: 'consumer' };

const storedSettings = z.object({
  audience: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(20)),
  view: z.enum(VIEWS),
  plan: z.enum(PLANS),
});

/** Reads stored settings: `null` for what is no settings at all; nothing stored yet gives the defaults. */
export function parseUserSettings(stored: unknown): UserSettings | null {
  if (stored === undefined) return DEFAULT_SETTINGS;
  const parsed = storedSettings.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

/** The person's settings as a layer of the policy; an authority that the records no longer know falls away. */
export function toPolicyValues(
  { audience, view, plan }: UserSettings,
  ruleset: Pick<Ruleset, 'authorities'>,
): PolicyValues {
  const members = audience.flatMap((entry) => parseAudience(entry, ruleset.authorities) ?? []);
  return { audience: members, view, plan };
}
