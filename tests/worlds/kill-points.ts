import type { Sender } from '../../src/messaging/receive.ts';
import type { Ports } from '../../src/app/ports.ts';
import { handleAlarm, handleStart } from '../../src/app/wake.ts';
import type { Ruleset } from '../../src/core/records.ts';
import { FakeWorld, type Death, type WorkerLife } from './fake-world.ts';

/** Something that wakes a worker, in a world that it can die in. */
export interface Scenario {
  readonly name: string;
  /** Says what the world is like before: its settled state is reached by an undisturbed worker. */
  prepare(world: FakeWorld): void;
  /** What changes right before the event. */
  change?(world: FakeWorld): void;
  /** The event. */
  act(ports: Ports, world: FakeWorld): Promise<unknown>;
  /** A message is sent again when it was not answered; what the browser tells is told once. */
  readonly isRepeated: boolean;
  /** What must be found in the world in the end. */
  readonly outcome: RegExp;
  /** What an event that is told once may leave otherwise than an undisturbed worker would. */
  forgive?(snapshot: string): string;
}

/** What an exploration came to. */
export interface Exploration {
  /** What an undisturbed worker leaves behind. */
  readonly expected: string;
  /** Calls to the browser of an undisturbed worker, by name. */
  readonly calls: readonly string[];
  readonly deaths: number;
  /** Deaths after which the world was not as it should be. */
  readonly failures: readonly {
    readonly deaths: readonly Death[];
    readonly expected: string;
    readonly found: string;
  }[];
}

export const NOW = Date.parse('2026-11-24T12:00:00Z');

/** The sender of messages from the page of a tab, and from a page of the extension. */
export const contentOf = (tab: number, address: string, isPrivate = false): Sender => ({
  from: 'content',
  tab,
  isPrivate,
  address,
});
export const PAGE: Sender = { from: 'page', tab: null, isPrivate: false, address: 'extension:popup.html' };

/** Alarms that are due within this time are waited for before the world is looked at. */
const PATIENCE_MS = 2 * 60_000;

/**
 * Lets a worker die at each of its calls to the browser, before and after the call's effect; with a depth of 2 the one
 * that follows dies too, at each of its own. Then a worker lives, and the world must be as if none had died.
 */
export async function exploreDeaths(
  scenario: Scenario,
  ruleset: Ruleset,
  depth: 1 | 2,
): Promise<Exploration> {
  const { calls, snapshot: expected } = await run(scenario, ruleset, []);
  const failures: Exploration['failures'][number][] = [];
  let deaths = 0;
  const look = async (planned: readonly Death[]): Promise<readonly string[]> => {
    deaths += 1;
    const { snapshot: found, calls: last } = await run(scenario, ruleset, planned);
    if (found !== expected) failures.push({ deaths: planned, expected, found });
    return last;
  };
  for (const first of listDeaths(calls.length)) {
    const next = await look([first]);
    if (depth === 1) continue;
    for (const second of listDeaths(next.length)) await look([first, second]);
  }
  return { expected, calls, deaths, failures };
}

function listDeaths(calls: number): Death[] {
  return Array.from({ length: calls }, (_none, place) => place + 1).flatMap((call): Death[] => [
    { call, when: 'before' },
    { call, when: 'after' },
  ]);
}

/** Plays a scenario with deaths in a row. */
async function run(
  scenario: Scenario,
  ruleset: Ruleset,
  planned: readonly Death[],
): Promise<{ readonly calls: readonly string[]; readonly snapshot: string }> {
  const world = new FakeWorld(ruleset, NOW);
  scenario.prepare(world);
  await live(world.startWorker(), (ports) => handleStart(ports));
  scenario.change?.(world);
  let worker: WorkerLife | null = null;
  for (const death of [...planned, null]) {
    const isFirst = worker === null;
    worker = world.startWorker(death);
    await live(worker, (ports) =>
      Promise.all([
        handleStart(ports),
        ...(isFirst || scenario.isRepeated ? [scenario.act(ports, world)] : []),
      ]),
    );
  }
  await passTime(world);
  const snapshot = world
    .snapshot()
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
    // When something was looked at last.
    .replace(/(\\"(?:readAt|at)\\":)\d+/g, '$1TIME');
  return { calls: worker?.calls ?? [], snapshot: scenario.forgive?.(snapshot) ?? snapshot };
}

/** Alarms that are due soon ring; each wakes a worker of its own. */
async function passTime(world: FakeWorld): Promise<void> {
  const end = world.now + PATIENCE_MS;
  for (;;) {
    const [next] = [...world.alarms].filter(([, time]) => time <= end).sort(([, a], [, b]) => a - b);
    if (next === undefined) break;
    const [name, time] = next;
    world.now = Math.max(world.now, time);
    world.ring(name);
    await live(world.startWorker(), (ports) => Promise.all([handleStart(ports), handleAlarm(ports, name)]));
  }
  world.now = end;
}

/** Lets a worker work until it is done or dead. */
async function live(worker: WorkerLife, work: (ports: Ports) => Promise<unknown>): Promise<void> {
  await Promise.race([work(worker.ports), worker.death]);
  // What still runs beside it comes to its own end.
  await new Promise((resolve) => setImmediate(resolve));
}
