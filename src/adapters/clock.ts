import type { ClockPort } from '../app/ports.ts';

/** The computer's clock. */
export const clock: ClockPort = {
  today: () => new Date().toISOString().slice(0, 10),
};
