import { openBench } from './open-bench.ts';
import type { Ports } from './ports.ts';
import { STORE_KEYS } from './stored-state.ts';

/** The welcome page waits in the store until it is known whether an organization wants it. */
export async function planWelcome(ports: Ports): Promise<void> {
  await ports.store.writeLocal({ [STORE_KEYS.welcome]: 'planned' });
  await greet(ports);
}

/**
 * Opens the welcome page that was planned, once. Where an administrator installed the extension its policy may not be
 * there yet, and may say no: then it waits until somebody has answered.
 */
export async function greet(ports: Ports): Promise<void> {
  const stored = await ports.store.readLocal([STORE_KEYS.welcome]);
  if (stored[STORE_KEYS.welcome] !== 'planned') return;
  const { bench, state } = await openBench(ports);
  const isSettled = state.managed.status === 'present' || state.managed.status === 'absent';
  if (!isSettled && (await ports.installation.isByAdministrator())) return;
  await ports.store.writeLocal({ [STORE_KEYS.welcome]: 'done' });
  if (bench.policy.onboarding.value) await ports.tabs.openPage('welcome.html', null);
}
