import {
  ChatContainer,
  ConversationHeader,
  Conversation,
  ConversationList,
  MainContainer,
  Message,
  MessageInput,
  MessageList,
  Sidebar,
  TypingIndicator,
} from '@chatscope/chat-ui-kit-react';
import '@chatscope/chat-ui-kit-styles/dist/default/styles.min.css';
import { createRoot } from 'react-dom/client';
import { root, variant } from './variant.jsx';

const AI = variant === 'ai';
const messages = AI
  ? [
      ["Hello, I'm ChatGPT! Ask me anything!", 'ChatGPT', 'incoming'],
      ['What is TypeScript?', 'You', 'outgoing'],
      ['TypeScript is a typed superset of JavaScript.', 'ChatGPT', 'incoming'],
    ]
  : [
      ['Are you coming on Friday?', 'Lilly', 'incoming'],
      ['Yes! Did you ask ChatGPT for a recipe?', 'Me', 'outgoing'],
      ['No, grandma has better ones', 'Lilly', 'incoming'],
    ];

createRoot(root).render(
  <div style={{ height: '600px' }}>
    <MainContainer>
      {!AI && (
        <Sidebar position="left">
          <ConversationList>
            <Conversation name="Lilly" lastSenderName="Lilly" info="No, grandma has better ones" />
            <Conversation name="Joe" lastSenderName="Joe" info="Yes, I can do it for you" />
          </ConversationList>
        </Sidebar>
      )}
      <ChatContainer>
        {!AI && (
          <ConversationHeader>
            <ConversationHeader.Content userName="Lilly" info="Active 10 mins ago" />
          </ConversationHeader>
        )}
        <MessageList
          typingIndicator={<TypingIndicator content={AI ? 'ChatGPT is typing' : 'Lilly is typing'} />}
        >
          {messages.map(([message, sender, direction]) => (
            <Message key={message} model={{ message, sender, direction, position: 'single' }} />
          ))}
        </MessageList>
        <MessageInput placeholder="Type message here" />
      </ChatContainer>
    </MainContainer>
  </div>,
);
