/** The notice that stands in a document. */
export interface StandingNotice {
  readonly sentence: string;
  remove(): void;
}

/** Kept in the content scripts' own world, which the page can not reach; the extension's scripts of one page share it. */
export const standing = globalThis as { plimsollNotice?: StandingNotice };

/** Takes the notice away, if one stands. */
export function removeStandingNotice(): void {
  standing.plimsollNotice?.remove();
  delete standing.plimsollNotice;
}
