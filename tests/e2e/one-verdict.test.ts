import { beforeAll, describe, expect, it } from 'vitest';
import { openContext } from '../../src/cli/open-context.ts';
import { reportCheck, type CheckContext } from '../../src/cli/report.ts';
import { loadCompiledRuleset } from '../../src/ruleset/load-ruleset.ts';
import { say } from '../../src/ui/text/say.ts';
import { speak } from '../../src/ui/text/language.ts';
import { ENGLISH } from '../../src/ui/text/english.ts';
import { BROWSER, CHAT_PAGE, openPopup, useWorld, waitForTitle } from './world.ts';

const HOSTS = ['chat.deepseek.com', 'chatgpt.com', 'claude.ai', 'copilot.microsoft.com', 'gemini.google.com'];
const world = useWorld(Object.fromEntries(HOSTS.map((host) => [host, CHAT_PAGE])));
let context: CheckContext;

beforeAll(async () => {
  speak(ENGLISH);
  const opened = await openContext(
    { audience: [], view: null, plan: null, browser: null, date: null },
    null,
    {
      ruleset: loadCompiledRuleset,
      today: new Date().toISOString().slice(0, 10),
      print: () => undefined,
      complain: () => undefined,
    },
  );
  if (typeof opened === 'string') throw new Error(opened);
  ({ context } = opened);
});

describe(`the command line, the button and the popup in ${BROWSER}`, () => {
  it.each(HOSTS)('say the same of %s', async (host) => {
    const { assessment, verdict } = reportCheck(`https://${host}/`, context);
    if (assessment === null) throw new Error(`${host} is not in the records`);
    const level = say(`level.${assessment.level}`);
    const action = say(`action.${verdict.action}`);
    const tab = await world().browser.openTab(`https://${host}/`);
    expect(await waitForTitle(world(), tab)).toContain(`risk level ${level}, action ${action}`);
    const popup = await openPopup(world(), tab);
    const shown = await popup.evaluate<[string, string]>(
      `(({ level, action }) => [level, action])(document.querySelector('[data-testid="judged"]').dataset)`,
    );
    expect(shown).toEqual([assessment.level, verdict.action]);
    await popup.close();
    await tab.close();
  });
});
