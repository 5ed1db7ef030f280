import { AssistantRuntimeProvider, useLocalRuntime } from '@assistant-ui/react';
import { Thread } from '@assistant-ui/react-ui';
import { createRoot } from 'react-dom/client';
import { root, variant } from './variant.jsx';

const adapter = {
  async run() {
    return { content: [{ type: 'text', text: 'The capital of France is Paris.' }] };
  },
};
const history =
  variant === 'empty'
    ? []
    : [
        { role: 'user', content: 'What is the capital of France?' },
        { role: 'assistant', content: 'The capital of France is Paris.' },
      ];

function App() {
  const runtime = useLocalRuntime(adapter, { initialMessages: history });
  return (
    <AssistantRuntimeProvider runtime={runtime}>
      <Thread welcome={{ message: 'How can I help you today?' }} />
    </AssistantRuntimeProvider>
  );
}
createRoot(root).render(<App />);
