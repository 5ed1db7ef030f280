import { contentTransport } from '../../src/adapters/content-runtime.ts';
import { pageAddress } from '../../src/adapters/page-address.ts';
import { followAddress } from '../../src/app/follow-address.ts';

// In frames at addresses of the catalogue: tells the worker that a page holds an AI tool.
if (self !== top) {
  followAddress(
    pageAddress,
    (address) => void contentTransport({ type: 'frameVisit', request: { address } }),
  );
}
