import 'deep-chat';
import { root, variant } from './variant.jsx';

const chat = document.createElement('deep-chat');
chat.demo = true;
chat.style.width = '600px';
if (variant === 'intro') {
  chat.introMessage = { text: 'Bonjour, je suis votre assistant IA. Posez-moi une question.' };
  chat.textInput = { placeholder: { text: 'Posez une question' } };
}
if (variant === 'history') {
  chat.history = [
    { role: 'user', text: 'Write a haiku' },
    { role: 'ai', text: 'Autumn moonlight, a worm digs silently into the chestnut.' },
  ];
  chat.names = true;
}
root.append(chat);
