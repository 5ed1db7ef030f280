import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createHandlers } from '../../src/app/handlers.ts';
import { refreshPolicy } from '../../src/app/keep-policy.ts';
import { handleAlarm, handleStart } from '../../src/app/wake.ts';
import { DEFAULT_SETTINGS } from '../../src/policy/user-settings.ts';
import { FakeWorld } from './fake-world.ts';
import { contentOf, NOW, PAGE } from './kill-points.ts';
import { RECORDS } from './scenarios.ts';

const DEEP = 'https://deep.example/chat';
const CHAT = 'https://chat.example.com/';
const HOUR_MS = 60 * 60_000;
const YEAR_MS = 365 * 24 * HOUR_MS;
const POLICY = {
  organization: 'Example Bank',
  blockedServices: ['deep'],
  rules: [
    '{"id":"reasons","action":"justify","services":["example"]}',
    '{"id":"soon","action":"block","hosts":["later.example"],"from":"2026-11-25"}',
  ],
};
const WISH = { address: CHAT, reason: 'A public press release', minutes: 60 };

beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue(undefined));

/** A world in which the policy holds. */
async function settle(change: (world: FakeWorld) => void = () => undefined): Promise<FakeWorld> {
  const world = new FakeWorld(RECORDS, NOW);
  world.answer = { kind: 'values', values: POLICY };
  await handleStart(world.startWorker().ports);
  change(world);
  return world;
}

const visit = (world: FakeWorld, tab: number, address: string) => {
  world.openTab(tab, address);
  return createHandlers(world.startWorker().ports).visit({ address }, contentOf(tab, address));
};
const addressOf = (world: FakeWorld, tab: number) => world.tabs.get(tab)?.address;
const isPassed = (world: FakeWorld) => world.sessionRules.length > 0;

describe('a disk that is full', () => {
  it('stops nobody from being stopped', async () => {
    const world = await settle((full) => {
      full.isFull = true;
    });
    await visit(world, 1, DEEP);
    expect(addressOf(world, 1)).toContain('blocked.html');
  });

  it('leaves a visit its button and its notice', async () => {
    const world = new FakeWorld(RECORDS, NOW);
    world.local.set('seen', '{"deep":"low/allow/never/US"}');
    world.isFull = true;
    expect(await visit(world, 1, DEEP)).toEqual({ notice: true });
    expect(world.buttons.get(1)?.title).toContain('Deep');
  });

  it('goes on with defaults where what is stored can not be read either', async () => {
    const world = new FakeWorld(RECORDS, NOW);
    world.local.set('settings', '"broken"');
    world.isFull = true;
    expect(await visit(world, 1, DEEP)).toEqual({ notice: true });
  });

  it('grants no pass that it can not write down, and says so', async () => {
    const world = await settle((full) => {
      full.isFull = true;
    });
    await expect(createHandlers(world.startWorker().ports).askPass(WISH, PAGE)).rejects.toThrow('quota');
    expect(isPassed(world)).toBe(false);
    await visit(world, 1, CHAT);
    expect(addressOf(world, 1)).toContain('blocked.html');
  });

  it('says so when settings can not be kept', async () => {
    const world = await settle((full) => {
      full.isFull = true;
    });
    const { saveSettings } = createHandlers(world.startWorker().ports);
    await expect(saveSettings({ ...DEFAULT_SETTINGS, view: 'eu' }, PAGE)).rejects.toThrow('quota');
  });
});

