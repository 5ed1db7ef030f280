import { Bubble, Prompts, Sender, Welcome } from '@ant-design/x';
import { createRoot } from 'react-dom/client';
import { root, variant } from './variant.jsx';

const ZH = variant === 'zh';
createRoot(root).render(
  <div>
    <Welcome
      title={ZH ? '你好，我是 Ant Design X' : "Hello, I'm Ant Design X"}
      description={
        ZH
          ? '基于蚂蚁设计的 AI 产品界面解决方案，打造更好的智能愿景'
          : 'Base on Ant Design, AGI product interface solution, create a better intelligent vision'
      }
    />
    <Prompts
      title={ZH ? '你想要？' : 'Do you want?'}
      items={[
        {
          key: '1',
          label: ZH ? '热门话题' : 'Hot Topics',
          description: ZH ? '有什么新闻？' : 'What is new?',
        },
      ]}
    />
    <Bubble.List
      items={[
        { key: 1, role: 'user', placement: 'end', content: ZH ? '写一首诗' : 'Write a poem' },
        { key: 2, role: 'ai', placement: 'start', content: ZH ? '春眠不觉晓' : 'Shall I compare thee' },
      ]}
      roles={{ ai: { header: 'AI' }, user: {} }}
    />
    <Sender placeholder={ZH ? '提问或输入 / 使用技能' : 'Ask or input / use skills'} />
  </div>,
);
