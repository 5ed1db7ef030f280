/**
 * What pages hold that are made with a front end, in the order of `FRONT_ENDS`: marks in their markup (ids, classes,
 * elements that the front end's own code writes) or its name as their title. First those that are made for AI chats
 * alone. Read in the projects' public sources and in pages that their packages render (`tests/detect`). In one
 * text, because each byte counts in a script of every page.
 */
export const FRONT_END_MARKS: readonly string[] =
  'open webui|chat-input-c;librech;lobe-c|lobechat;nextchat|chat_chat;chainlit|data-step-t|chat-subm;anythingl|allm-;big-agi;data-message-r;ollama;llama-cpp|llama c; dify;flowise; aui-; deep-chat;copilotk; nlux-;is-assis;ai-chatkit;gradio-;stchat;ant-sender;webchat_; rcb-; cs-main'.split(
    ';',
  );

/** How many of the first are made for AI chats alone. */
export const AI_ONLY = 18;
