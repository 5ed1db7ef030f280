import { defineUnlistedScript } from '#imports';
import { contentTransport } from '../src/adapters/content-runtime.ts';
import { pageAddress } from '../src/adapters/page-address.ts';
import { spotted } from '../src/adapters/spotted-mark.ts';
import { createTypingSource } from '../src/adapters/typing-source.ts';
import { spotChat } from '../src/app/spot-chat.ts';

/** On every page that the catalogue does not know: waits until a person is about to type. */
export default defineUnlistedScript(() => {
  spotChat(createTypingSource(), ({ spoken, frontEnd }) => {
    spotted.plimsollChat = true;
    void contentTransport({ type: 'chat', request: { address: pageAddress.read(), spoken, frontEnd } });
  });
});
