import { beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (...values: never[]) => void;

const calls: unknown[] = [];
const listeners: Record<'menu' | 'omnibox', Listener[]> = { menu: [], omnibox: [] };

vi.mock('./browser.ts', () => ({
  browser: {
    contextMenus: {
      onClicked: { addListener: (listener: Listener) => listeners.menu.push(listener) },
      removeAll: () => Promise.resolve(calls.push('removeAll')),
      create: (entry: unknown) => calls.push(entry),
    },
    omnibox: {
      onInputEntered: { addListener: (listener: Listener) => listeners.omnibox.push(listener) },
      setDefaultSuggestion: (suggestion: unknown) => calls.push(suggestion),
    },
  },
}));

const { createMenu, listenForQuestions } = await import('./quick-ways.ts');

/** Does what the browser does when a person clicks or types. */
const tell = (from: keyof typeof listeners, value: unknown) =>
  listeners[from].forEach((listener) => (listener as (value: unknown) => void)(value));

describe('quick ways to ask', () => {
  const asked: string[] = [];
  listenForQuestions((question) => Promise.resolve(void asked.push(question)));
  beforeEach(() => void asked.splice(0));

  it('asks about a link by its menu', () => {
    tell('menu', { menuItemId: 'check-link', linkUrl: 'https://chat.deepseek.com/' });
    expect(asked).toEqual(['https://chat.deepseek.com/']);
  });

  it.each([
    ['an entry of another extension', { menuItemId: 'other', linkUrl: 'https://chat.deepseek.com/' }],
    ['no link', { menuItemId: 'check-link' }],
  ])('asks nothing for %s', (_what, clicked) => {
    tell('menu', clicked);
    expect(asked).toEqual([]);
  });

  it('asks about what is typed into the address bar', () => {
    tell('omnibox', 'deep seek');
    expect(asked).toEqual(['deep seek']);
  });

  it('logs a question that can not be asked, and goes on', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue(undefined);
    listenForQuestions(() => Promise.reject(new Error('no window')));
    tell('omnibox', 'x');
    await vi.waitFor(() => expect(log).toHaveBeenCalledOnce());
    expect(asked).toEqual(['x']);
  });

  it('puts one entry into the menu of links, however often it is told to', async () => {
    await createMenu({ menu: 'Check', suggestion: 'Ask' });
    expect(calls).toEqual([
      'removeAll',
      { id: 'check-link', title: 'Check', contexts: ['link'] },
      { description: 'Ask' },
    ]);
  });
});
