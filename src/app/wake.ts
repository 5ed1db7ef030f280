import { greet, planWelcome } from './greet.ts';
import { judgeOpenTabs } from './handle-visit.ts';
import { applyPolicy, refreshPolicy } from './keep-policy.ts';
import { keepPasses } from './passes.ts';
import type { AlarmName, Ports } from './ports.ts';

/** The worker started, for whatever reason: read the policy in the background and bring the browser's rules in line. */
export async function handleStart(ports: Ports): Promise<void> {
  await refreshPolicy(ports, 'start');
  await greet(ports);
}

/** The extension was installed: greet, and see to the pages that were open before, which have none of its scripts. */
export async function handleInstallation(ports: Ports, isNew: boolean): Promise<void> {
  if (isNew) await planWelcome(ports);
  await judgeOpenTabs(ports);
}

/** The browser started: rules of passes ended with the last one. */
export async function handleBrowserStart(ports: Ports): Promise<void> {
  await keepPasses(ports);
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
      return judgeOpenTabs(ports, { isGraceOver: true });
    case 'day':
      await applyPolicy(ports, { hasChanged: false });
      // What ended long ago is forgotten, whether or not a pass is asked for again.
      return keepPasses(ports);
    default:
      return name satisfies never;
  }
}
