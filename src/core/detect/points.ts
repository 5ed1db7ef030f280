/**
 * Points of the signals, in the order of `SIGNALS`: what speaks for an AI chat, structure first, then what speaks
 * against. They stand apart from the names because a script in every page needs no names. Set on the tuning part of the
 * corpus (`npm run detect:report`), checked on the part that was set aside.
 */
export const POINTS = [2, 3, 1, 5, 4, 1, 4, 2, 4, 2, 3, 3, 2, 2, 3, 2, 6, 2, -5, -5, -6, -6, -4, -3] as const;

/** How many of the first are structure. */
export const STRUCTURES = 3;

/** Points from which a page is an AI chat. */
export const THRESHOLD = 8;

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
 * Whether signals together make an AI chat. Structure alone never does, because a chat between people looks the same;
 * neither does one signal, however strong.
 */
export function isChat(spoken: Spoken): boolean {
  const places = listSpoken(spoken).filter((place) => (POINTS[place] ?? 0) > 0);
  return sumPoints(spoken) >= THRESHOLD && places.length > 1 && places.some((place) => place >= STRUCTURES);
}
