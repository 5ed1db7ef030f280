import { page, type CorpusPage } from './page.ts';

/**
 * Pages written after the conventions of public AI chats and of front ends that people host themselves: the markup's
 * names and the words are theirs, in their own translations; styles and scripts are left out.
 */
export const CHAT_PAGES: readonly CorpusPage[] = [
  page(
    'like-chatgpt-new',
    true,
    'Acme',
    `<nav><a href="#">New chat</a><a href="#">Search chats</a><a href="#">Library</a></nav>
    <main><header><button aria-label="Model selector, current model is 5" data-testid="model-switcher-dropdown-button">Acme 5</button></header>
    <h1>What are you working on?</h1>
    <form data-type="unified-composer"><div id="prompt-textarea" class="ProseMirror" contenteditable="true" translate="no"><p data-placeholder="Ask anything" class="placeholder"><br></p></div>
    <button type="button" aria-label="Add files and more">+</button><button aria-label="Dictate button"></button><button aria-label="Start voice mode"></button></form></main>`,
  ),
  page(
    'like-chatgpt-talk-fr',
    true,
    'Capitale de la France',
    `<main><article data-testid="conversation-turn-1" data-turn="user"><h5 class="sr-only">Vous avez dit :</h5><div data-message-author-role="user">Capitale de la France ?</div></article>
    <article data-testid="conversation-turn-2" data-turn="assistant"><h6 class="sr-only">Robot a dit :</h6><div data-message-author-role="assistant" class="markdown prose"><p>Paris.</p></div>
    <button aria-label="Copier"></button><button aria-label="Bonne réponse"></button><button aria-label="Mauvaise réponse"></button></article>
    <form><div contenteditable="true" class="ProseMirror"><p data-placeholder="Poser une question"></p></div><button data-testid="send-button" aria-label="Envoyer le prompt"></button></form>
    <div class="text-xs">Le robot peut commettre des erreurs. Il est recommandé de vérifier les informations importantes.</div></main>`,
    { lang: 'fr' },
  ),
  page(
    'like-claude',
    true,
    'Untitled',
    `<div data-test-render-count="2"><div data-testid="user-message" class="font-user-message">Hello</div></div>
    <div class="font-claude-response"><p>Hi! What can I do for you?</p></div><button aria-label="Copy"></button><button aria-label="Give positive feedback"></button><button aria-label="Retry"></button>
    <fieldset><div contenteditable="true" class="tiptap ProseMirror" role="textbox" aria-label="Write your prompt to Claude"><p data-placeholder="Reply to Claude..."></p></div>
    <button aria-label="Open attachments menu"></button><button data-testid="model-selector-dropdown">Sonnet 4.5</button><button aria-label="Send message"></button></fieldset>
    <a href="#">Claude is AI and can make mistakes. Please double-check responses.</a>`,
  ),
  page(
    'like-gemini-de',
    true,
    'Assistent',
    `<chat-app><bard-mode-switcher><button>2.5 Flash</button></bard-mode-switcher><h1>Hallo, Anna</h1>
    <input-area-v2><rich-textarea><div class="ql-editor ql-blank textarea" contenteditable="true" role="textbox" aria-multiline="true" aria-label="Hier einen Prompt eingeben" data-placeholder="Gemini fragen"><p><br></p></div></rich-textarea>
    <button aria-label="Tools">Tools</button><button aria-label="Mikrofon"></button></input-area-v2>
    <hallucination-disclaimer>Gemini kann Fehler machen, auch in Bezug auf Personen. Überprüfe daher die Antworten.</hallucination-disclaimer></chat-app>`,
    { lang: 'de' },
  ),
  page(
    'like-deepseek-zh',
    true,
    '探索未至之境',
    `<div id="root"><div class="ds-theme"><div>今天有什么可以帮到你？</div><div class="_24fad49"><textarea id="chat-input" placeholder="给 DeepSeek 发送消息" rows="2"></textarea>
    <div role="button" class="ds-button">深度思考</div><div role="button" class="ds-button">联网搜索</div><div role="button" aria-disabled="true"></div></div><div>内容由 AI 生成，请仔细甄别</div></div></div>`,
    { lang: 'zh' },
  ),
  page(
    'like-deepseek-en',
    true,
    'Chat',
    `<div><div class="ds-message"><div>hi</div></div><div class="ds-message"><div class="ds-markdown"><p>Hello! How can I assist you today?</p></div></div>
    <textarea placeholder="Message DeepSeek" rows="2"></textarea><button>DeepThink</button><button>Search</button><div role="button"></div>
    <div>AI-generated, for reference only</div></div>`,
  ),
  page(
    'like-perplexity',
    true,
    'Search',
    `<main><div class="relative"><div contenteditable="true" id="ask-input" role="textbox" data-lexical-editor="true" aria-placeholder="Ask anything. Type @ for mentions."><p><br></p></div><div aria-hidden="true">Ask anything. Type @ for mentions.</div></div>
    <button aria-label="Search" role="radio"></button><button aria-label="Research"></button><button aria-label="Choose a model"></button><button aria-label="Submit"></button></main>`,
  ),
  page(
    'like-grok-ru',
    true,
    'Чат',
    `<main><h1>Чем я могу помочь?</h1><form><textarea aria-label="Спросите что угодно" placeholder="Что вы хотите узнать?"></textarea><button type="button">DeepSearch</button><button type="button" aria-label="Выбор модели">Быстрый</button><button type="submit" aria-label="Отправить"></button></form></main>`,
    { lang: 'ru' },
  ),
  page(
    'like-mistral-it',
    true,
    'Le assistant',
    `<main><h2>Come posso aiutarti?</h2><form><div contenteditable="true" class="ProseMirror"><p data-placeholder="Chiedi qualsiasi cosa"></p></div><button type="button">Ricerca</button><button type="submit" aria-label="Invia domanda"></button></form><p>L'assistente può commettere errori. Controlla le risposte generate dall'IA.</p></main>`,
    { lang: 'it' },
  ),
  page(
    'like-copilot-ja',
    true,
    'チャット',
    `<main><h1>こんにちは。何かお手伝いできますか？</h1><div><textarea id="userInput" role="textbox" placeholder="Copilot にメッセージを送る"></textarea><button aria-label="メッセージの送信"></button></div><p>AI が生成したコンテンツには誤りが含まれる可能性があります</p></main>`,
    { lang: 'ja' },
  ),
  page(
    'like-meta-es',
    true,
    'Asistente',
    `<main><h1>Pregúntale lo que quieras a la IA</h1><div role="textbox" contenteditable="true" aria-label="Pregunta lo que quieras"></div><div role="button" aria-label="Enviar"></div><span>Los mensajes los genera la IA. Algunos pueden ser inexactos o inapropiados.</span></main>`,
    { lang: 'es' },
  ),
  page(
    'like-kimi',
    true,
    'Assistant',
    `<div class="chat-input"><div class="chat-input-editor" data-lexical-editor="true" contenteditable="true" role="textbox"></div><div class="chat-input-placeholder">Ask Anything...</div><div class="send-button"></div></div><span class="model-name">K2</span><button>Thinking</button><footer>AI-generated, for reference only</footer>`,
  ),
  page(
    'like-doubao',
    true,
    '豆包',
    `<main><div data-testid="send_message"><div data-testid="message_text_content">你好</div></div><div data-testid="receive_message"><div class="flow-markdown-body">你好！很高兴见到你。</div></div><textarea data-testid="chat_input_input" placeholder="发消息、输入 @ 选择技能"></textarea><button data-testid="chat_input_send_button" aria-label="发送"></button><button>深度思考</button></main>`,
    { lang: 'zh' },
  ),
  page(
    'like-qwen-ar',
    true,
    'محادثة',
    `<main><h1>كيف يمكنني مساعدتك اليوم؟</h1><textarea id="chat-input" placeholder="كيف يمكنني مساعدتك اليوم؟"></textarea><button id="send-message-button" aria-label="إرسال"></button><button>Qwen3-Max</button><p>قد يخطئ الذكاء الاصطناعي. تحقق من المعلومات المهمة.</p></main>`,
    { lang: 'ar' },
  ),
  page(
    'like-poe',
    true,
    'Assistant',
    `<main><header><p>Assistant</p></header><div class="ChatMessage_chatMessage__x"><div class="Message_leftSideMessageBubble__y">Hello</div></div><div class="ChatMessageInputContainer_inputContainer__s"><textarea class="GrowingTextArea_textArea__t" placeholder="Start a new chat"></textarea><button data-button-send="true" aria-label="Send message"></button></div><button>GPT-4o</button><button>Claude-Sonnet-4</button><button>Gemini-2.5-Pro</button></main>`,
  ),
  page(
    'like-character',
    true,
    'Sherlock',
    `<main><div class="group" data-testid="completed-message"><div>Sherlock Holmes</div><div>c.ai</div><div><p>Elementary.</p></div></div><textarea placeholder="Message Sherlock Holmes..."></textarea><button aria-label="Send a message..."></button><p>This is A.I. and not a real person. Treat everything it says as fiction.</p><button aria-label="Generate a new response"></button></main>`,
    { head: '<meta name="description" content="Chat with AI characters">' },
  ),
  page(
    'like-pi',
    true,
    'Pi',
    `<main><div>Hey there! I'm Pi, your personal AI.</div><textarea placeholder="Talk with Pi"></textarea><button aria-label="Submit text"></button></main>`,
    {
      head: '<meta name="description" content="Your personal AI: supportive, smart, there for you anytime">',
    },
  ),
  page(
    'like-duck-nl',
    true,
    'Chat',
    `<main><h1>Chat privé met AI</h1><form><textarea name="user-prompt" placeholder="Stel een vraag"></textarea><button type="submit" aria-label="Verzenden"></button></form><button>GPT-5 mini</button><p>AI kan fouten maken. Controleer de antwoorden.</p></main>`,
    { lang: 'nl' },
  ),
  page(
    'open-webui',
    true,
    'Open WebUI',
    `<div id="chat-container"><button id="model-selector-0-button" aria-label="Select a model">llama3.2:latest</button><div id="messages-container"></div>
    <form><div id="message-input-container"><div id="chat-input-container"><div id="chat-input" class="tiptap ProseMirror input-prose" contenteditable="true"><p data-placeholder="How can I help you today?" class="is-editor-empty"></p></div></div><button id="voice-input-button" aria-label="Voice Input"></button><button id="send-message-button" type="submit"></button></div></form></div>`,
  ),
  page(
    'open-webui-pl-renamed',
    true,
    'Firmowy czat',
    `<div id="chat-container"><button id="model-selector-0-button">Bielik-11B</button><div id="messages-container"><div id="message-1" class="message-1 user-message">Cześć</div><div id="message-2" class="chat-assistant markdown-prose"><p>Dzień dobry!</p></div><button aria-label="Wygeneruj ponownie"></button></div>
    <form><div id="message-input-container"><div id="chat-input" contenteditable="true"><p data-placeholder="Wyślij wiadomość"></p></div><button id="send-message-button" type="submit"></button></div></form><div>LLM-y mogą popełniać błędy. Zweryfikuj ważne informacje.</div></div>`,
    { lang: 'pl' },
  ),
  page(
    'librechat',
    true,
    'LibreChat',
    `<main><button aria-label="Select a model">gpt-4o</button><form><div class="composer"><textarea id="prompt-textarea" data-testid="text-input" placeholder="Message gpt-4o" aria-label="Message input"></textarea><button id="send-button" data-testid="send-button" aria-label="Send message"></button></div></form><footer>LibreChat v0.8.0 - Every AI for Everyone.</footer></main>`,
  ),
  page(
    'librechat-pt-renamed',
    true,
    'Portal',
    `<main><div class="message-render"><h2 class="font-semibold">Você</h2><div class="message-content">Olá</div></div><div class="message-render agent-turn"><h2 class="font-semibold">Mistral Large</h2><div class="message-content markdown">Olá! Como posso ajudar?</div><button title="Regenerar"></button></div><form><textarea id="prompt-textarea" data-testid="text-input" placeholder="Mensagem para Mistral Large"></textarea><button data-testid="send-button" aria-label="Enviar mensagem"></button></form></main>`,
    { lang: 'pt' },
  ),
  page(
    'nextchat-cn',
    true,
    'NextChat',
    `<div class="home_container__x"><div class="chat_chat__a"><div class="chat_chat-body__b"><div class="chat_chat-message__c"><div class="chat_chat-message-item__d">有什么可以帮你的吗</div></div></div><div class="chat_chat-input-panel__e"><div class="chat_chat-input-actions__f"><div class="chat_chat-input-action__g">gpt-4o-mini</div></div><label class="chat_chat-input-panel-inner__h"><textarea id="chat-input" class="chat_chat-input__i" placeholder="Enter 发送，Shift + Enter 换行，/ 触发补全，: 触发命令"></textarea><button class="chat_chat-input-send__j">发送</button></label></div></div></div>`,
    { lang: 'zh' },
  ),
  page(
    'chainlit-en',
    true,
    'Policy helper',
    `<div id="root"><div data-step-type="user_message" class="step"><div class="message-content">Hi</div></div><div data-step-type="assistant_message" class="step"><div class="ai-message"><div class="message-content"><p>Hello, I am your policy helper.</p></div></div></div><div id="message-composer"><div id="chat-input" contenteditable="true" data-placeholder="Type your message here..."></div><button id="upload-button"></button><button id="chat-submit"></button></div><a class="watermark">LLMs can make mistakes. Check important info.</a></div>`,
  ),
  page(
    'chainlit-hi',
    true,
    'सहायक',
    `<div id="root"><div id="welcome-screen"></div><div id="message-composer"><div id="chat-input" contenteditable="true" data-placeholder="अपना संदेश यहाँ टाइप करें..."></div><button id="chat-submit"></button></div><span class="watermark">एलएलएम गलतियाँ कर सकते हैं। महत्वपूर्ण जानकारी की जांच करें।</span></div>`,
    { lang: 'hi' },
  ),
  page(
    'lobechat',
    true,
    'Chat',
    `<div class="acss-1 lobe-flex"><aside>Just Chat</aside><main><div class="lobe-chat-item">Hello</div><div id="lobe-chat-input-area"><textarea class="ant-input" placeholder="Type chat content here..."></textarea><button class="ant-btn">Send</button></div><span>gpt-4o-mini</span></main></div>`,
    { head: '<meta name="application-name" content="LobeChat">' },
  ),
  page(
    'gradio-chat',
    true,
    'Gradio',
    `<gradio-app><div class="gradio-container"><h1>Llama 3 chat</h1><div id="chatbot" class="bubble-wrap" role="log" aria-label="chatbot conversation" aria-live="polite"><div class="message-row bubble user-row"><div class="message user">Hi</div></div><div class="message-row bubble bot-row"><div class="message bot" data-testid="bot">Hello!</div></div></div><label><textarea data-testid="textbox" placeholder="Type a message..."></textarea></label><button class="submit-button"></button><button aria-label="Retry"></button><button aria-label="Undo"></button></div></gradio-app>`,
  ),
  page(
    'streamlit-chat',
    true,
    'Streamlit',
    `<div class="stApp"><h1>Echo of our handbook</h1><div class="stChatMessage" data-testid="stChatMessage"><div data-testid="stChatMessageAvatarAssistant"></div><div data-testid="stChatMessageContent" aria-label="Chat message from assistant">How can I help you?</div></div><div class="stBottom"><div data-testid="stChatInput"><textarea data-testid="stChatInputTextArea" aria-label="Ask the handbook" placeholder="Ask the handbook"></textarea><button data-testid="stChatInputSubmitButton"></button></div></div></div>`,
  ),
  page(
    'hf-chat-ui',
    true,
    'Chat',
    `<main><div data-message-role="user"><p>hi</p></div><div data-message-role="assistant"><div class="prose">Hello</div><button title="Retry"></button></div><form aria-label="file dropzone"><textarea placeholder="Ask anything" enterkeyhint="enter"></textarea><button type="submit" aria-label="Send message"></button></form><div>Model: <a href="#">meta-llama/Llama-3.3-70B-Instruct</a> · Generated content may be inaccurate or false.</div></main>`,
  ),
  page(
    'anything-llm',
    true,
    'Workspace',
    `<div class="allm-chat"><div class="flex">Welcome to your new workspace.</div><form><textarea id="primary-prompt-input" placeholder="Send a message"></textarea><button aria-label="Send prompt message to workspace"></button></form></div>`,
    { head: '<meta property="og:title" content="AnythingLLM | Your personal LLM trained on anything">' },
  ),
  page(
    'llama-cpp',
    true,
    'llama.cpp',
    `<div id="root"><div class="chat chat-start"><div class="chat-bubble">Send a message to start</div></div><textarea placeholder="Type a message (Shift+Enter to add a new line)"></textarea><button aria-label="send">Send</button></div>`,
  ),
  page(
    'ai-sdk-example',
    true,
    'Next app',
    `<div class="flex flex-col"><div class="whitespace-pre-wrap">User: Why is the sky blue?</div><div class="whitespace-pre-wrap">AI: Because of Rayleigh scattering.</div><form><input class="fixed bottom-0" placeholder="Say something..." value=""><button>Stop</button></form></div>`,
  ),
  page(
    'ai-elements',
    true,
    'Demo',
    `<div role="log"><div class="group is-user"><div>Hi</div></div><div class="group is-assistant"><div>Hello</div></div></div><form><textarea name="message" placeholder="What would you like to know?"></textarea><button aria-label="Submit" data-slot="input-group-button"></button><button role="combobox">GPT 4o</button></form>`,
  ),
  page(
    'bank-assistant-tr',
    true,
    'Banka',
    `<div class="widget"><header>Yapay zekâ asistanı</header><div class="bot-message">Merhaba! Size nasıl yardımcı olabilirim?</div><div class="user-message">Limit</div><textarea placeholder="Mesajınızı yazın"></textarea><button>Gönder</button><small>Yanıtlar yapay zekâ tarafından oluşturulur, hata içerebilir.</small></div>`,
    { lang: 'tr' },
  ),
  page(
    'school-tutor-ko',
    true,
    '공부방',
    `<main><h1>AI 튜터</h1><div class="assistant-message">안녕하세요! 무엇을 도와드릴까요?</div><textarea placeholder="무엇이든 물어보세요"></textarea><button>전송</button><p>AI는 실수를 할 수 있습니다. 중요한 정보를 확인하세요.</p></main>`,
    { lang: 'ko' },
  ),
  page(
    'town-hall-sv',
    true,
    'Kommunen',
    `<main><h1>Kommunens AI-assistent</h1><form><textarea aria-label="Fråga vad som helst om kommunen"></textarea><button>Skicka</button></form><p>AI-assistenten kan svara fel.</p></main>`,
    { lang: 'sv' },
  ),
  page(
    'clinic-vi',
    true,
    'Phòng khám',
    `<main><div class="chat-box"><div class="msg bot">Xin chào! Tôi là trợ lý AI. Tôi có thể giúp gì cho bạn?</div><div class="msg user">Đau đầu</div></div><input type="text" placeholder="Hỏi bất cứ điều gì"><button>Gửi</button></main>`,
    { lang: 'vi' },
  ),
  page(
    'law-helper-cs',
    true,
    'Právní pomoc',
    `<main><h1>Zeptejte se umělé inteligence</h1><textarea placeholder="Zeptejte se na cokoli"></textarea><button>Odeslat</button><p>Umělá inteligence může dělat chyby. Ověřte si důležité informace.</p></main>`,
    { lang: 'cs' },
  ),
  page(
    'shop-helper-id',
    true,
    'Toko',
    `<div role="dialog" aria-label="Asisten AI"><div aria-live="polite"><p>Halo! Ada yang bisa saya bantu?</p></div><textarea placeholder="Tanya apa saja"></textarea><button aria-label="Kirim"></button><p>Jawaban dihasilkan AI dan bisa salah.</p></div>`,
    { lang: 'id' },
  ),
  page(
    'docs-ask-ai',
    true,
    'Docs | Widgets',
    `<main><article><h1>Install</h1><p>Run the installer.</p></article></main><div role="dialog" aria-label="Ask AI"><h2>Ask AI</h2><p>Answers are generated by AI from our documentation and may contain mistakes.</p><textarea placeholder="Ask a question about Widgets..."></textarea><button aria-label="Send"></button></div>`,
    { head: '<meta property="og:type" content="article">' },
  ),
  page(
    'ollama-front-fi',
    true,
    'Ollama Web',
    `<main><select aria-label="Malli"><option>gemma2:9b</option><option>qwen2.5:7b</option></select><div class="messages"></div><textarea placeholder="Kirjoita viesti"></textarea><button>Lähetä</button></main>`,
    { lang: 'fi' },
  ),
  page(
    'plain-wrapper-uk',
    true,
    'Чат зі ШІ',
    `<main><div class="log"><p><b>Ви:</b> привіт</p><p><b>ШІ:</b> Вітаю! Чим можу допомогти?</p></div><input placeholder="Ваше повідомлення"><button>Надіслати</button></main>`,
    { lang: 'uk' },
  ),
  page(
    'shadow-widget',
    true,
    'Shop',
    `<h1>Shop</h1><x-helper></x-helper><script>const root=document.querySelector('x-helper').attachShadow({mode:'open'});root.innerHTML='<div class="bot-bubble">Hi, I am Nova, an AI assistant. What can I help you find?</div><textarea placeholder="Ask Nova anything"></textarea><button aria-label="Send message"></button>'</script>`,
  ),
  page(
    'playground',
    true,
    'Playground',
    `<main><section><label>System prompt <textarea id="system" placeholder="You are a helpful assistant."></textarea></label></section><aside><label>Model <select><option>mistral-large-latest</option><option>codestral-2501</option></select></label><label>Temperature <input type="range"></label><label>Max tokens <input type="number"></label></aside><section class="chat"><div class="message assistant">Hi</div><div class="message user">Ho</div></section><textarea id="composer" placeholder="Enter user message..."></textarea><button>Run</button></main>`,
    { field: '#composer' },
  ),
];
