import Avatar from '@cloudscape-design/chat-components/avatar';
import ChatBubble from '@cloudscape-design/chat-components/chat-bubble';
import Container from '@cloudscape-design/components/container';
import PromptInput from '@cloudscape-design/components/prompt-input';
import '@cloudscape-design/global-styles/index.css';
import { createRoot } from 'react-dom/client';
import { root } from './variant.jsx';

createRoot(root).render(
  <Container
    header={<h2>Generative AI chat</h2>}
    footer={
      <PromptInput
        value=""
        onChange={() => undefined}
        actionButtonAriaLabel="Send message - suppressed"
        actionButtonIconName="send"
        ariaLabel="Prompt input"
        placeholder="Ask a question"
      />
    }
  >
    <div role="region" aria-label="Chat">
      <ChatBubble
        type="outgoing"
        ariaLabel="Jane Doe at 4:23"
        avatar={<Avatar initials="JD" ariaLabel="Jane" />}
      >
        What can I do with S3?
      </ChatBubble>
      <ChatBubble
        type="incoming"
        ariaLabel="Gen AI assistant at 4:24"
        avatar={<Avatar color="gen-ai" iconName="gen-ai" ariaLabel="Gen AI assistant" />}
      >
        Amazon S3 stores objects.
      </ChatBubble>
    </div>
  </Container>,
);
