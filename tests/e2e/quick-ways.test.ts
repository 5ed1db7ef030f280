import { describe, expect, it } from 'vitest';
import { BROWSER, useWorld } from './world.ts';

const world = useWorld();

describe(`quick ways in ${BROWSER}`, () => {
  it('has a command that opens the popup, for which a person can choose a key', async () => {
    const names = await world().browser.evaluateInExtension<string[]>(
      `chrome.commands.getAll().then((commands) => commands.map(({ name }) => name))`,
    );
    expect(names).toEqual(['_execute_action']);
  });

  it('has one entry in the menu of links', async () => {
    // An update of an entry that is not there is refused.
    const update = (id: string) =>
      world().browser.evaluateInExtension<boolean>(
        `chrome.contextMenus.update('${id}', { contexts: ['link'] }).then(() => true, () => false)`,
      );
    expect(await update('no-such-entry')).toBe(false);
    expect(await update('check-link')).toBe(true);
  });
});
