import { register } from 'vue-advanced-chat';
import { root } from './variant.jsx';

register();
const chat = document.createElement('vue-advanced-chat');
chat.setAttribute('height', '600px');
chat.setAttribute('current-user-id', '1');
chat.setAttribute(
  'rooms',
  JSON.stringify([
    {
      roomId: '1',
      roomName: 'Family',
      avatar: '',
      users: [
        { _id: '1', username: 'Me' },
        { _id: '2', username: 'Mum' },
      ],
    },
  ]),
);
chat.setAttribute('rooms-loaded', 'true');
chat.setAttribute('room-id', '1');
chat.setAttribute(
  'messages',
  JSON.stringify([
    {
      _id: '1',
      content: 'Dinner is ready',
      senderId: '2',
      username: 'Mum',
      date: '1 May',
      timestamp: '18:00',
    },
  ]),
);
chat.setAttribute('messages-loaded', 'true');
root.append(chat);
