import type { StorePort } from '../app/ports.ts';
import { browser } from './browser.ts';

/** The browser's storage areas. */
export const store: StorePort = {
  async readLocal(key) {
    return (await browser.storage.local.get(key))[key];
  },
  async writeLocal(key, value) {
    await browser.storage.local.set({ [key]: value });
  },
  async readSession(key) {
    return (await browser.storage.session.get(key))[key];
  },
  async writeSession(key, value) {
    await browser.storage.session.set({ [key]: value });
  },
};
