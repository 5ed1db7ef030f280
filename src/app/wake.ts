import { greet, planWelcome } from './greet.ts';
import { judgeOpenTabs } from './handle-visit.ts';
import { applyPolicy, refreshPolicy } from './keep-policy.ts';
import { keepPasses, resumePasses } from './passes.ts';
import type { AlarmName, Ports } from './ports.ts';

/**
 * The worker started, for whatever reason: finish what an earlier one left undone, then read the policy, which can take
 * the browser seconds.
 */
export async function handleStart(ports: Ports): Promise<void> {
  await applyPolicy(ports);
  await resumePasses(ports);
  await refreshPolicy(ports, 'start');
  await greet(ports);
}

/** The extension was installed: greet, and see to the pages that were open before, which have none of its scripts. */
export async function handleInstallation(ports: Ports, isNew: boolean): Promise<void> {
  if (isNew) await planWelcome(ports);
  await judgeOpenTabs(ports);
}

/** The browser started. To hear of it is what wakes the worker; the start itself does the work. */
export async function handleBrowserStart(): Promise<void> {
  return Promise.resolve();
}

/** An alarm rang. */
export async function handleAlarm(ports: Ports, name: AlarmName): Promise<void> {
  switch (name) {
    case 'policy':
      await refreshPolicy(ports, 'again');
      return greet(ports);
    case 'passes':
      return keepPasses(ports);
    case 'grace':
      await judgeOpenTabs(ports, { isGraceOver: true });
      return ports.alarms.clear('grace');
    case 'day':
      await applyPolicy(ports);
      // What ended long ago is forgotten, whether or not a pass is asked for again.
      return resumePasses(ports);
    default:
      return name satisfies never;
  }
}
