import { createApp, h } from 'vue';
import { BubbleList, Sender, Welcome } from 'vue-element-plus-x';
import { root } from './variant.jsx';

createApp({
  render: () =>
    h('div', [
      h(Welcome, { title: '欢迎使用 Element Plus X 💖', description: '这是描述信息 ~' }),
      h(BubbleList, {
        list: [
          { key: 1, role: 'user', placement: 'end', content: '你是谁？' },
          { key: 2, role: 'ai', placement: 'start', content: '我是你的 AI 助手。' },
        ],
      }),
      h(Sender, { placeholder: '随便问我什么，AI 为你解答', modelValue: '' }),
    ]),
}).mount(root);
