import {
  Chatbot,
  ChatbotContent,
  ChatbotDisplayMode,
  ChatbotFooter,
  ChatbotFootnote,
  ChatbotWelcomePrompt,
  Message,
  MessageBar,
  MessageBox,
} from '@patternfly/chatbot';
import { createRoot } from 'react-dom/client';
import { root } from './variant.jsx';

createRoot(root).render(
  <Chatbot displayMode={ChatbotDisplayMode.fullscreen} isVisible>
    <ChatbotContent>
      <MessageBox>
        <ChatbotWelcomePrompt title="Hi, ChatBot User!" description="How can I help you today?" />
        <Message name="User" role="user" content="Is this stack supported?" />
        <Message name="Bot" role="bot" content="Yes, until 2027." />
      </MessageBox>
    </ChatbotContent>
    <ChatbotFooter>
      <MessageBar onSendMessage={() => undefined} hasMicrophoneButton />
      <ChatbotFootnote label="ChatBot uses AI. Check for mistakes." />
    </ChatbotFooter>
  </Chatbot>,
);
