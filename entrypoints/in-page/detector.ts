import { contentTransport } from '../../src/adapters/content-runtime.ts';
import { readPage } from '../../src/adapters/read-page.ts';
import { spotted } from '../../src/adapters/spotted-mark.ts';
import { detectChat } from '../../src/core/detect/detect-chat.ts';

/** Looks at the page around a field, tells the worker of an AI chat, and says whether it is one. */
export default function lookAtPage(field: Element, isTextField: (element: Element) => boolean): boolean {
  const { isChat, spoken, frontEnd } = detectChat(readPage(field, isTextField));
  if (isChat) {
    spotted.plimsollChat = true;
    void contentTransport({ type: 'chat', request: { address: location.href, spoken, frontEnd } });
  }
  return isChat;
}