describe('a store that takes nothing from the first day on', () => {
  it.each([
    ['a full disk', (world: FakeWorld) => (world.isFull = true)],
    ['a broken profile', (world: FakeWorld) => (world.isBroken = true)],
  ])('has the policy hold all the same: %s', async (_what, breakIt) => {
    const world = new FakeWorld(RECORDS, NOW);
    breakIt(world);
    world.answer = { kind: 'values', values: POLICY };
    const { ports } = world.startWorker();
    await handleStart(ports).catch(() => undefined);
    world.openTab(1, DEEP);
    await createHandlers(ports).visit({ address: DEEP }, contentOf(1, DEEP));
    expect(addressOf(world, 1)).toContain('blocked.html');
    expect(JSON.stringify(world.netRules)).toContain('deep.example');
    const { status } = await createHandlers(ports).readPolicy(null, PAGE);
    expect(status).toBe('present');
  });

  it('can be read again later, and nothing that was in it is lost', async () => {
    const world = await settle();
    world.local.set('settings', '{"audience":["us-dod"],"view":"us","plan":"team"}');
    world.isBroken = true;
    expect(await visit(world, 1, CHAT)).toEqual({ notice: false });
    world.isBroken = false;
    const { settings } = await createHandlers(world.startWorker().ports).readSettings(null, PAGE);
    expect(settings).toMatchObject({ audience: ['us-dod'], view: 'us', plan: 'team' });
    await visit(world, 2, DEEP);
    expect(addressOf(world, 2)).toContain('blocked.html');
  });

  it('leaves every question its answer', async () => {
    const world = new FakeWorld(RECORDS, NOW);
    world.isBroken = true;
    const { ports } = world.startWorker();
    await handleStart(ports).catch(() => undefined);
    expect(await visit(world, 1, DEEP)).toEqual({ notice: true });
    expect(world.buttons.get(1)?.title).toContain('Deep');
    const handlers = createHandlers(ports);
    expect((await handlers.check({ query: 'Deep' }, PAGE)).kind).toBe('judged');
    expect((await handlers.readBlock({ address: DEEP }, PAGE)).isStopped).toBe(false);
    expect((await handlers.readCatalogue(null, PAGE)).rows).toHaveLength(2);
    expect((await handlers.readNotice({ address: DEEP }, contentOf(1, DEEP)))?.sentence).toContain('Deep');
  });
});

describe('a clock that moves', () => {
  const grant = async () => {
    const world = await settle();
    await createHandlers(world.startWorker().ports).askPass(WISH, PAGE);
    expect(isPassed(world)).toBe(true);
    return world;
  };
  const passMinute = async (world: FakeWorld, now: number) => {
    world.now = now;
    await handleAlarm(world.startWorker().ports, 'passes');
  };

  it.each([
    ['a year forward', NOW + YEAR_MS],
    ['a year back', NOW - YEAR_MS],
    ['to the end of the pass', NOW + HOUR_MS],
  ])('ends a pass when it moves %s', async (_what, now) => {
    const world = await grant();
    await passMinute(world, now);
    expect(isPassed(world)).toBe(false);
    await visit(world, 1, CHAT);
    expect(addressOf(world, 1)).toContain('blocked.html');
  });

  it('does not prolong a pass by being set back, neither at once nor when it is set right again', async () => {
    const world = await grant();
    await passMinute(world, NOW + HOUR_MS / 2);
    expect(isPassed(world)).toBe(true);
    await passMinute(world, NOW);
    expect(isPassed(world)).toBe(false);
    await passMinute(world, NOW + HOUR_MS / 2);
    expect(isPassed(world)).toBe(false);
  });

  it('forgives the little that a time server corrects', async () => {
    const world = await grant();
    await passMinute(world, NOW + HOUR_MS / 2);
    await passMinute(world, NOW + HOUR_MS / 2 - 60_000);
    expect(isPassed(world)).toBe(true);
  });

  it.each([
    [NOW + 24 * HOUR_MS, true],
    [NOW - YEAR_MS, false],
  ])('follows the rules of its day at the next start, back and forth', async (now, isBlocked) => {
    const world = await settle();
    for (const time of [now, NOW, now]) {
      world.now = time;
      await handleStart(world.startWorker().ports);
    }
    expect(JSON.stringify(world.netRules).includes('later.example')).toBe(isBlocked);
    expect(world.alarms.get('day')).toBeGreaterThan(now);
  });
});

