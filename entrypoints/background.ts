import { defineBackground } from '#imports';
import { clock } from '../src/adapters/clock.ts';
import { listenForMessages } from '../src/adapters/listen.ts';
import { createRulesetSource } from '../src/adapters/ruleset-source.ts';
import { store } from '../src/adapters/store.ts';
import { tabs } from '../src/adapters/tabs.ts';
import { toolbar } from '../src/adapters/toolbar.ts';
import { createHandlers } from '../src/app/handlers.ts';

export default defineBackground(() => {
  listenForMessages(createHandlers({ ruleset: createRulesetSource(), toolbar, tabs, store, clock }));
});
