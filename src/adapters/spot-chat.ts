import { detectChat, type Detection } from '../core/detect/detect-chat.ts';
import { isTextField, readPage } from './read-page.ts';

/** A page is looked at so often at most: when a field gets the focus, and again when a person types into it. */
const MAX_LOOKS = 3;

/**
 * Waits until a person gives a text field the focus or begins to type there, looks at the page, and tells once if it is
 * an AI chat. Only what the browser says that a person did counts; fields in open shadow roots are seen through.
 */
export function spotChat(tell: (detection: Detection) => void): void {
  const last: Record<string, Element> = {};
  let looks = 0;
  const listen = (event: Event) => {
    const [field] = event.composedPath();
    if (!event.isTrusted || looks >= MAX_LOOKS || field === last[event.type]) return;
    if (!(field instanceof Element) || !isTextField(field)) return;
    last[event.type] = field;
    const look = () => {
      looks += 1;
      const detection = detectChat(readPage(field));
      if (!detection.isChat || looks > MAX_LOOKS) return;
      looks = MAX_LOOKS;
      tell(detection);
    };
    // After the page's own handlers; a page that still loads is read when it stands.
    if (document.readyState === 'loading') addEventListener('load', look, { once: true });
    else setTimeout(look);
  };
  addEventListener('focusin', listen, true);
  addEventListener('input', listen, true);
}
