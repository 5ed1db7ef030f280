import type { Answer, Envelope, MessageType, Reply, Request } from './protocol.ts';

/** Hands a message to the worker. */
export type Transport = (message: Envelope) => Promise<unknown>;

/** The worker did not answer as agreed: it failed, refused, or the extension was updated under a running page. */
class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
}

/**
 * Sends a message and gives its answer.
 *
 * @throws {NoAnswerError} When there is none.
 */
export async function sendMessage<Type extends MessageType>(
  transport: Transport,
  type: Type,
  request: Request<Type>,
): Promise<Answer<Type>> {
  // The worker of this very package answers: its reply has the protocol's shape or is missing.
  const reply = (await transport({ type, request })) as Reply<Type> | undefined;
  if (reply?.ok !== true)
    throw new NoAnswerError(`${type}: ${reply === undefined ? 'no answer' : reply.error}`);
  return reply.value;
}
