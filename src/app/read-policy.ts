import type { Policy, UserSettings } from '../core/policy.ts';
import type { Ruleset } from '../core/records.ts';
import { resolvePolicy } from '../policy/resolve-policy.ts';
import { DEFAULT_SETTINGS, parseUserSettings, toPolicyValues } from '../policy/user-settings.ts';
import type { StorePort } from './ports.ts';

const SETTINGS_KEY = 'settings';
const RESET_KEY = 'settingsWereReset';

/** The policy that holds now. */
export async function readPolicy(store: StorePort, ruleset: Ruleset): Promise<Policy> {
  return resolvePolicy({}, toPolicyValues(await readSettings(store), ruleset));
}

/** The person's settings. Stored ones that can not be read are replaced by defaults, which is remembered until told. */
export async function readSettings(store: StorePort): Promise<UserSettings> {
  const settings = parseUserSettings(await store.readLocal(SETTINGS_KEY));
  if (settings !== null) return settings;
  await store.writeLocal(RESET_KEY, true);
  await store.writeLocal(SETTINGS_KEY, DEFAULT_SETTINGS);
  return DEFAULT_SETTINGS;
}

/** Keeps the person's settings. */
export async function saveSettings(store: StorePort, settings: UserSettings): Promise<void> {
  await store.writeLocal(SETTINGS_KEY, settings);
}

/** Whether settings were replaced since this was last asked. */
export async function takeResetMark(store: StorePort): Promise<boolean> {
  const wereReset = (await store.readLocal(RESET_KEY)) === true;
  if (wereReset) await store.writeLocal(RESET_KEY, false);
  return wereReset;
}
