import type { Tab, View } from '../../src/build/browsers/driver.ts';
import { waitUntil } from '../../src/build/browsers/wait-until.ts';
import type { World } from './world.ts';

/** Opens a place of the catalogue and waits until it is drawn with its receipts. */
export async function openCatalogue({ browser }: World, route = ''): Promise<Tab> {
  const tab = await browser.openTab(browser.extensionUrl(`options.html#/catalogue${route}`));
  await waitForCatalogue(tab);
  return tab;
}

/** Waits until the catalogue shows what it was asked for. */
export async function waitForCatalogue(view: View): Promise<void> {
  await view.waitFor(
    `document.querySelector('main h1') && !document.querySelector('[aria-busy="true"]') &&
     (!document.querySelector('[data-testid="tool-page"]') || document.querySelector('[data-ready]'))`,
    { what: 'the catalogue' },
  );
}

/** Goes to another place of the catalogue in the same tab. */
export async function goTo(view: View, route: string): Promise<void> {
  // The page hears of it, draws, and only then takes over what the address says: two frames.
  await view.evaluate(`new Promise((done) => {
    const rest = () => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => setTimeout(done))));
    if (location.hash === '#/catalogue${route}') return rest();
    addEventListener('hashchange', rest, { once: true });
    location.hash = '#/catalogue${route}';
  })`);
  await waitForCatalogue(view);
}

/** The names of the tools in the list, in order. */
export function readNames(view: View): Promise<string[]> {
  return view.evaluate<string[]>(
    `[...document.querySelectorAll('.register-row .cell-name > a')].map((link) => link.textContent)`,
  );
}

/** Types into the search and waits until the list begins with these tools. */
export async function search(view: View, text: string, first: readonly string[]): Promise<void> {
  await view.fill('[data-testid="search"]', text);
  await waitUntil(
    async () => {
      const names = await readNames(view);
      return first.every((name, place) => names[place] === name);
    },
    { what: `"${text}" to find ${first.join(', ')}` },
  );
}

/** Chooses an entry of a select, or types into a field with suggestions. */
export async function choose(view: View, control: string, value: string): Promise<void> {
  await view.evaluate(`(() => {
    const control = document.querySelector('[data-testid="${control}"]');
    control.value = ${JSON.stringify(value)};
    control.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
}

/** Tells of what has the focus: its test id, the tool of its line, or its name. */
export function readFocus(view: View): Promise<string> {
  return view.evaluate<string>(`(() => {
    const { activeElement: element } = document;
    return element.dataset.testid ?? element.dataset.mark ?? element.closest('[data-tool]')?.dataset.tool ?? element.tagName;
  })()`);
}
