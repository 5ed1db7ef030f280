import type { ClockPort } from '../app/ports.ts';

/** The computer's clock. */
export const clock: ClockPort = {
  now: () => Date.now(),
};
