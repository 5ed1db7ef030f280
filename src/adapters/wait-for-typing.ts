import { isTextField } from './text-field.ts';

/** A page is looked at so often at most: when a field gets the focus, and again when a person types into it. */
const MAX_LOOKS = 3;

/**
 * Waits until a person gives a text field the focus or begins to type there, and has the page looked at. Only what the
 * browser says that a person did counts; fields in open shadow roots are seen through.
 *
 * @param look - Looks at the page around a field; says whether that was enough.
 */
export function waitForTyping(look: (field: Element) => boolean): void {
  const last: Record<string, Element> = {};
  let looks = 0;
  const listen = (event: Event) => {
    const [field] = event.composedPath();
    if (!event.isTrusted || looks >= MAX_LOOKS || field === last[event.type]) return;
    if (!(field instanceof Element) || !isTextField(field)) return;
    last[event.type] = field;
    const lookOnce = () => {
      // Counted before: a page that makes a look fail is not looked at for ever.
      if (looks++ < MAX_LOOKS && look(field)) looks = MAX_LOOKS;
    };
    // After the page's own handlers; a page that still loads is read when it stands.
    if (document.readyState === 'loading') addEventListener('load', lookOnce);
    else setTimeout(lookOnce);
  };
  addEventListener('focusin', listen, true);
  addEventListener('input', listen, true);
}
