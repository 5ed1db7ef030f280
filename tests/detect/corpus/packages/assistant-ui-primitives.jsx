import {
  AssistantRuntimeProvider,
  ComposerPrimitive,
  MessagePrimitive,
  ThreadPrimitive,
  useLocalRuntime,
} from '@assistant-ui/react';
import { createRoot } from 'react-dom/client';
import { root } from './variant.jsx';

/** Headless parts with a house's own class names, as companies build them. */
const adapter = { run: async () => ({ content: [{ type: 'text', text: 'Natürlich.' }] }) };
const Message = (name) =>
  function HouseMessage() {
    return (
      <MessagePrimitive.Root className={`msg msg--${name}`}>
        <MessagePrimitive.Content />
      </MessagePrimitive.Root>
    );
  };
function App() {
  const runtime = useLocalRuntime(adapter, {
    initialMessages: [
      { role: 'user', content: 'Fasse diese E-Mail zusammen.' },
      { role: 'assistant', content: 'Gern. Die E-Mail lädt zu einer Besprechung am Montag ein.' },
    ],
  });
  return (
    <AssistantRuntimeProvider runtime={runtime}>
      <header>
        <h1>HausGPT</h1>
        <button aria-haspopup="listbox">GPT-4o mini</button>
      </header>
      <ThreadPrimitive.Root>
        <ThreadPrimitive.Viewport>
          <ThreadPrimitive.Messages
            components={{ UserMessage: Message('user'), AssistantMessage: Message('assistant') }}
          />
          <ComposerPrimitive.Root>
            <ComposerPrimitive.Input placeholder="Nachricht an HausGPT" />
            <ComposerPrimitive.Send>Senden</ComposerPrimitive.Send>
          </ComposerPrimitive.Root>
          <p className="small">HausGPT kann Fehler machen. Bitte wichtige Angaben prüfen.</p>
        </ThreadPrimitive.Viewport>
      </ThreadPrimitive.Root>
    </AssistantRuntimeProvider>
  );
}
createRoot(root).render(<App />);
