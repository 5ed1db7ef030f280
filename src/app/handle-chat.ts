import { parseAddress } from '../core/address.ts';
import { findByAddress } from '../core/find-service.ts';
import { handleVisit, judgeOpenTabs } from './handle-visit.ts';
import { openBench } from './open-bench.ts';
import type { OpenTab, Ports } from './ports.ts';
import { rememberSpotted } from './spotted-chats.ts';
import { readState, saveDeniedChats } from './stored-state.ts';

/** A page looks like an AI chat, and a person is about to type there: remember it, and judge it as any visit. */
export async function handleChat(
  ports: Ports,
  tab: OpenTab,
  { spoken, frontEnd }: { readonly spoken: number; readonly frontEnd: number },
): Promise<void> {
  const { addresses } = await openBench(ports);
  const query = findByAddress(addresses, tab.address);
  if (query.address === null) return;
  if (query.match === null) {
    await rememberSpotted(ports.store, tab.id, { host: query.address.host, spoken, frontEnd });
  }
  await handleVisit(ports, tab);
}

/** Remembers that a host is no AI chat by the person's word, or forgets it, and judges open pages anew. */
export async function denyChat(ports: Ports, source: string, isDenied: boolean): Promise<void> {
  const parsed = parseAddress(`https://${source}/`);
  if (!parsed.ok) return;
  const { host } = parsed.address;
  const { deniedChats } = await readState(ports.store);
  const others = deniedChats.filter((other) => other !== host);
  await saveDeniedChats(ports.store, isDenied ? [...others, host] : others);
  await judgeOpenTabs(ports);
}