describe('a policy of the organization', () => {
  const silent = (world: FakeWorld) => {
    const { ports } = world.startWorker();
    const never = new Promise<never>(() => undefined);
    return { ...ports, managed: { read: () => never } };
  };

  it('holds while the browser takes its time to hand it over', async () => {
    const world = await settle();
    void handleStart(silent(world));
    await visit(world, 1, DEEP);
    expect(addressOf(world, 1)).toContain('blocked.html');
  });

  it('has its rules follow the day even if the browser never answers', async () => {
    const world = await settle();
    world.now = NOW + 24 * HOUR_MS;
    void handleStart(silent(world));
    await vi.waitFor(() => expect(JSON.stringify(world.netRules)).toContain('later.example'));
  });

  it.each([
    ['unreadable', { kind: 'unreadable', reason: 'broken file' }],
    ['empty at the start', { kind: 'values', values: {} }],
    ['of keys that nobody knows', { kind: 'values', values: { frobnicate: 1 } }],
  ] as const)('keeps its last good word when it is %s', async (_what, answer) => {
    const world = await settle();
    world.answer = answer;
    await handleStart(world.startWorker().ports);
    await visit(world, 1, DEEP);
    expect(addressOf(world, 1)).toContain('blocked.html');
  });

  it('ends when the browser says that there is none', async () => {
    const world = await settle();
    world.answer = { kind: 'absent' };
    await refreshPolicy(world.startWorker().ports, 'changed');
    expect(await visit(world, 1, DEEP)).toEqual({ notice: true });
    expect(world.netRules).toEqual([]);
  });
});

describe('what an older or a later version stored', () => {
  it.each([
    [
      'settings of before plans and notices',
      { settings: { audience: ['us-dod'], view: 'us', plan: 'team' } },
    ],
    ['settings with keys of a later version', { settings: { ...DEFAULT_SETTINGS, colour: 'red' } }],
    ['a policy of another shape', { managed: { policy: POLICY, version: 9 } }],
    ['passes without ends', { passes: [{ id: 'a', subject: 'service:example', reason: 'x', granted: 1 }] }],
    ['marks of another form', { netRules: 'v1', seen: ['deep'], welcome: { done: true } }],
    ['keys that nobody knows', { tabs: [1, 2, 3], sync: null }],
  ])('stands in nobody’s way: %s', async (_what, stored) => {
    const world = new FakeWorld(RECORDS, NOW);
    for (const [key, value] of Object.entries(stored)) world.local.set(key, JSON.stringify(value));
    world.answer = { kind: 'values', values: POLICY };
    await handleStart(world.startWorker().ports);
    await visit(world, 1, DEEP);
    expect(addressOf(world, 1)).toContain('blocked.html');
    const { settings } = await createHandlers(world.startWorker().ports).readSettings(null, PAGE);
    expect(settings).toMatchObject({ notices: 'informed', quiet: {} });
    expect(isPassed(world)).toBe(false);
  });

  it('keeps what a person said of themselves in an older version', async () => {
    const world = new FakeWorld(RECORDS, NOW);
    world.local.set('settings', '{"audience":["us-dod"],"view":"us","plan":"team"}');
    const { settings } = await createHandlers(world.startWorker().ports).readSettings(null, PAGE);
    expect(settings).toMatchObject({ audience: ['us-dod'], view: 'us', plan: 'team' });
  });
});

describe('a private window', () => {
  it('gets button and notice, and leaves nothing of what it showed behind', async () => {
    const world = new FakeWorld(RECORDS, NOW);
    await handleStart(world.startWorker().ports);
    world.openTab(1, DEEP, true);
    const { visit: tell } = createHandlers(world.startWorker().ports);
    expect(await tell({ address: DEEP }, contentOf(1, DEEP, true))).toEqual({ notice: true });
    world.answer = { kind: 'values', values: { organization: 'Example Bank' } };
    await refreshPolicy(world.startWorker().ports, 'changed');
    expect(world.buttons.get(1)?.title).toContain('Deep');
    expect([...world.local.values(), ...world.session.values()].join()).not.toMatch(/deep/i);
  });
});
