import type { View } from './driver.ts';
import { waitUntil } from './wait-until.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

// Source text and not functions: a compiler's helpers do not exist in the page.
const READ_TEXT = `(root) => [...root.children]
  .filter((child) => !['STYLE', 'SCRIPT', 'TEMPLATE'].includes(child.tagName))
  // What a style draws from an attribute is text too.
  .flatMap((child) => [...Array.from(child.querySelectorAll('[data-text]'), (drawn) => drawn.dataset.text), child.innerText ?? child.textContent])
  .filter((text) => text.trim() !== '').join('\\n').trim()`;

const findMiddle = (text: string): string => `(root) => {
  const plain = (value) => (value ?? '').replace(/\\s+/g, ' ').trim();
  for (const element of root.querySelectorAll('button, a, summary, label, input, [role]')) {
    const names = [element.textContent, element.getAttribute('aria-label'), element.value];
    if (!names.some((name) => plain(String(name ?? '')) === ${JSON.stringify(text)})) continue;
    const visible = () => element.getBoundingClientRect();
    if (visible().width === 0) continue;
    if (visible().top < 0 || visible().bottom > innerHeight) element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = visible();
    return { x: x + width / 2, y: y + height / 2 };
  }
  return null;
}`;

/** What both drivers' views do with closed shadow roots, on top of {@link View.evaluateInClosedShadows}. */
export async function readClosedShadowText(view: View, hostSelector: string | null): Promise<string[]> {
  return view.evaluateInClosedShadows<string>(READ_TEXT, hostSelector);
}

/**
 * Clicks by coordinates, once the element rests: two looks must find it at the same place.
 *
 * @throws Error when no element has the text within five seconds.
 */
export async function clickInClosedShadow(view: View, text: string): Promise<void> {
  const source = findMiddle(text.replace(/\s+/g, ' ').trim());
  let last: Point | null = null;
  const { x, y } = await waitUntil(
    async () => {
      const before: Point | null = last;
      last =
        (await view.evaluateInClosedShadows<Point | null>(source, null)).find((point) => point !== null) ??
        null;
      return last !== null && before?.x === last.x && before.y === last.y ? last : null;
    },
    { what: `a resting button "${text}" in a closed shadow root` },
  );
  await view.clickAt(x, y);
}
