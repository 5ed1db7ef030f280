import { page, type CorpusPage } from './page.ts';

/** More pages that fool detectors. */
export const MORE_ORDINARY_PAGES: readonly CorpusPage[] = [
  page(
    'messenger-with-ai-contact',
    false,
    'Chats',
    `<aside><div>Meta AI</div><div>Family</div><button aria-label="New chat"></button></aside><main><header>Family</header><div role="log"><div class="message-in">ask the AI about it</div><div class="message-out">it can be wrong</div></div><div contenteditable="true" role="textbox" aria-placeholder="Type a message"></div><button aria-label="Send"></button></main>`,
  ),
  page(
    'slack-like-app-mention',
    false,
    'help-it',
    `<main><header>help-it</header><div class="messages"><p><b>Claude</b> APP Here is a summary</p><p><b>Omar</b> thanks</p></div><div contenteditable="true" aria-label="Message to help-it"></div><button aria-label="Send now"></button></main>`,
  ),
  page(
    'forum-ai-section',
    false,
    'General AI discussion',
    `<main><h1>Share your best prompts</h1><div class="post">Act as a chef. GPT-4o did well.</div><div class="post">Claude 3.7 is better</div><div class="reply-box"><div contenteditable="true" role="textbox" aria-label="Type your reply"></div><button>Reply</button></div></main>`,
  ),
  page(
    'blog-about-chatbots',
    false,
    'How to talk to chatbots',
    `<main><h1>How to talk to chatbots</h1><p>Ask anything, but check.</p><p>AI can make mistakes.</p><form><input type="email" placeholder="Email"><input type="text" placeholder="First name"><button>Subscribe</button></form></main>`,
    { field: 'input[type=text]' },
  ),
  page(
    'course-exercise',
    false,
    'Exercise 2: write a prompt',
    `<main><h1>Exercise 2: write a prompt</h1><p>Write a prompt that makes a model summarize the text. Your teacher reads it.</p><label>Your solution <textarea></textarea></label><button>Hand in</button></main>`,
  ),
  page(
    'vendor-support-form',
    false,
    'Support',
    `<main><h1>Contact OpenBank support</h1><form><select><option>Billing</option></select><textarea placeholder="Describe your problem"></textarea><button>Submit</button></form><p>Our people answer within a day.</p></main>`,
  ),
  page(
    'whatsapp-business-it',
    false,
    'Negozio',
    `<div class="chat"><p>Ciao, sono Giulia. Come posso aiutarti con il tuo ordine?</p><textarea placeholder="Scrivi un messaggio"></textarea><button>Invia</button></div>`,
    { lang: 'it' },
  ),
  page(
    'live-blog-ask-editor',
    false,
    'Ask our reporters',
    `<main><h1>Ask our reporters anything</h1><form><textarea placeholder="Your question"></textarea><button>Submit question</button></form><div class="answer">Reporter: we do not know yet.</div></main>`,
  ),
  page(
    'ama-thread',
    false,
    'I am an AI researcher, ask me anything',
    `<main><h1>I am an AI researcher, ask me anything</h1><div class="comment">Will GPT-6 come?</div><div contenteditable="true" role="textbox" aria-placeholder="Add a comment"></div><button>Comment</button></main>`,
  ),
  page(
    'review-site-tools',
    false,
    'ChatGPT reviews',
    `<main><h1>ChatGPT reviews</h1><p>4.6 of 5</p><textarea placeholder="Share your experience with ChatGPT"></textarea><button>Submit</button></main>`,
  ),
  page(
    'crm-notes',
    false,
    'Account: Nova AI',
    `<main><h1>Nova AI GmbH</h1><p>Sells an AI assistant.</p><textarea placeholder="Log a note"></textarea><button>Save</button></main>`,
  ),
  page(
    'ide-search',
    false,
    'app.py',
    `<input type="text" placeholder="Search files"><div class="monaco-editor"><textarea class="inputarea" aria-label="Editor content"></textarea></div><button>Copilot</button>`,
    { field: '.inputarea' },
  ),
  page(
    'poll-creation',
    false,
    'New poll',
    `<main><label>Question <input type="text" placeholder="Ask a question"></label><button>Add option</button><button>Create poll</button></main>`,
  ),
  page(
    'quiz',
    false,
    'Quiz: What is an LLM?',
    `<main><h1>What does LLM stand for?</h1><input type="text" placeholder="Your answer"><button>Check</button></main>`,
  ),
  page(
    'wordle-like',
    false,
    'Guess the model',
    `<main><p>Guess the AI model</p><input type="text" placeholder="Your guess"><button>Guess</button><ul><li>Llama 2</li><li>GPT-3</li></ul></main>`,
  ),
  page(
    'telegram-channel-uk',
    false,
    'Канал',
    `<main><header>Новини ШІ <span>1 204 підписники</span></header><div class="bubbles"><div class="bubble">ШІ помилився</div></div><div class="input-message-input" contenteditable="true" data-placeholder="Повідомлення"></div><button aria-label="Надіслати"></button></main>`,
    { lang: 'uk' },
  ),
  page(
    'feedback-widget-ai-answer',
    false,
    'Help article',
    `<main><h1>Reset your password</h1><p>Was this answer helpful?</p><textarea placeholder="Tell us more"></textarea><button>Send feedback</button></main>`,
  ),
  page(
    'booking-request',
    false,
    'Cabin',
    `<main><h1>Message the host</h1><p>Host: Ingrid, replies within a day</p><textarea placeholder="Say hello to Ingrid"></textarea><button>Send</button></main>`,
  ),
];
