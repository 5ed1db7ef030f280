import type { AlarmName, AlarmsPort } from '../app/ports.ts';
import { browser } from './browser.ts';

const NAMES: readonly AlarmName[] = ['policy', 'passes', 'grace', 'day'];

/** Alarms that ring each minute until they are cleared: what a worker that died on the way left undone is done then. */
const REPEATED: readonly AlarmName[] = ['passes', 'grace'];

/** The browser's alarms: they wake the worker, and outlive it. */
export const alarms: AlarmsPort = {
  async set(name, time) {
    await create(name, time);
  },
  async setOnce(name, time) {
    const known: unknown = await browser.alarms.get(name);
    if (known === undefined || known === null) await create(name, time);
  },
  async clear(name) {
    await browser.alarms.clear(name);
  },
};

async function create(name: AlarmName, time: number): Promise<void> {
  await browser.alarms.create(name, {
    when: time,
    ...(REPEATED.includes(name) ? { periodInMinutes: 1 } : {}),
  });
}

/** Hears of alarms; to be called synchronously when the worker starts. */
export function listenForAlarms(run: (name: AlarmName) => Promise<void>): void {
  browser.alarms.onAlarm.addListener(({ name: rung }) => {
    const name = NAMES.find((known) => known === rung);
    if (name === undefined) return;
    run(name).catch((error: unknown) => console.error(`[alarms] ${name}:`, error));
  });
}
