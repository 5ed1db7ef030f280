import type { TabsPort } from '../app/ports.ts';
import { browser } from './browser.ts';

/** In Firefox the block page takes the place of what it blocks in the tab's history; Chromium skips entries that nobody asked for. */
const REPLACES = navigator.userAgent.includes('Firefox') ? { loadReplace: true } : {};

/** Tabs, without the permission to see what is in tabs of other sites. */
export const tabs: TabsPort = {
  async readActiveAddress() {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return tab?.url ?? null;
  },
  async listTabs() {
    const found = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
    return found.flatMap(({ id, url, incognito }) =>
      id === undefined || url === undefined ? [] : [{ id, address: url, isPrivate: incognito }],
    );
  },
  async refreshNotice(tab) {
    try {
      await browser.scripting.executeScript({
        target: { tabId: tab, frameIds: [0] },
        files: ['/content-scripts/notice.js'],
      });
    } catch (error) {
      // The page went away, or the browser keeps scripts off it: the button still says it.
      console.warn('[tabs] no notice:', error instanceof Error ? error.message : error);
    }
  },
  async movePage(tab, path) {
    try {
      await browser.tabs.update(tab, { url: browser.runtime.getURL(path), ...REPLACES });
    } catch (error) {
      // The tab was closed meanwhile: there is nothing to take away.
      console.warn('[tabs] not moved:', error instanceof Error ? error.message : error);
    }
  },
  async openPage(path, opener) {
    await browser.tabs.create({
      url: browser.runtime.getURL(path),
      ...(opener === null ? {} : { openerTabId: opener }),
    });
  },
};
