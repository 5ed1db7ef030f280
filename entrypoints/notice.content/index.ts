import { defineContentScript } from '#imports';
import { contentTransport, isExtensionAlive } from '../../src/adapters/content-runtime.ts';
import { pageAddress } from '../../src/adapters/page-address.ts';
import { keepNotice } from '../../src/ui/notice/keep-notice.ts';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  async main() {
    await keepNotice({
      transport: contentTransport,
      isAlive: isExtensionAlive,
      readAddress: pageAddress.read,
    });
  },
});
