import { defineBackground } from '#imports';
import { clock } from '../src/adapters/clock.ts';
import { listenForMessages, listenForInstallation } from '../src/adapters/listen.ts';
import { createRulesetSource } from '../src/adapters/ruleset-source.ts';
import { store } from '../src/adapters/store.ts';
import { tabs } from '../src/adapters/tabs.ts';
import { toolbar } from '../src/adapters/toolbar.ts';
import { judgeOpenTabs } from '../src/app/handle-visit.ts';
import { createHandlers } from '../src/app/handlers.ts';

export default defineBackground(() => {
  const ports = { ruleset: createRulesetSource(), toolbar, tabs, store, clock };
  listenForMessages(createHandlers(ports));
  // Pages that were open before have none of the extension's scripts.
  listenForInstallation(() => judgeOpenTabs(ports));
});
