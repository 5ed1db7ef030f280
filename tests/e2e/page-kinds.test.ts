import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tab } from '../../src/build/browsers/driver.ts';
import { waitUntil } from '../../src/build/browsers/wait-until.ts';
import { BROWSER, CHAT_PAGE, openPopup, readPart, useWorld, waitForNotice, waitForTitle } from './world.ts';

const XHTML = `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Chat</title></head>
<body><p>Chat</p><textarea id="prompt"></textarea></body></html>`;
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><text y="40">Chat</text></svg>`;
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>`;
const WATCHFUL = CHAT_PAGE.replace(
  '<title>',
  `<script>const broken = []; addEventListener('securitypolicyviolation', ({ violatedDirective }) => broken.push(violatedDirective));</script><title>`,
);
const FRAMES = `<!doctype html><title>Frames</title><p>Frames</p><textarea id="prompt"></textarea>
<iframe srcdoc="<textarea>in srcdoc</textarea>"></iframe>
<iframe sandbox src="https://chat.deepseek.com/html"></iframe>
<iframe sandbox="allow-scripts allow-same-origin" srcdoc="<script>parent.told = 1</script>"></iframe>
<iframe src="about:blank"></iframe><iframe src="data:text/html,<textarea></textarea>"></iframe>`;

const KINDS: Readonly<
  Record<string, { readonly type: string; readonly policy?: string; readonly body: string }>
> = {
  '/html': { type: 'text/html', body: CHAT_PAGE },
  '/xhtml': { type: 'application/xhtml+xml', body: XHTML },
  '/svg': { type: 'image/svg+xml', body: SVG },
  '/pdf': { type: 'application/pdf', body: PDF },
  '/text': { type: 'text/plain', body: 'Chat' },
  '/json': { type: 'application/json', body: '{"chat":true}' },
  '/nothing-allowed': {
    type: 'text/html',
    // The page's own watcher runs, and the browser asks for an icon; nothing else may.
    policy:
      "default-src 'none'; script-src 'unsafe-inline'; style-src 'none'; img-src https:; require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors 'none'",
    body: WATCHFUL,
  },
  '/sandbox': { type: 'text/html', policy: 'sandbox', body: CHAT_PAGE },
  '/sandbox-with-scripts': { type: 'text/html', policy: 'sandbox allow-scripts', body: CHAT_PAGE },
};

const serveKind = ({ url = '' }: { readonly url?: string | undefined }, response: ServerResponse) => {
  const { type, policy, body } = KINDS[url] ?? { type: 'text/html', body: CHAT_PAGE };
  response.writeHead(200, {
    'content-type': `${type}; charset=utf-8`,
    ...(policy === undefined ? {} : { 'content-security-policy': policy }),
  });
  response.end(body);
};

const world = useWorld({ 'chat.deepseek.com': serveKind, 'x.com': CHAT_PAGE, 'frames.example': FRAMES });

describe(`pages of every kind, in ${BROWSER}`, () => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await world().browser.openTab();
  });
  afterAll(() => tab.close());

  it.each(['/html', '/xhtml', '/nothing-allowed', '/sandbox', '/sandbox-with-scripts'])(
    'get button and notice: %s',
    async (path) => {
      await tab.goto(`https://chat.deepseek.com${path}`);
      expect(await waitForTitle(world(), tab)).toContain('DeepSeek');
      expect(await waitForNotice(tab)).toContain('DeepSeek');
      const [look] = await tab.evaluateInClosedShadows<string>(
        `(root) => getComputedStyle(root.host).position + ' ' + getComputedStyle(root.querySelector('button')).cursor`,
        null,
      );
      expect(look).toBe('fixed pointer');
      if (path === '/nothing-allowed') expect(await tab.evaluate('broken')).toEqual([]);
    },
  );

  it.each(['/svg', '/text'])('get the button where nothing can be typed: %s', async (path) => {
    await tab.goto(`https://chat.deepseek.com${path}`);
    expect(await waitForTitle(world(), tab)).toContain('DeepSeek');
  });

  // Firefox shows JSON on a page of its own, both browsers PDF.
  it.each(['/pdf', '/json'])('are judged in the popup where no script runs: %s', async (path) => {
    await tab.goto(`https://chat.deepseek.com${path}`).catch(() => undefined);
    await waitUntil(async () => (await tab.url()).endsWith(path), { what: 'the document' });
    const popup = await openPopup(world(), tab);
    expect(await readPart(popup, 'tool')).toBe('DeepSeek');
    await popup.close();
  });

  it('are left alone where only their frames are of an AI tool', async () => {
    await tab.goto('https://frames.example/');
    await tab.click('#prompt');
    await tab.type('Hello');
    const other = await world().browser.openTab('https://chat.deepseek.com/html');
    await waitForNotice(other);
    expect(await tab.readClosedShadowText(null)).toEqual([]);
    await other.close();
  });

  it('tell of a storm of addresses at most once a second, and of the last one', async () => {
    const { browser } = world();
    await browser.evaluateInExtension(
      `void (globalThis.told = []) || chrome.runtime.onMessage.addListener(({ type }) => void told.push(type))`,
    );
    await tab.goto('https://x.com/i/grok?first');
    await waitUntil(async () => (await browser.evaluateInExtension<string[]>('told')).includes('visit'), {
      what: 'the first word',
    });
    const spentMs = await tab.evaluate<number>(`(async () => {
      const start = performance.now();
      for (let place = 0; place < 150; place += 1) {
        history.pushState(null, '', place % 2 ? '/home?' + place : '/i/grok?' + place);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      history.pushState(null, '', '/i/grok');
      return performance.now() - start;
    })()`);
    expect(await waitForTitle(world(), tab)).toContain('Grok');
    await waitUntil(async () => (await tab.url()) === 'https://x.com/i/grok', { what: 'the last address' });
    const told = await browser.evaluateInExtension<string[]>(`told.filter((type) => type === 'visit')`);
    expect(told.length).toBeGreaterThan(1);
    expect(told.length).toBeLessThanOrEqual(Math.ceil(spentMs / 1_000) + 3);
  });
});
