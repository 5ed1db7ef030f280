import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../src/build/browsers/driver.ts';
import { waitUntil } from '../../src/build/browsers/wait-until.ts';
import { CHAT_PAGES } from '../detect/corpus/chat-pages.ts';
import { FRONT_END_PAGES } from '../detect/corpus/front-end-pages.ts';
import { ORDINARY_PAGES } from '../detect/corpus/ordinary-pages.ts';
import { BROWSER, countWorkerStarts, useWorld } from './world.ts';

/** A fixed sample of the corpus: `npm run detect:report` has all of it. */
const CHATS = [
  'librechat',
  'gradio-chat',
  'fe-vercel-chatbot',
  'fe-assistant-ja',
  'fe-assistant-ar',
  'fe-assistant-ru',
];
const OTHERS = [
  'messenger-de',
  'support-people',
  'comments-on-ai-article',
  'mail-compose',
  'search-engine',
  'wiki-edit',
  'fe-not-hotel',
  'fe-not-mod-chat',
];

const PAGES = new Map(
  [...CHAT_PAGES, ...FRONT_END_PAGES, ...ORDINARY_PAGES].map((page) => [page.name, page]),
);

const servePage = ({ url = '' }: { readonly url?: string | undefined }, response: ServerResponse) => {
  const page = PAGES.get(url.slice(1));
  const body = typeof page?.body === 'string' ? page.body : '';
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(
    `<!doctype html><html lang="${page?.lang ?? 'en'}"><head>${page?.head ?? ''}</head><body>${body}</body></html>`,
  );
};

const world = useWorld({ 'sample.example': servePage });

describe(`pages of the corpus in ${BROWSER}`, () => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await world().browser.openTab();
  });
  afterAll(() => tab.close());

  /** Goes to the field as a person does. */
  const visit = async (name: string): Promise<void> => {
    const field =
      PAGES.get(name)?.field ??
      'textarea, [contenteditable]:not([contenteditable=false]), input[type=text], input:not([type])';
    await tab.goto(`https://sample.example/${name}`);
    await tab.evaluate(`document.querySelector(${JSON.stringify(field)}).style.minHeight = '2em'`);
    await tab.click(field);
  };
  const readTitle = async () => (await world().browser.badge(tab)).title;

  it.each(CHATS)('says of %s that an AI answers there', async (name) => {
    await visit(name);
    await waitUntil(async () => (await readTitle()).includes('sample.example'), { what: 'the title' });
  });

  it('says of all the others nothing, and the worker sleeps through them', async () => {
    await tab.close();
    tab = await world().browser.openTab();
    const starts = await countWorkerStarts(world(), async () => {
      for (const name of OTHERS) {
        await visit(name);
        await tab.type('hello');
        expect(await readTitle(), name).toBe('Plimsoll');
      }
    });
    expect(starts).toBe(0);
  });
});
