import { contentTransport } from '../../src/adapters/content-runtime.ts';
import { spotChat } from '../../src/adapters/spot-chat.ts';
import { spotted } from '../../src/adapters/spotted-mark.ts';

// On every page that the catalogue does not know: waits until a person is about to type.
spotChat(({ spoken, frontEnd }) => {
  spotted.plimsollChat = true;
  void contentTransport({ type: 'chat', request: { address: location.href, spoken, frontEnd } });
});
