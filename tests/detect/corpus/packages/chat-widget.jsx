import { addResponseMessage, toggleWidget, Widget } from 'react-chat-widget';
import 'react-chat-widget/lib/styles.css';
import { createRoot } from 'react-dom/client';
import { root } from './variant.jsx';

addResponseMessage('Welcome to the shop! Our team answers within an hour.');
createRoot(root).render(
  <div>
    <h1>Garden tools</h1>
    <Widget handleNewUserMessage={() => undefined} title="Customer service" subtitle="Monday to Friday" />
  </div>,
);
setTimeout(toggleWidget, 300);
