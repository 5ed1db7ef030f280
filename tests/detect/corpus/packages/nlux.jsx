import { AiChat } from '@nlux/react';
import '@nlux/themes/nova.css';
import { createRoot } from 'react-dom/client';
import { root, variant } from './variant.jsx';

const adapter = { batchText: async () => 'Hello! I am well.' };
createRoot(root).render(
  <AiChat
    adapter={adapter}
    personaOptions={{
      assistant: { name: 'HarryBotter', tagline: 'Mischievously making magic with Mirthful AI!' },
      user: { name: 'Alex' },
    }}
    initialConversation={
      variant === 'talk'
        ? [
            { role: 'user', message: 'Who are you?' },
            { role: 'assistant', message: 'A wizard made of words.' },
          ]
        : undefined
    }
    composerOptions={{ placeholder: variant === 'talk' ? 'Type here' : 'How can I help you today?' }}
  />,
);
