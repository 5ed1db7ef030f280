import type { InstallationPort } from '../app/ports.ts';
import { browser } from './browser.ts';

/** How the extension came here; needs no permission. */
export const installation: InstallationPort = {
  async isByAdministrator() {
    const { installType } = await browser.management.getSelf();
    return installType === 'admin';
  },
};
