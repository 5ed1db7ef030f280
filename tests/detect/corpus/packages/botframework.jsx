import '../node_modules/botframework-webchat/dist/webchat.js';
import { root } from './variant.jsx';

// Its own bundle: the parts it is made of are built when they are installed.
const { createStore, renderWebChat } = globalThis.WebChat;

/** A line that answers like a service with a language model. */
function createLine() {
  const observers = new Set();
  const statuses = new Set();
  const say = (text, from, id) => ({
    type: 'message',
    id,
    text,
    from,
    timestamp: new Date().toISOString(),
    channelData: { 'webchat:sequence-id': Number(id) },
  });
  const observable = (set, start) => ({
    subscribe(observer) {
      const target = typeof observer === 'function' ? { next: observer } : observer;
      set.add(target);
      start(target);
      return { unsubscribe: () => set.delete(target) };
    },
  });
  return {
    activity$: observable(observers, (target) =>
      setTimeout(() =>
        target.next?.(
          say(
            'Hello, I am your AI assistant for travel. How can I help you today? AI-generated content may be incorrect.',
            { id: 'bot', role: 'bot', name: 'Copilot' },
            '1',
          ),
        ),
      ),
    ),
    connectionStatus$: observable(statuses, (target) => {
      target.next?.(1);
      setTimeout(() => target.next?.(2));
    }),
    postActivity: () => ({ subscribe: () => ({ unsubscribe() {} }) }),
    end() {},
  };
}
root.style.height = '600px';
renderWebChat({ directLine: createLine(), store: createStore(), userID: 'me', locale: 'en-US' }, root);
