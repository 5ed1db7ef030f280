import type { NoticeContent, PagePlace } from '../../messaging/protocol.ts';
import { sendMessage, type Transport } from '../../messaging/send.ts';
import type { Box } from './corners.ts';
import { drawNotice } from './draw-notice.ts';
import { removeStandingNotice, standing } from './standing-notice.ts';

/** Shows the notice of this page; one that already says the same stays as it is. */
export async function keepNotice(transport: Transport, readAddress: () => string): Promise<void> {
  const content = await sendMessage(transport, 'readNotice', { address: readAddress() });
  if (content !== null && standing.plimsollNotice?.sentence === content.sentence) return;
  removeStandingNotice();
  if (content !== null) showNotice(content, transport, () => ({ address: readAddress() }));
}

/** Removed or hidden by the page, the notice comes back once, at the next focus that a person gives, and never again. */
function showNotice(content: NoticeContent, transport: Transport, readPlace: () => PagePlace): void {
  const tell = (type: 'openDetails' | 'dismissNotice') => {
    // Where the extension was updated under the page there is nobody left to tell.
    sendMessage(transport, type, readPlace()).catch(() => undefined);
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
    if (isShown(notice.element)) {
      notice.avoid(boxOfInput(event.target));
      return;
    }
    if (!mayComeBack) return;
    mayComeBack = false;
    notice.element.remove();
    notice = draw();
  };
  addEventListener('focusin', heed, true);
  standing.plimsollNotice = {
    sentence: content.sentence,
    remove() {
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
