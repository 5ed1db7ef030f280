import { findOwnTool } from '../core/answer-query.ts';
import type { FrontEnd } from '../core/detect/front-ends.ts';
import type { Signal } from '../core/detect/signals.ts';
import type { ServiceQuery } from '../core/find-service.ts';
import { NOTHING_SEEN, type Sighting } from '../core/judge.ts';
import { findLookAlike, type LookAlikeTable } from '../core/look-alike.ts';
import type { OpenBench } from './open-bench.ts';
import type { Ports } from './ports.ts';
import { readSpotted, type SpottedChat } from './spotted-chats.ts';

/** What was seen of a page that the catalogue does not know, with what spoke for it. */
export interface SeenPage extends Sighting {
  readonly signals: readonly Signal[];
  readonly frontEnd: FrontEnd | null;
}

export const UNSEEN: SeenPage = { ...NOTHING_SEEN, signals: [], frontEnd: null };

/** What seeing needs, read once for many pages. */
export interface Sights {
  readonly spotted: readonly SpottedChat[];
  readonly lookAlikes: LookAlikeTable;
}

export async function openSights(ports: Pick<Ports, 'store' | 'ruleset'>): Promise<Sights> {
  const [spotted, lookAlikes] = await Promise.all([readSpotted(ports.store), ports.ruleset.loadLookAlikes()]);
  return { spotted, lookAlikes };
}

/** Whether a person's word that a page is no AI chat is taken: an organization's rule goes before it. */
export function mayDeny({ bench: { policy } }: OpenBench): boolean {
  return policy.unknownTools.origin !== 'managed';
}

/**
 * What was seen at an address that is nobody's: by its host, whatever the tab, because details and the block page are
 * pages of their own.
 */
export function seePage(open: OpenBench, { spotted, lookAlikes }: Sights, query: ServiceQuery): SeenPage {
  const { match, address } = query;
  if (match !== null || address === null) return UNSEEN;
  if (findOwnTool(open.bench.policy.customServices.value, address) !== null) return UNSEEN;
  const lookAlike = findLookAlike(lookAlikes, address);
  const chat = spotted.findLast(({ host }) => host === address.host);
  if (chat === undefined) return { ...UNSEEN, lookAlike };
  const { signals, frontEnd } = chat;
  const isDenied = mayDeny(open) && open.state.deniedChats.includes(address.host);
  return { lookAlike, isDetected: !isDenied, signals, frontEnd };
}

/** The same, read when it is needed. */
export async function seeAddress(ports: Ports, open: OpenBench, query: ServiceQuery): Promise<SeenPage> {
  return query.match !== null || query.address === null
    ? UNSEEN
    : seePage(open, await openSights(ports), query);
}
