/**
 * Points of the signals, in the order of `SIGNALS`: structure first, then what speaks of AI, then what speaks as an AI
 * chat alone does, then what speaks against. They stand apart from the names because a script in every page needs no
 * names. Set on the tuning part of the corpus (`npm run detect:report`), checked on the part that was set aside.
 */
export const POINTS = [2, 4, 1, 2, 1, 2, 2, 1, 3, 2, 4, 5, 4, 4, 3, 4, 2, 2, 6, -6, -6, -7, -8, -2] as const;

/** How many of the first are structure; the second of them tells who speaks. */
const STRUCTURES = 3;
const ROLES = 1;

/** From this one on, signals that a page which is only about AI does not give. */
const TALK_STARTS = 10;

/** Points from which a page is an AI chat. */
export const THRESHOLD = 7;

/** Signals that spoke: bit 0 stands for the first. */
export type Spoken = number;

/** Which of the signals spoke. */
export function listSpoken(spoken: Spoken): number[] {
  return POINTS.flatMap((_points, place) => ((spoken >> place) & 1 ? [place] : []));
}

/** The points of what spoke, those against taken off. */
export function sumPoints(spoken: Spoken): number {
  return listSpoken(spoken).reduce((sum, place) => sum + (POINTS[place] ?? 0), 0);
}

/**
 * Whether signals together make an AI chat: somebody must speak as an AI does, and others with it. Structure never
 * suffices, because a chat between people looks the same; nor does a page that is about AI; nor one signal, however
 * strong: none has the points.
 */
export function isChat(spoken: Spoken): boolean {
  let sum = 0;
  let isWorded = false;
  let isTalk = false;
  for (const [place, points] of POINTS.entries()) {
    if (((spoken >> place) & 1) === 0) continue;
    sum += points;
    if (points < 0) continue;
    isWorded ||= place >= STRUCTURES;
    isTalk ||= place >= TALK_STARTS || place === ROLES;
  }
  return sum >= THRESHOLD && isWorded && isTalk;
}
