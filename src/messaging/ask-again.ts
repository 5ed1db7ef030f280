import type { Transport } from './send.ts';

/**
 * Asks once more where no answer came: the worker may have died over the message, and the second one wakes it. What a
 * message does is the same when it is done twice.
 *
 * @param isAlive - Whether the extension is still there; after an update or a removal nobody answers any more.
 */
export function askAgain(transport: Transport, isAlive: () => boolean): Transport {
  const ask = async (message: Parameters<Transport>[0], isLast: boolean): Promise<unknown> => {
    if (!isAlive()) return undefined;
    // No answer, and no reason for it that would help anybody.
    const answer = await transport(message).catch(() => undefined);
    return answer === undefined && !isLast ? ask(message, true) : answer;
  };
  return (message) => ask(message, false);
}
