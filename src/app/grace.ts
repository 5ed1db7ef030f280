import type { Ports } from './ports.ts';

const MS_PER_MINUTE = 60_000;

/** Open pages that became blocked are taken away at the end of the grace, and not before. Whatever happens meanwhile, a grace that runs is not prolonged. */
export async function setGrace(ports: Ports, now: number, minutes: number): Promise<void> {
  await ports.alarms.setOnce('grace', now + minutes * MS_PER_MINUTE);
}
