import type { StorePort } from '../app/ports.ts';
import { browser } from './browser.ts';

/** The browser's storage areas. */
export const store: StorePort = {
  readLocal: (keys) => browser.storage.local.get([...keys]),
  writeLocal: (values) => browser.storage.local.set({ ...values }),
  async readSession(key) {
    return (await browser.storage.session.get(key))[key];
  },
  async writeSession(key, value) {
    await browser.storage.session.set({ [key]: value });
  },
};
