import { once } from 'node:events';
import WebSocket from 'ws';

/** A connection that speaks WebDriver BiDi. */
export interface BidiClient {
  /** @throws Error with the browser's message when the command fails, is not answered in time, or the link ends. */
  send<T>(method: string, params?: object, timeoutMs?: number): Promise<T>;
  close(): void;
}

interface Reply {
  readonly id?: number | null;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

interface Pending {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

const TIMEOUT_MS = 15_000;

/** @throws Error when nothing answers at the address. */
export async function connectBidi(url: string): Promise<BidiClient> {
  const socket = new WebSocket(url);
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let isClosed = false;

  socket.on('message', (data: Buffer) => {
    const { id, type, result, error, message } = JSON.parse(data.toString()) as Reply;
    const waiting = typeof id === 'number' ? pending.get(id) : undefined;
    if (waiting === undefined) return;
    if (type === 'success') waiting.resolve(result);
    else waiting.reject(new Error(`${error}: ${message}`));
  });
  socket.on('close', () => {
    isClosed = true;
    for (const { reject } of pending.values()) reject(new Error('The browser has closed the connection'));
  });
  await once(socket, 'open');
  // After the first error `once` no longer listens; `close` follows it and says enough.
  socket.on('error', () => undefined);

  return {
    send<T>(method: string, params: object = {}, timeoutMs: number = TIMEOUT_MS): Promise<T> {
      const id = ++lastId;
      return new Promise<unknown>((resolve, reject) => {
        if (isClosed) throw new Error('The browser has closed the connection');
        const timer = setTimeout(
          () => reject(new Error(`No answer to ${method} in ${timeoutMs} ms`)),
          timeoutMs,
        );
        const settle =
          <V>(then: (value: V) => void) =>
          (value: V): void => {
            clearTimeout(timer);
            pending.delete(id);
            then(value);
          };
        pending.set(id, { resolve: settle(resolve), reject: settle(reject) });
        socket.send(JSON.stringify({ id, method, params }));
      }) as Promise<T>;
    },
    close: () => socket.close(),
  };
}
