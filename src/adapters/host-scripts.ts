import type { HostScriptsPort } from '../app/ports.ts';
import { browser } from './browser.ts';

const ID = 'policy-hosts';

/** The visit script on hosts that only the policy knows; the browser keeps it over restarts. */
export const hostScripts: HostScriptsPort = {
  async setHosts(matches) {
    const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
    if (matches.length === 0) {
      if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
      return;
    }
    const script = {
      id: ID,
      matches: [...matches],
      js: ['every-place.js', 'known.js'],
      runAt: 'document_start' as const,
      persistAcrossSessions: true,
    };
    if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
    else await browser.scripting.registerContentScripts([script]);
  },
};
