import { useEffect, useState } from 'preact/hooks';

/** Lines that fill the tallest screen: they are drawn at once. */
const FIRST_LINES = 60;
/** Lines that one frame can add without being late. */
const LINES_PER_FRAME = 60;

/**
 * How many of a list's lines to draw now: the first at once, the rest frame by frame, so that typing never waits for
 * lines that nobody sees yet. All are drawn in the end: the browser's own search and screen readers find them.
 *
 * @param total - Lines of the list.
 * @param least - Lines that must be there at once: somebody comes back to one of them.
 */
export function useStaged(total: number, least: number): number {
  const [drawn, setDrawn] = useState(Math.max(FIRST_LINES, least));
  const shown = Math.min(drawn, total);
  useEffect(() => {
    if (shown < total) {
      const frame = requestAnimationFrame(() => setDrawn(shown + LINES_PER_FRAME));
      return () => cancelAnimationFrame(frame);
    }
    // A list that became short is not drawn at once when it becomes long again.
    if (total < drawn) setDrawn(Math.max(FIRST_LINES, total));
    return undefined;
  }, [shown, total]);
  return shown;
}
