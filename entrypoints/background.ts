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
import { managed } from '../src/adapters/managed.ts';
import { net } from '../src/adapters/net.ts';
import { createRulesetSource } from '../src/adapters/ruleset-source.ts';
import { store } from '../src/adapters/store.ts';
import { tabs } from '../src/adapters/tabs.ts';
import { toolbar } from '../src/adapters/toolbar.ts';
import { judgeOpenTabs } from '../src/app/handle-visit.ts';
import { createHandlers } from '../src/app/handlers.ts';
import { refreshPolicy } from '../src/app/keep-policy.ts';
import { handleFailedNavigation } from '../src/app/stop-page.ts';
import { handleAlarm, handleBrowserStart, handleStart } from '../src/app/wake.ts';

import { speak } from '../src/ui/text/language.ts';

export default defineBackground(() => {
  speak(browserLanguage);
  const ruleset = createRulesetSource();
  const ports = { ruleset, toolbar, tabs, store, clock, managed, net, hostScripts, alarms };
  listenForMessages(createHandlers(ports));
  listenForAlarms((name) => handleAlarm(ports, name));
  listenForPolicyChanges(() => refreshPolicy(ports, 'changed'));
  listenForFailedNavigations((tab, address) => handleFailedNavigation(ports, tab, address));
  listenForBrowserStart(() => handleBrowserStart(ports));
  // Pages that were open before have none of the extension's scripts.
  listenForInstallation(() => judgeOpenTabs(ports));
  void handleStart(ports);
});
