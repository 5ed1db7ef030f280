import { beforeEach, describe, expect, it } from 'vitest';
import type { Tab } from '../../src/build/browsers/driver.ts';
import { waitUntil } from '../../src/build/browsers/wait-until.ts';
import {
  AI_CHAT_PAGE,
  BROWSER,
  CHAT_PAGE,
  openPopup,
  readPart,
  useWorld,
  waitForBlockPage,
  waitForPolicy,
  waitForTitle,
} from './world.ts';

const POLICY = {
  organization: 'Example Bank',
  contact: 'security@bank.example',
  requestAccess: 'https://intranet.bank.example/ai',
  view: 'us',
  blockedServices: ['deepseek', 'no-such-tool'],
  approvedServices: ['claude'],
  alternatives: ['our-chat', 'claude'],
  unknownTools: 'block',
  blockMessage: 'Not permitted under AI policy 4.2.',
  rules: [
    '{"id":"no-grok-on-x","action":"block","hosts":["=x.com/i/grok"]}',
    '{"id":"files","action":"block","hosts":["files.example"],"message":"No file drops."}',
    '{"id":"reasons","action":"justify","services":["chatgpt"],"status":"under review","conditions":["public data"]}',
    '{"action":"explode"}',
  ],
  customServices: [
    '{"id":"our-chat","name":"Our Chat","hosts":["chat.bank.example"],"note":"Runs in our data centre."}',
  ],
  passReasonLength: '10',
  passMaxMinutes: '60',
  frobnicate: 'yes',
};

const world = useWorld(
  {
    'chat.deepseek.com': CHAT_PAGE,
    'chatgpt.com': CHAT_PAGE,
    'claude.ai': CHAT_PAGE,
    'chat.bank.example': CHAT_PAGE,
    'x.com': CHAT_PAGE,
    'chat.company.example': AI_CHAT_PAGE,
    'links.example': `<!doctype html><title>Links</title><a id="link" href="https://chat.deepseek.com/linked">DeepSeek</a>
      <form method="post" action="https://chat.deepseek.com/posted"><button id="post">Post</button></form>`,
    'redirect.example': (_request, response) => {
      response.writeHead(302, { location: 'https://chat.deepseek.com/redirected' });
      response.end();
    },
  },
  { policy: POLICY },
);

async function visit(tab: Tab, address: string): Promise<void> {
  // A navigation that is stopped ends in an error: that is what is tested.
  await tab.goto(address).catch(() => undefined);
}

