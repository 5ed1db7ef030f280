import { Chat } from '@douyinfe/semi-ui';
import { createRoot } from 'react-dom/client';
import { root } from './variant.jsx';

createRoot(root).render(
  <Chat
    align="leftRight"
    style={{ height: 600 }}
    roleConfig={{
      user: { name: '用户' },
      assistant: { name: '助手' },
      system: { name: 'System' },
    }}
    chats={[
      { role: 'user', id: '1', createAt: 1, content: '介绍一下 Semi design' },
      { role: 'assistant', id: '2', createAt: 2, content: 'Semi Design 是一个设计系统。' },
    ]}
    onChatsChange={() => undefined}
    onMessageSend={() => undefined}
    placeholder="不要发送敏感信息，我只是一个 AI"
  />,
);
