import { sendMessage, type Transport } from '../../messaging/send.ts';
import type { NoticeContent } from '../../messaging/protocol.ts';
import { drawNotice } from './draw-notice.ts';
import { removeStandingNotice, standing } from './standing-notice.ts';

/** Shows the notice of this page; one that already says the same stays as it is. */
export async function keepNotice(transport: Transport, readAddress: () => string): Promise<void> {
  const content = await sendMessage(transport, 'readNotice', { address: readAddress() });
  if (content !== null && standing.plimsollNotice?.sentence === content.sentence) return;
  removeStandingNotice();
  if (content !== null) showNotice(content, transport, readAddress);
}

/** Removed or hidden by the page, the notice comes back once, at the next focus that a person gives, and never again. */
function showNotice(content: NoticeContent, transport: Transport, readAddress: () => string): void {
  const draw = () =>
    drawNotice(content, {
      openDetails: () => void sendMessage(transport, 'openDetails', { address: readAddress() }),
      dismiss() {
        removeStandingNotice();
        void sendMessage(transport, 'dismissNotice', { address: readAddress() });
      },
    });
  let host = draw();
  const restoreOnce = (event: Event) => {
    if (!event.isTrusted || isShown(host)) return;
    removeEventListener('focusin', restoreOnce, true);
    host.remove();
    host = draw();
  };
  addEventListener('focusin', restoreOnce, true);
  standing.plimsollNotice = {
    sentence: content.sentence,
    remove() {
      removeEventListener('focusin', restoreOnce, true);
      host.remove();
    },
  };
}

function isShown(host: HTMLElement): boolean {
  return host.isConnected && host.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}
