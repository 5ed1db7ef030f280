import Chat, { Bubble } from '@chatui/core';
import '@chatui/core/dist/index.css';
import { createRoot } from 'react-dom/client';
import { root, variant } from './variant.jsx';

const AI = variant === 'ai';
const messages = [
  {
    _id: '1',
    type: 'text',
    content: {
      text: AI
        ? '你好，我是智能助理，有什么可以帮您？回答由 AI 生成，仅供参考。'
        : '您好，这里是售后客服小王，请问订单号是多少？',
    },
    position: 'left',
  },
  { _id: '2', type: 'text', content: { text: AI ? '写一份周报' : '订单号是 12345' }, position: 'right' },
];
createRoot(root).render(
  <Chat
    navbar={{ title: AI ? '智能助理' : '在线客服' }}
    messages={messages}
    renderMessageContent={({ content }) => <Bubble content={content.text} />}
    onSend={() => undefined}
    locale="zh-CN"
    placeholder={AI ? '问我任何问题' : '请输入...'}
  />,
);
