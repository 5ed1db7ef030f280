import Chat from 'devextreme/ui/chat';
import { root, variant } from './variant.jsx';

const AI = variant === 'ai';
const user = { id: 'user', name: AI ? 'You' : 'Anna' };
const other = { id: 'assistant', name: AI ? 'Virtual Assistant' : 'John Doe' };
new Chat(root, {
  user,
  height: 600,
  items: [
    {
      timestamp: Date.now(),
      author: user,
      text: AI ? 'Translate to French: good morning' : 'Lunch at noon?',
    },
    {
      timestamp: Date.now(),
      author: other,
      text: AI ? 'Bonjour. As an AI language model I can translate more.' : 'Sounds good, see you there',
    },
  ],
});
