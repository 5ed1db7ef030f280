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
      if (!speaksForItself(address, sender)) return { notice: false };
      return { notice: await handleVisit(ports, tabOf(sender), address) };
    },
    async readNotice({ address }, sender) {
      return speaksForItself(address, sender) ? readNotice(ports, tabOf(sender), address) : null;
    },
    async dismissNotice({ address }, sender) {
      if (speaksForItself(address, sender)) await dismissNotice(ports, tabOf(sender), address);
      return null;
    },
    async openDetails({ address }, sender) {
      const page = `popup.html?check=${encodeURIComponent(address)}`;
      if (speaksForItself(address, sender)) await ports.tabs.openPage(page, sender.tab);
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

/** A page's script can not send messages, but a hijacked renderer could: it may speak for its own site only. */
function speaksForItself(address: string, sender: Sender): boolean {
  if (!URL.canParse(address) || !URL.canParse(sender.address)) return false;
  return new URL(address).origin === new URL(sender.address).origin;
}

function tabOf({ tab }: Sender): number {
  if (tab === null) throw new Error('a content script without a tab');
  return tab;
}
