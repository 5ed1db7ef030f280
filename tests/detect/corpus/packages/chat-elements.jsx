import { ChatList, Input, MessageList } from 'react-chat-elements';
import 'react-chat-elements/dist/main.css';
import { createRoot } from 'react-dom/client';
import { root } from './variant.jsx';

createRoot(root).render(
  <div>
    <ChatList
      className="chat-list"
      dataSource={[
        { id: 1, title: 'Kursat', subtitle: 'Ok. See you!', date: new Date(), unread: 3, avatar: '/a.png' },
      ]}
    />
    <MessageList
      className="message-list"
      dataSource={[
        {
          position: 'left',
          type: 'text',
          title: 'Kursat',
          text: 'Give me a message list example!',
          date: new Date(),
        },
        { position: 'right', type: 'text', title: 'Emre', text: "That's all.", date: new Date() },
      ]}
    />
    <Input placeholder="Type here..." multiline rightButtons={<button>Send</button>} />
  </div>,
);
