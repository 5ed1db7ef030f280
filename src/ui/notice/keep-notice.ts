import type { NoticeContent } from '../../messaging/report.ts';
import { sendMessage, type Transport } from '../../messaging/send.ts';
import type { Box } from './corners.ts';
import { drawNotice } from './draw-notice.ts';
import { removeStandingNotice, standing } from './standing-notice.ts';

/** What a notice needs of the extension that it is of. */
export interface NoticeHost {
  readonly transport: Transport;
  /** Whether the extension is still there: not after an update or a removal under a running page. */
  readonly isAlive: () => boolean;
  readonly readAddress: () => string;
}

/** Shows the notice of this page; one that already says the same stays as it is. */
export async function keepNotice(host: NoticeHost): Promise<void> {
  const { transport, readAddress } = host;
  const content = await sendMessage(transport, 'readNotice', { address: readAddress() });
  if (content !== null && standing.plimsollNotice?.sentence === content.sentence) return;
  removeStandingNotice();
  if (content !== null) showNotice(content, host);
}

/**
 * Removed or hidden by the page, the notice comes back once, at the next focus that a person gives, and never again.
 * The notice of an extension that is no longer there goes at that focus.
 */
function showNotice(content: NoticeContent, { transport, isAlive, readAddress }: NoticeHost): void {
  const tell = (type: 'openDetails' | 'dismissNotice') => {
    // Where the extension was updated under the page there is nobody left to tell.
    sendMessage(transport, type, { address: readAddress() }).catch(() => undefined);
  };
  const draw = () => {
    const drawn = drawNotice(content, {
      openDetails: () => tell('openDetails'),
      dismiss() {
        removeStandingNotice();
        tell('dismissNotice');
      },
    });
    drawn.avoid(boxOfInput(document.activeElement));
    return drawn;
  };
  let notice = draw();
  let mayComeBack = true;
  const heed = (event: Event) => {
    if (!event.isTrusted) return;
    if (!isAlive()) {
      removeStandingNotice();
      return;
    }
    if (isShown(notice.element)) {
      notice.avoid(boxOfInput(event.target));
      return;
    }
    if (!mayComeBack) return;
    mayComeBack = false;
    notice.element.remove();
    notice = draw();
  };
  const listen = () => addEventListener('focusin', heed, true);
  listen();
  // A page that opens its document anew takes all listeners with it. Only the root is looked at, never the tree below.
  const observer = new MutationObserver(listen);
  observer.observe(document, { childList: true });
  standing.plimsollNotice = {
    sentence: content.sentence,
    remove() {
      observer.disconnect();
      removeEventListener('focusin', heed, true);
      notice.element.remove();
    },
  };
}

function isShown(host: HTMLElement): boolean {
  return host.isConnected && host.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/** Where a person types, if that is what has the focus. */
function boxOfInput(target: EventTarget | null): Box | null {
  if (!(target instanceof HTMLElement)) return null;
  const isInput = target.isContentEditable || target.matches('input, textarea, [role="textbox"]');
  return isInput ? target.getBoundingClientRect() : null;
}
