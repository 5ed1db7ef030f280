import type { Handlers, Sender } from '../messaging/receive.ts';
import { checkPage } from './check-page.ts';
import { denyChat, handleChat } from './handle-chat.ts';
import { handleFrameVisit, handleVisit } from './handle-visit.ts';
import { applyPolicy } from './keep-policy.ts';
import { dismissNotice, readNotice } from './notice.ts';
import { askPass, endPass, listPasses } from './passes.ts';
import type { OpenTab, Ports } from './ports.ts';
import { reportCatalogue } from './report-catalogue.ts';
import { reportActiveTab, reportQuestion } from './report-service.ts';
import { reportPolicy } from './report-policy.ts';
import { reportSettings } from './report-settings.ts';
import { reportTool } from './report-tool.ts';
import { eraseStoredData, reportStoredData } from './stored-data.ts';
import { reportBlock } from './stop-page.ts';
import { readState, saveSettings } from './stored-state.ts';
import { simulate, tryPolicy } from './try-policy.ts';

/** One handler a message. */
export function createHandlers(ports: Ports): Handlers {
  return {
    async visit({ address }, sender) {
      if (!speaksForItself(address, sender)) return { notice: false };
      return handleVisit(ports, readTab(address, sender));
    },
    async frameVisit({ address }, sender) {
      if (speaksForItself(address, sender)) await handleFrameVisit(ports, tabOf(sender));
      return null;
    },
    async chat(chat, sender) {
      if (speaksForItself(chat.address, sender)) await handleChat(ports, readTab(chat.address, sender), chat);
      return null;
    },
    async denyChat({ host, isDenied }) {
      await denyChat(ports, host, isDenied);
      return null;
    },
    listDeniedChats: async () => (await readState(ports.store)).deniedChats,
    async readNotice({ address }, sender) {
      return speaksForItself(address, sender) ? readNotice(ports, tabOf(sender), address) : null;
    },
    async dismissNotice({ address }, sender) {
      if (speaksForItself(address, sender)) await dismissNotice(ports, tabOf(sender), address);
      return null;
    },
    async openDetails({ address }, sender) {
      if (speaksForItself(address, sender)) await ports.tabs.openPage(checkPage(address), sender.tab);
      return null;
    },
    readTab: () => reportActiveTab(ports),
    check: ({ query }) => reportQuestion(ports, query),
    readCatalogue: () => reportCatalogue(ports),
    readTool: ({ id }) => reportTool(ports, id),
    readSettings: () => reportSettings(ports),
    async saveSettings(settings) {
      await saveSettings(ports.store, settings);
      // Who the reader is can change what is stopped.
      await applyPolicy(ports);
      return null;
    },
    readBlock: ({ address }) => reportBlock(ports, address),
    askPass: (wish) => askPass(ports, wish),
    listPasses: () => listPasses(ports),
    readPolicy: () => reportPolicy(ports),
    simulate: (simulation) => simulate(ports, simulation),
    tryPolicy: ({ draft }) => tryPolicy(ports, draft),
    readStoredData: () => reportStoredData(ports),
    async eraseStoredData() {
      await eraseStoredData(ports);
      await applyPolicy(ports);
      return null;
    },
    async endPass({ id }) {
      await endPass(ports, id);
      return null;
    },
  };
}

/** A page's script can not send messages, but a hijacked renderer could: it may speak for its own site only. */
function speaksForItself(address: string, sender: Sender): boolean {
  if (!URL.canParse(address) || !URL.canParse(sender.address)) return false;
  return new URL(address).origin === new URL(sender.address).origin;
}

function readTab(address: string, sender: Sender): OpenTab {
  return { id: tabOf(sender), address, isPrivate: sender.isPrivate };
}

function tabOf({ tab }: Sender): number {
  if (tab === null) throw new Error('a content script without a tab');
  return tab;
}
