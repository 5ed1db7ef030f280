import ChatBot from 'react-chatbotify';
import { createRoot } from 'react-dom/client';
import { root, variant } from './variant.jsx';

const AI = variant === 'llm';
const flow = {
  start: {
    message: AI
      ? 'Ask me anything! I am powered by Gemini and may make mistakes.'
      : 'Welcome to Parcel Help. Choose: track, return, or talk to our team.',
    path: 'loop',
  },
  loop: { message: 'One moment.', path: 'loop' },
};
createRoot(root).render(
  <ChatBot
    flow={flow}
    settings={{
      general: { embedded: true },
      header: { title: AI ? 'AI Assistant' : 'Parcel Help' },
      chatHistory: { storageKey: variant },
    }}
  />,
);