describe(`an organization's policy in ${BROWSER}`, () => {
  beforeEach(async () => {
    await waitForPolicy(world().browser);
    world().server.forgetRequests();
  });

  const requestsAt = (host: string) => world().server.requests.filter((request) => request.host === host);

  it('locks what it decides in the settings, and says who did', async () => {
    const { browser } = world();
    const tab = await browser.openTab(browser.extensionUrl('options.html#/settings'));
    await tab.waitFor(`document.querySelector('[data-testid="reader:view"]')`, { what: 'the settings' });
    const read = (name: string) =>
      tab.evaluate<[boolean, string]>(
        `(({ disabled, labels }) => [disabled, labels[0].innerText])(document.querySelector('[data-testid="reader:${name}"]'))`,
      );
    const [isViewLocked, words] = await read('view');
    expect(isViewLocked).toBe(true);
    expect(words).toContain('Set by your organization');
    const [isPlanLocked, others] = await read('plan');
    expect(isPlanLocked).toBe(false);
    expect(others).not.toContain('Set by');
    await tab.close();
  });

  it('takes a chat that no catalogue knows away when a person is about to type', async () => {
    const tab = await world().browser.openTab('https://chat.company.example/');
    await tab.click('#prompt');
    expect(await waitForBlockPage(tab)).toContain('chat.company.example');
    await tab.close();
  });

  it('stops a typed navigation before any request, and says who, why, what instead and whom to ask', async () => {
    const tab = await world().browser.openTab();
    await visit(tab, 'https://chat.deepseek.com/typed');
    const text = await waitForBlockPage(tab);
    expect(text).toContain('Example Bank does not allow DeepSeek');
    expect(text).toContain('Not permitted under AI policy 4.2.');
    expect(text).toContain('Stored in China.');
    expect(text).toContain('Our Chat');
    expect(text).toContain('security@bank.example');
    expect(text).toContain('blockedServices:deepseek');
    expect(await readPart(tab, 'blocked:address')).toBe('https://chat.deepseek.com/typed');
    expect(requestsAt('chat.deepseek.com')).toEqual([]);
    await tab.close();
  });

  it.each([
    ['a link', '#link'],
    ['a form', '#post'],
  ])('stops %s', async (_what, selector) => {
    const tab = await world().browser.openTab('https://links.example/');
    await tab.click(selector);
    expect(await waitForBlockPage(tab)).toContain('DeepSeek');
    expect(requestsAt('chat.deepseek.com')).toEqual([]);
    await tab.close();
  });

  it('stops a redirection', async () => {
    const tab = await world().browser.openTab();
    await visit(tab, 'https://redirect.example/');
    expect(await waitForBlockPage(tab)).toContain('DeepSeek');
    expect(requestsAt('chat.deepseek.com')).toEqual([]);
    await tab.close();
  });

  it('stops a path and leaves the rest of the host alone', async () => {
    const tab = await world().browser.openTab('https://x.com/home');
    expect(await tab.url()).toBe('https://x.com/home');
    await visit(tab, 'https://x.com/i/grok?x=1');
    expect(await waitForBlockPage(tab)).toContain('no-grok-on-x');
    await tab.goto('https://x.com/i/grokking');
    expect(await tab.url()).toBe('https://x.com/i/grokking');
    await tab.close();
  });

  it('takes a page away that gets to a stopped path without loading', async () => {
    const tab = await world().browser.openTab('https://x.com/home');
    await tab.evaluate(`history.pushState(null, '', '/i/grok')`);
    expect(await waitForBlockPage(tab)).toContain('no-grok-on-x');
    await tab.close();
  });

  it('stops hosts that are no AI tool, with all below them', async () => {
    const tab = await world().browser.openTab();
    await visit(tab, 'https://deep.files.example/drop');
    const text = await waitForBlockPage(tab);
    expect(text).toContain('No file drops.');
    expect(requestsAt('deep.files.example')).toEqual([]);
    await tab.goto('https://myfiles.example/');
    expect(await tab.url()).toBe('https://myfiles.example/');
    await tab.close();
  });

  it('asks for a reason, grants a pass for a time, and ends it', async () => {
    const { browser } = world();
    const tab = await browser.openTab();
    await visit(tab, 'https://chatgpt.com/c/1');
    const text = await waitForBlockPage(tab);
    expect(text).toContain('Example Bank asks for a reason');
    expect(text).toMatch(/under review.*Only public data/);
    await tab.fill('[data-testid="pass:reason"]', 'too short');
    expect(await tab.evaluate(`document.querySelector('[data-testid="pass:ask"]').disabled`)).toBe(true);
    await tab.fill('[data-testid="pass:reason"]', 'A public press release');
    await tab.click('[data-testid="pass:ask"]');
    await tab.waitFor(`document.querySelector('[data-testid="blocked:continue"]')`, { what: 'the way on' });
    await tab.click('[data-testid="blocked:continue"]');
    await waitUntil(async () => (await tab.url()) === 'https://chatgpt.com/c/1', { what: 'the page' });
    expect(await waitForTitle(world(), tab)).toMatch(/ChatGPT.*your pass lasts until \d\d:\d\d/);
    expect((await browser.badge(tab)).text).toBe('!');
    const popup = await openPopup(world(), tab);
    expect(await readPart(popup, 'you')).toMatch(/you may go on until \d\d:\d\d/);
    await popup.close();

    const passes = await browser.evaluateInExtension<{ id: string; reason: string }[]>(
      `chrome.storage.local.get('passes').then(({ passes }) => passes)`,
    );
    expect(passes.map(({ reason }) => reason)).toEqual(['A public press release']);
    await browser.evaluateInExtension(
      `chrome.runtime.sendMessage({ type: 'endPass', request: { id: ${JSON.stringify(passes[0]?.id)} } })`,
    );
    expect(await waitForBlockPage(tab)).toContain('Example Bank asks for a reason');
    await tab.close();
  });

  it('ends a pass by itself when its time is over', async () => {
    const { browser } = world();
    await browser.evaluateInExtension(`(async () => {
      const until = Date.now() + 3000;
      const pass = { id: 'short', subject: 'service:chatgpt', reason: 'A press release', granted: until - 60000, until };
      await chrome.storage.local.set({ passes: [pass] });
      await chrome.alarms.create('passes', { when: Date.now() });
    })()`);
    const tab = await browser.openTab();
    await waitUntil(
      async () => {
        await visit(tab, 'https://chatgpt.com/c/2');
        return (await tab.url()) === 'https://chatgpt.com/c/2';
      },
      { what: 'the way that the pass opens' },
    );
    expect(await waitForBlockPage(tab)).toContain('Example Bank asks for a reason');
    await visit(tab, 'https://chatgpt.com/c/3');
    expect(await waitForBlockPage(tab)).toContain('Example Bank asks for a reason');
    await tab.close();
  });

  it('lets an approved tool be, and says so', async () => {
    const tab = await world().browser.openTab('https://claude.ai/new');
    expect(await waitForTitle(world(), tab)).toContain('action allow');
    const popup = await openPopup(world(), tab);
    expect(await readPart(popup, 'you')).toContain('Example Bank allows this AI tool');
    await popup.close();
    await tab.close();
  });

  it('knows the organization’s own tool', async () => {
    const tab = await world().browser.openTab('https://chat.bank.example/');
    const popup = await openPopup(world(), tab);
    expect(await readPart(popup, 'own-tool')).toMatch(/Our Chat.*Runs in our data centre/);
    await popup.close();
    await tab.close();
  });

  it('locks what the organization set', async () => {
    const tab = await world().browser.openTab('https://claude.ai/new');
    const popup = await openPopup(world(), tab);
    await popup.click('[data-testid="reader"] summary');
    expect(await popup.evaluate(`document.querySelector('[data-testid="reader:view"]').disabled`)).toBe(true);
    expect(await popup.evaluate(`document.querySelector('[data-testid="reader:plan"]').disabled`)).toBe(
      false,
    );
    expect(await readPart(popup, 'locked')).toBe('Set by your organization');
    await popup.close();
    await tab.close();
  });

  it('does not navigate by itself, and is not to be had with another address', async () => {
    const { browser } = world();
    const free = await browser.openTab(
      browser.extensionUrl(`blocked.html#${encodeURIComponent('https://ordinary.example/')}`),
    );
    await free.waitFor(`document.querySelector('[data-testid="blocked:free"]')`, {
      what: 'the word that it is not stopped',
    });
    const bad = await browser.openTab(browser.extensionUrl('blocked.html#javascript:alert(1)'));
    await bad.waitFor(`document.querySelector('[data-testid="blocked:message"]')`, {
      what: 'the word that nothing was given',
    });
    expect(await free.url()).toContain('blocked.html');
    await bad.close();
    await free.close();
  });
});
