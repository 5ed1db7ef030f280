import type { Tabs } from 'webextension-polyfill';
import type { OpenTab, TabsPort } from '../app/ports.ts';
import { browser } from './browser.ts';

/** In Firefox the block page takes the place of what it blocks in the tab's history; Chromium skips entries that nobody asked for. */
const REPLACES = navigator.userAgent.includes('Firefox') ? { loadReplace: true } : {};

/** Tabs, without the permission to see what is in tabs of other sites. */
export const tabs: TabsPort = {
  async readActiveTab() {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return tab === undefined ? null : readOpenTab(tab);
  },
  async readTab(id) {
    try {
      return readOpenTab(await browser.tabs.get(id));
    } catch {
      // Closed meanwhile.
      return null;
    }
  },
  async listFrames(tab) {
    const frames = (await browser.webNavigation.getAllFrames({ tabId: tab })) ?? [];
    const addresses = new Map(frames.map(({ frameId, url }) => [frameId, url]));
    return frames.flatMap(({ frameId, parentFrameId, url }) =>
      frameId === 0 || !/^https?:/.test(url)
        ? []
        : [{ address: url, page: addresses.get(parentFrameId) ?? '' }],
    );
  },
  async holdsChat(tab) {
    try {
      const [result] = await browser.scripting.executeScript({
        target: { tabId: tab, frameIds: [0] },
        func: () => (globalThis as { readonly plimsollChat?: true }).plimsollChat === true,
      });
      return (result as { readonly result?: unknown } | undefined)?.result === true;
    } catch {
      // The page went away, or the browser keeps scripts off it.
      return false;
    }
  },
  async listTabs() {
    const found = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
    return found.flatMap((tab) => readOpenTab(tab) ?? []);
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

/** `null`: a tab of a site that the extension may not see. */
function readOpenTab({ id, url, incognito }: Tabs.Tab): OpenTab | null {
  return id === undefined || url === undefined ? null : { id, address: url, isPrivate: incognito };
}
