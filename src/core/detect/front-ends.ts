import { AI_ONLY } from './front-end-marks.ts';

/** A front end that a page is made with. */
export interface FrontEnd {
  readonly id: string;
  readonly name: string;
  /** Whether it is made for AI chats alone, and not for bots and people of any kind. */
  readonly isAiOnly: boolean;
  /** Whether people run it on servers of their own. */
  readonly isSelfHosted: boolean;
}

const TABLE: readonly (readonly [id: string, name: string, isSelfHosted?: 'self-hosted'])[] = [
  ['open-webui', 'Open WebUI', 'self-hosted'],
  ['librechat', 'LibreChat', 'self-hosted'],
  ['lobechat', 'LobeChat', 'self-hosted'],
  ['nextchat', 'NextChat', 'self-hosted'],
  ['chainlit', 'Chainlit', 'self-hosted'],
  ['anything-llm', 'AnythingLLM', 'self-hosted'],
  ['big-agi', 'big-AGI', 'self-hosted'],
  ['hf-chat-ui', 'Chat UI of Hugging Face', 'self-hosted'],
  ['ollama', 'a front end of Ollama', 'self-hosted'],
  ['llama-cpp', 'llama.cpp', 'self-hosted'],
  ['dify', 'Dify', 'self-hosted'],
  ['flowise', 'Flowise', 'self-hosted'],
  ['assistant-ui', 'assistant-ui'],
  ['deep-chat', 'Deep Chat'],
  ['copilotkit', 'CopilotKit'],
  ['nlux', 'NLUX'],
  ['ai-elements', 'AI Elements'],
  ['chatkit', 'ChatKit'],
  ['gradio', 'Gradio', 'self-hosted'],
  ['streamlit', 'Streamlit', 'self-hosted'],
  ['ant-design-x', 'Ant Design X'],
  ['botframework', 'Bot Framework Web Chat'],
  ['chatbotify', 'React ChatBotify'],
  ['chatscope', 'Chat UI Kit'],
];

/** Every front end, in the order of `FRONT_END_MARKS`. */
export const FRONT_ENDS: readonly FrontEnd[] = TABLE.map(([id, name, isSelfHosted], place) => ({
  id,
  name,
  isAiOnly: place < AI_ONLY,
  isSelfHosted: isSelfHosted !== undefined,
}));
