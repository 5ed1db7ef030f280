import { defineBackground } from '#imports';
import { alarms, listenForAlarms } from '../src/adapters/alarms.ts';
import { clock } from '../src/adapters/clock.ts';
import { listenForFailedNavigations } from '../src/adapters/failed-navigations.ts';
import { hostScripts } from '../src/adapters/host-scripts.ts';
import {
  listenForBrowserStart,
  listenForInstallation,
  listenForMessages,
  listenForPolicyChanges,
} from '../src/adapters/listen.ts';
import { browserLanguage } from '../src/adapters/language.ts';
import { installation } from '../src/adapters/installation.ts';
import { managed } from '../src/adapters/managed.ts';
import { net } from '../src/adapters/net.ts';
import { createMenu, listenForQuestions } from '../src/adapters/quick-ways.ts';
import { createRulesetSource } from '../src/adapters/ruleset-source.ts';
import { store } from '../src/adapters/store.ts';
import { tabs } from '../src/adapters/tabs.ts';
import { toolbar } from '../src/adapters/toolbar.ts';
import { forgiveReads } from '../src/app/forgive-reads.ts';
import { createHandlers } from '../src/app/handlers.ts';
import { refreshPolicy } from '../src/app/keep-policy.ts';
import { handleFailedNavigation } from '../src/app/stop-page.ts';
import { checkPage } from '../src/app/check-page.ts';
import { handleAlarm, handleBrowserStart, handleInstallation, handleStart } from '../src/app/wake.ts';

import { speak } from '../src/ui/text/language.ts';
import { say } from '../src/ui/text/say.ts';

export default defineBackground(() => {
  speak(browserLanguage);
  const ruleset = createRulesetSource();
  const kept = forgiveReads(store);
  const ports = {
    ruleset,
    toolbar,
    tabs,
    store: kept,
    clock,
    managed,
    net,
    hostScripts,
    alarms,
    installation,
  };
  listenForMessages(createHandlers(ports));
  listenForAlarms((name) => handleAlarm(ports, name));
  listenForPolicyChanges(() => refreshPolicy(ports, 'changed'));
  listenForFailedNavigations((tab, address) => handleFailedNavigation(ports, tab, address));
  listenForBrowserStart(handleBrowserStart);
  listenForInstallation(async (isNew) => {
    await createMenu({ menu: say('quick.menu'), suggestion: say('quick.suggestion') });
    await handleInstallation(ports, isNew);
  });
  listenForQuestions((question) => tabs.openPage(checkPage(question), null));
  void handleStart(ports);
});
