/**
 * What pages hold that are made with a front end, in the order of `FRONT_ENDS`: marks in their markup (ids, classes,
 * elements that the front end's own code writes) or its name in their titles. First those that are made for AI chats
 * alone. Read in the projects' public sources and in pages that their packages render (`tests/detect`).
 */
export const FRONT_END_MARKS: readonly RegExp[] = [
  /open-?web ?ui|chat-input-container/i,
  /librechat|submission-form/i,
  /lobe-?(chat|hub)/i,
  /nextchat|chat_chat-(in|me|bo)/i,
  /chainlit|data-step-type/i,
  /anything-?llm|allm-/i,
  /big-agi/i,
  /huggingchat|data-message-role/i,
  /ollama/i,
  /llama-?\.?cpp/i,
  /\bdify\b/i,
  /flowise/i,
  /\baui-/,
  /\bdeep-chat/,
  /copilotkit/i,
  /\bnlux-/,
  /is-assistant[^]*is-user|is-user[^]*is-assistant/,
  /openai-chatkit/,
  /gradio-(app|con)/,
  /stchat(in|me)/i,
  /ant-(sender|bubble)/,
  /webchat__/,
  /\brcb-/,
  /\bcs-(mess|chat|main)/,
];

/** How many of the first are made for AI chats alone. */
export const AI_ONLY = 18;
