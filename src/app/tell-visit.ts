import type { Reply } from '../messaging/protocol.ts';
import type { Transport } from '../messaging/send.ts';

/** Tells the worker where the page is; where no notice belongs any more, the one that stands goes. */
export async function tellVisit(
  transport: Transport,
  address: string,
  removeNotice: () => void,
): Promise<void> {
  const reply = (await transport({ type: 'visit', request: { address } })) as Reply<'visit'> | undefined;
  if (reply?.ok === true && !reply.value.notice) removeNotice();
}
