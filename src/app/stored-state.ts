import * as z from 'zod/mini';
import { toPlainText } from '../core/plain-text.ts';
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
  managedSource: 'managedSource',
  passes: 'passes',
  netRules: 'netRules',
  seen: 'seen',
  welcome: 'welcome',
  deniedChats: 'deniedChats',
} as const;

const MAX_PASSES = 200;
const MAX_DENIED = 500;

const storedSource = z.nullable(z.record(z.string(), z.unknown()));

const storedManaged = z.object({
  /** Another one whenever the source is another one. */
  revision: z.string().check(z.maxLength(40)),
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

/** The organization's policy as last read from a store: a large one takes long to read, and every message needs it. */
const readSources = new WeakMap<StorePort, { readonly revision: string; readonly source: PolicySource }>();

/** What is known of the organization's policy and could not be stored. */
const unkept = new WeakMap<StorePort, Pick<StoredState, 'managed' | 'revision'>>();

type PolicySource = ManagedState['source'];
/** Hosts as the parser of addresses writes them. */
const deniedChats = z
  .array(z.string().check(z.maxLength(253), z.regex(/^[a-z0-9.:[\]-]+$/)))
  .check(z.maxLength(MAX_DENIED));

/** What is stored, parsed; what can not be read is replaced by defaults. */
export interface StoredState {
  readonly settings: UserSettings;
  readonly managed: ManagedState;
  /** Stands for the policy's source; `null`: none was stored yet. */
  readonly revision: string | null;
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
    const reset = { [STORE_KEYS.settingsWereReset]: true, [STORE_KEYS.settings]: DEFAULT_SETTINGS };
    await writeIfPossible(store, reset);
  }
  const managed = storedManaged.safeParse(stored[STORE_KEYS.managed]);
  const source = managed.success ? await readSource(store, managed.data.revision) : null;
  const passes = storedPasses.safeParse(stored[STORE_KEYS.passes]);
  const denied = deniedChats.safeParse(stored[STORE_KEYS.deniedChats]);
  return {
    settings: settings ?? DEFAULT_SETTINGS,
    // Whether the missing keys are keys was checked, which the compiler can not follow.
    managed: managed.success ? ({ ...managed.data, source } as ManagedState) : UNREAD,
    revision: managed.success ? managed.data.revision : null,
    ...unkept.get(store),
    passes: passes.success ? passes.data.map(cleanPass) : [],
    deniedChats: denied.success ? denied.data : [],
  };
}

/** A reason was typed by somebody, or pasted. */
function cleanPass(pass: Pass): Pass {
  return {
    ...pass,
    id: toPlainText(pass.id),
    subject: toPlainText(pass.subject),
    reason: toPlainText(pass.reason),
  };
}

/**
 * What goes into the store together with what the browser's rules depend on: a worker that dies before it brought them
 * in line leaves word of it for the next.
 */
const RULES_TO_DO = { [STORE_KEYS.netRules]: null };

/** Keeps the person's settings. */
export async function saveSettings(store: StorePort, settings: UserSettings): Promise<void> {
  await store.writeLocal({ [STORE_KEYS.settings]: settings, ...RULES_TO_DO });
}

async function readSource(store: StorePort, revision: string): Promise<PolicySource> {
  const known = readSources.get(store);
  if (known?.revision === revision) return known.source;
  const stored = await store.readLocal([STORE_KEYS.managedSource]);
  const parsed = storedSource.safeParse(stored[STORE_KEYS.managedSource]);
  const source = parsed.success ? parsed.data : null;
  readSources.set(store, { revision, source });
  return source;
}

/** Keeps what is known of the organization's policy; where the store takes nothing, in memory. */
export async function saveManaged(
  store: StorePort,
  { source, ...state }: ManagedState,
  { revision, hasChanged }: SavedBefore,
): Promise<void> {
  const mark = revision ?? crypto.randomUUID();
  try {
    await store.writeLocal({
      [STORE_KEYS.managed]: { ...state, revision: mark },
      ...(revision === null ? { [STORE_KEYS.managedSource]: source } : {}),
      ...(hasChanged ? RULES_TO_DO : {}),
    });
    unkept.delete(store);
  } catch (error) {
    // The policy holds all the same, as long as this worker lives; the next one asks the browser again.
    console.warn('[store] policy not kept:', error instanceof Error ? error.message : error);
    unkept.set(store, { managed: { ...state, source }, revision: mark });
  }
}

interface SavedBefore {
  /** Stands for the same source, stored before; `null`: the source is another one, or was never stored. */
  readonly revision: string | null;
  /** Whether the browser's rules may depend on what changed. */
  readonly hasChanged: boolean;
}

/** Forgets the person's settings, and of the passes all but these. */
export async function resetStore(store: StorePort, passes: readonly Pass[]): Promise<void> {
  await store.writeLocal({
    [STORE_KEYS.settings]: DEFAULT_SETTINGS,
    [STORE_KEYS.passes]: passes,
    [STORE_KEYS.seen]: {},
    [STORE_KEYS.deniedChats]: [],
    ...RULES_TO_DO,
  });
}

/** Writes what a judgement does not depend on: a full disk must not stand in its way. */
export async function writeIfPossible(
  store: StorePort,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  try {
    await store.writeLocal(values);
  } catch (error) {
    console.warn('[store] not kept:', error instanceof Error ? error.message : error);
  }
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
