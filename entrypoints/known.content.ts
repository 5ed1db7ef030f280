import { defineContentScript } from '#imports';
import { contentTransport } from '../src/adapters/content-runtime.ts';
import { pageAddress } from '../src/adapters/page-address.ts';
import { followAddress } from '../src/app/follow-address.ts';
import { tellVisit } from '../src/app/tell-visit.ts';
import { removeStandingNotice } from '../src/ui/notice/standing-notice.ts';

export default defineContentScript({
  // Replaced at build by the catalogue's hosts: the browser itself matches them.
  matches: ['https://catalogue.invalid/*'],
  runAt: 'document_start',
  main() {
    followAddress(pageAddress, (address) => void tellVisit(contentTransport, address, removeStandingNotice));
  },
});
