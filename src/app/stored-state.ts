import * as z from 'zod/mini';
import type { Pass } from '../core/policy/pass.ts';
import type { UserSettings } from '../core/policy/policy.ts';
import { isManagedKey } from '../policy/managed-keys.ts';
import { UNREAD, type ManagedState } from '../policy/settle-managed.ts';
import { DEFAULT_SETTINGS, parseUserSettings } from '../policy/user-settings.ts';
import type { StorePort } from './ports.ts';

/** Everything that outlives the browser, by its key in the store. */
export const STORE_KEYS = {
  settings: 'settings',
  settingsWereReset: 'settingsWereReset',
  managed: 'managed',
  passes: 'passes',
  netRules: 'netRules',
  deniedChats: 'deniedChats',
} as const;

const MAX_PASSES = 200;
const MAX_DENIED = 500;

const storedManaged = z.object({
  source: z.nullable(z.record(z.string(), z.unknown())),
  status: z.enum(['unread', 'doubted', 'absent', 'present', 'unreadable']),
  readAt: z.number().check(z.gte(0)),
  reason: z.nullable(z.string()),
  missing: z.array(z.string().check(z.refine(isManagedKey))),
});

const storedPasses = z
  .array(
    z.object({
      id: z.string().check(z.maxLength(100)),
      subject: z.string().check(z.maxLength(400)),
      reason: z.string().check(z.maxLength(1_000)),
      granted: z.number().check(z.gte(0)),
      until: z.number().check(z.gte(0)),
    }),
  )
  .check(z.maxLength(MAX_PASSES));

const deniedChats = z.array(z.string().check(z.maxLength(253))).check(z.maxLength(MAX_DENIED));

/** What is stored, parsed; what can not be read is replaced by defaults. */
export interface StoredState {
  readonly settings: UserSettings;
  readonly managed: ManagedState;
  readonly passes: readonly Pass[];
  /** Hosts of which the person said that they are no AI chats. */
  readonly deniedChats: readonly string[];
}

/** Reads what is stored in one go. Settings that can not be read are replaced by defaults, which is remembered until told. */
export async function readState(store: StorePort): Promise<StoredState> {
  const stored = await store.readLocal([
    STORE_KEYS.settings,
    STORE_KEYS.managed,
    STORE_KEYS.passes,
    STORE_KEYS.deniedChats,
  ]);
  const settings = parseUserSettings(stored[STORE_KEYS.settings]);
  if (settings === null) {
    await store.writeLocal({ [STORE_KEYS.settingsWereReset]: true, [STORE_KEYS.settings]: DEFAULT_SETTINGS });
  }
  const managed = storedManaged.safeParse(stored[STORE_KEYS.managed]);
  const passes = storedPasses.safeParse(stored[STORE_KEYS.passes]);
  const denied = deniedChats.safeParse(stored[STORE_KEYS.deniedChats]);
  return {
    settings: settings ?? DEFAULT_SETTINGS,
    managed: managed.success ? (managed.data as ManagedState) : UNREAD,
    passes: passes.success ? passes.data : [],
    deniedChats: denied.success ? denied.data : [],
  };
}

/** Keeps the person's settings. */
export async function saveSettings(store: StorePort, settings: UserSettings): Promise<void> {
  await store.writeLocal({ [STORE_KEYS.settings]: settings });
}

/** Keeps what is known of the organization's policy. */
export async function saveManaged(store: StorePort, managed: ManagedState): Promise<void> {
  await store.writeLocal({ [STORE_KEYS.managed]: managed });
}

/** Keeps the hosts that are no AI chats by the person's word, the newest of too many. */
export async function saveDeniedChats(store: StorePort, hosts: readonly string[]): Promise<void> {
  await store.writeLocal({ [STORE_KEYS.deniedChats]: hosts.slice(-MAX_DENIED) });
}

/** Keeps passes, the newest of too many. */
export async function savePasses(store: StorePort, passes: readonly Pass[]): Promise<void> {
  await store.writeLocal({ [STORE_KEYS.passes]: passes.slice(-MAX_PASSES) });
}

/** Whether settings were replaced since this was last asked. */
export async function takeResetMark(store: StorePort): Promise<boolean> {
  const { [STORE_KEYS.settingsWereReset]: mark } = await store.readLocal([STORE_KEYS.settingsWereReset]);
  if (mark === true) await store.writeLocal({ [STORE_KEYS.settingsWereReset]: false });
  return mark === true;
}
