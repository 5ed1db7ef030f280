import { AIAssistView, ChatUI } from '@syncfusion/ej2-interactive-chat';
import { root, variant } from './variant.jsx';

if (variant === 'ai') {
  new AIAssistView({
    promptSuggestions: ['How do I prioritize my tasks?', 'What tools help with focus?'],
    prompts: [{ prompt: 'What is AI?', response: '<div>AI stands for Artificial Intelligence.</div>' }],
    promptRequest() {},
  }).appendTo(root);
} else {
  new ChatUI({
    headerText: 'Chat',
    user: { id: 'user1', user: 'Albert' },
    messages: [
      { text: 'Want to get coffee tomorrow?', author: { id: 'user1', user: 'Albert' } },
      { text: 'Sure! What time?', author: { id: 'user2', user: 'Michale Suyama' } },
    ],
  }).appendTo(root);
}
