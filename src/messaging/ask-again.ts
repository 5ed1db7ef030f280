import type { Transport } from './send.ts';

/**
 * Asks once more where no answer came: the worker may have died over the message, and the second one wakes it. What a
 * message does is the same when it is done twice.
 *
 * @param isAlive - Whether the extension is still there; after an update or a removal nobody answers any more.
 */
export function askAgain(transport: Transport, isAlive: () => boolean): Transport {
  const ask: Transport = async (message) => {
    try {
      return await transport(message);
    } catch {
      return undefined;
    }
  };
  return async (message) => {
    if (!isAlive()) return undefined;
    const answer = await ask(message);
    return answer === undefined && isAlive() ? ask(message) : answer;
  };
}
