import type { ManagedPort } from '../app/ports.ts';
import { browser } from './browser.ts';

/** The organization's policy, as the browser hands it over. */
export const managed: ManagedPort = {
  async read() {
    try {
      return { kind: 'values', values: await browser.storage.managed.get(null) };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      // Firefox rejects where no policy names the extension; its words are all that tells this from a broken file.
      return /manifest not found/i.test(reason) ? { kind: 'absent' } : { kind: 'unreadable', reason };
    }
  },
};
