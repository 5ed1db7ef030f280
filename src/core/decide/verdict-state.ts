import type { Action, Level } from '../vocabulary.ts';

/** What "quiet until this changes" is held against: the level and the action. */
export function stateOf(level: Level | 'none', action: Action): string {
  return `${level}/${action}`;
}
