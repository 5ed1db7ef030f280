import { contentTransport } from '../../src/adapters/content-runtime.ts';
import { pageAddress } from '../../src/adapters/page-address.ts';
import { visitWatch } from '../../src/adapters/visit-watch.ts';
import { followAddress } from '../../src/app/follow-address.ts';
import { tellVisit } from '../../src/app/tell-visit.ts';
import { mayMatter, type SharedPlaces } from '../../src/core/shared-places.ts';
import { removeStandingNotice } from '../../src/ui/notice/standing-notice.ts';

/** Written in by the build. */
declare const SHARED_PLACES: SharedPlaces;

// On the hosts of the catalogue and of the policy, top frame: tells the worker where the page is.
visitWatch.plimsollLookAgain?.();
visitWatch.plimsollLookAgain ??= followAddress(
  pageAddress,
  (address) => void tellVisit(contentTransport, address, removeStandingNotice),
  (address) => visitWatch.plimsollEveryPlace === true || mayMatter(SHARED_PLACES, address),
);
