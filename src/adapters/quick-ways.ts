import { browser } from './browser.ts';

const MENU_ID = 'check-link';

/** The words of the menu entry and the address bar. */
export interface QuickWords {
  readonly menu: string;
  readonly suggestion: string;
}

/** Firefox for Android has neither a menu of links nor words in the address bar. */
const { contextMenus, omnibox }: Partial<Pick<typeof browser, 'contextMenus' | 'omnibox'>> = browser;

/** Asks about a link by its menu, and about a name by the address bar; to be called synchronously when the worker starts. */
export function listenForQuestions(ask: (question: string) => Promise<void>): void {
  const run = (question: string) => {
    ask(question).catch((error: unknown) => console.error('[worker] question:', error));
  };
  contextMenus?.onClicked.addListener(({ menuItemId, linkUrl }) => {
    if (menuItemId === MENU_ID && linkUrl !== undefined) run(linkUrl);
  });
  omnibox?.onInputEntered.addListener((text) => run(text));
}

/** Puts the entry into the links' menu; once after installation, the browser keeps it. */
export async function createMenu({ menu, suggestion }: QuickWords): Promise<void> {
  if (contextMenus !== undefined) {
    await contextMenus.removeAll();
    contextMenus.create({ id: MENU_ID, title: menu, contexts: ['link'] });
  }
  omnibox?.setDefaultSuggestion({ description: suggestion });
}
