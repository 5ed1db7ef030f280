import { listAudienceOptions } from './audience-options.ts';
import { handleVisit, judgeOpenTabs } from './handle-visit.ts';
import { dismissNotice, readNotice } from './notice.ts';
import type { Ports } from './ports.ts';
import { readSettings, saveSettings, takeResetMark } from './read-policy.ts';
import { reportActiveTab, reportQuestion } from './report-service.ts';
import type { Handlers, Sender } from '../messaging/receive.ts';

/** One handler a message. */
export function createHandlers(ports: Ports): Handlers {
  return {
    async visit({ address }, sender) {
      // A page's script can not send messages, but a hijacked renderer could: it may speak for its own site only.
      if (!hasSameOrigin(address, sender.address)) return { notice: false };
      return { notice: await handleVisit(ports, tabOf(sender), address) };
    },
    readNotice: (_request, sender) => readNotice(ports, tabOf(sender), sender.address),
    async dismissNotice(_request, sender) {
      await dismissNotice(ports, tabOf(sender), sender.address);
      return null;
    },
    async openDetails(_request, sender) {
      await ports.tabs.openPage(`popup.html?check=${encodeURIComponent(sender.address)}`, sender.tab);
      return null;
    },
    readTab: () => reportActiveTab(ports),
    check: ({ query }) => reportQuestion(ports, query),
    async readSettings() {
      const { ruleset } = await ports.ruleset.load();
      const settings = await readSettings(ports.store);
      return { settings, options: listAudienceOptions(ruleset), wereReset: await takeResetMark(ports.store) };
    },
    async saveSettings(settings) {
      await saveSettings(ports.store, settings);
      await judgeOpenTabs(ports);
      return null;
    },
  };
}

function hasSameOrigin(a: string, b: string): boolean {
  return URL.canParse(a) && URL.canParse(b) && new URL(a).origin === new URL(b).origin;
}

function tabOf({ tab }: Sender): number {
  if (tab === null) throw new Error('a content script without a tab');
  return tab;
}
