import type { TypingSource } from '../app/spot-chat.ts';
import { isTextField, readPage } from './read-page.ts';

/** The text fields of the page that the content script stands in. */
export function createTypingSource(): TypingSource<Element> {
  const seen = { focusin: new WeakSet<Element>(), input: new WeakSet<Element>() };
  let run: ((field: Element) => void) | null = null;

  /** Only what the browser says that a person did counts; fields in open shadow roots are seen through. */
  const hear = (event: Event) => {
    const [field] = event.composedPath();
    const known = event.type === 'input' ? seen.input : seen.focusin;
    if (!event.isTrusted || !(field instanceof Element) || known.has(field) || !isTextField(field)) return;
    known.add(field);
    // After the page's own handlers; a page that still loads is read when it stands.
    if (document.readyState === 'loading') addEventListener('load', () => run?.(field), { once: true });
    else setTimeout(() => run?.(field));
  };
  return {
    onTyping(listener) {
      run = listener;
      addEventListener('focusin', hear, true);
      addEventListener('input', hear, true);
    },
    read: readPage,
    stop() {
      run = null;
      removeEventListener('focusin', hear, true);
      removeEventListener('input', hear, true);
    },
  };
}
