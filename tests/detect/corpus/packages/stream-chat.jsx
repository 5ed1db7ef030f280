import { StreamChat } from 'stream-chat';
import { Channel, ChannelHeader, Chat, MessageInput, MessageList, Window } from 'stream-chat-react';
import { createRoot } from 'react-dom/client';
import { root } from './variant.jsx';

const client = new StreamChat('key');
const user = { id: 'anna', name: 'Anna' };
client._setUser(user);
client.userID = user.id;
client.wsPromise = Promise.resolve();
const channel = client.channel('messaging', 'climbers', { name: 'Climbers', members: ['anna', 'ben'] });
channel.initialized = true;
channel.state.addMessagesSorted([
  {
    id: '1',
    text: 'Who brings the rope?',
    user: { id: 'ben', name: 'Ben' },
    created_at: new Date(),
    updated_at: new Date(),
  },
]);
createRoot(root).render(
  <Chat client={client}>
    <Channel channel={channel}>
      <Window>
        <ChannelHeader />
        <MessageList />
        <MessageInput />
      </Window>
    </Channel>
  </Chat>,
);
