import type { View } from '../../src/build/browsers/driver.ts';

/** Stops of a walk, before it is given up. */
const MAX_STOPS = 90;

/** Where the focus is, and whether a person sees that it is there. */
interface Stop {
  readonly isThere: boolean;
  readonly name: string;
  readonly fault: string | null;
}

/**
 * Presses Tab until an element has the focus.
 *
 * @returns What was wrong at the stops on the way: a focus that can not be seen. Empty: nothing.
 * @throws Error when the element is not reached.
 */
export async function tabTo(view: View, selector: string, key = 'Tab'): Promise<string[]> {
  const faults: string[] = [];
  const seen: string[] = [];
  for (let count = 0; count < MAX_STOPS; count += 1) {
    await view.press(key);
    const stop = await readStop(view, selector);
    seen.push(stop.name);
    if (stop.fault !== null) faults.push(stop.fault);
    if (stop.isThere) return faults;
  }
  throw new Error(`${key} does not lead to ${selector}; it leads to ${seen.join(', ')}`);
}

function readStop(view: View, selector: string): Promise<Stop> {
  return view.evaluate<Stop>(`(async () => {
    const element = document.activeElement;
    const name = element.dataset.testid ?? element.textContent.trim().slice(0, 30);
    const isThere = element.matches(${JSON.stringify(selector)});
    if (element === document.body) return { isThere, name: 'body', fault: null };
    // A control that is drawn by its label, and a mark in a drawing, show the focus on another element.
    const shown = [element, element.closest('label'), element.querySelector('.field-halo')];
    const isMarked = shown.some((part) => {
      if (!part) return false;
      const { outlineStyle, outlineWidth, stroke } = getComputedStyle(part);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || (part.matches('.field-halo') && stroke !== 'none');
    });
    const isInView = () => {
      const { top, bottom, width, height } = element.getBoundingClientRect();
      return width > 0 && height > 0 && bottom > 0 && top < innerHeight;
    };
    // A browser may take some frames to scroll to it.
    for (let frame = 0; frame < 30 && !isInView(); frame += 1) await new Promise(requestAnimationFrame);
    const fault = !isMarked ? name + ': no mark of the focus' : !isInView() ? name + ': out of sight' : null;
    return { isThere, name, fault };
  })()`);
}
