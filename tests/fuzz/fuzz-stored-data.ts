import { STORE_KEYS } from '../../src/app/stored-state.ts';
import { DEFAULT_SETTINGS } from '../../src/policy/user-settings.ts';
import { fc } from '../fast-check.ts';
import { FakeWorld } from '../worlds/fake-world.ts';
import { NOW } from '../worlds/kill-points.ts';
import { RECORDS } from '../worlds/scenarios.ts';
import { askEverything } from './ask-everything.ts';
import { property, type FuzzGroup } from './fuzz-group.ts';
import { hostileText, hostileValue, spoil } from './hostile-data.ts';

const SESSION_KEYS = ['keptPasses', 'dismissedNotices', 'changedTools'];

/** What a sound extension keeps. */
const SOUND = {
  [STORE_KEYS.settings]: {
    ...DEFAULT_SETTINGS,
    audience: ['us-dod'],
    plans: { deep: 'team' },
    quiet: { deep: 'x' },
  },
  [STORE_KEYS.managed]: { revision: 'a', status: 'present', readAt: NOW, reason: null, missing: [] },
  [STORE_KEYS.managedSource]: { organization: 'Example Bank', blockedServices: ['deep'] },
  [STORE_KEYS.passes]: [
    { id: 'a', subject: 'service:example', reason: 'A press release', granted: NOW, until: NOW + 60_000 },
  ],
  [STORE_KEYS.netRules]: { day: '2026-11-24', mark: 'x' },
  [STORE_KEYS.seen]: { deep: 'high/inform/never/CN' },
  [STORE_KEYS.welcome]: { done: true },
};

const worldOf = (local: object, session: object): FakeWorld => {
  const world = new FakeWorld(RECORDS, NOW);
  const pairs = (values: object) =>
    Object.entries(values).flatMap(([key, value]: [string, unknown]) => {
      const text = JSON.stringify(value) as string | undefined;
      return text === undefined ? [] : [[key, text] as const];
    });
  for (const [key, text] of pairs(local)) world.local.set(key, text);
  for (const [key, text] of pairs(session)) world.session.set(key, text);
  return world;
};

const any = (keys: readonly string[]) =>
  fc.record(Object.fromEntries(keys.map((key) => [key, hostileValue])), { requiredKeys: [] });

/** What stands in the store, whoever wrote it. */
export const STORED_DATA: FuzzGroup = {
  name: 'stored data',
  properties: [
    property(
      'over any store every message is answered',
      fc.tuple(any([...Object.values(STORE_KEYS)]), any(SESSION_KEYS)),
      ([local, session]) => askEverything(worldOf(local, session)),
    ),
    property(
      'over a sound store that was spoiled as well',
      fc.tuple(spoil(SOUND), hostileText),
      ([local, text]) =>
        askEverything(
          worldOf(typeof local === 'object' && local !== null ? local : {}, {
            changedTools: { deep: text, ['__proto__']: text },
            dismissedNotices: [[1, text]],
          }),
        ),
    ),
  ],
};
