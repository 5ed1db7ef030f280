import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

/** The one way out of a browser, which writes down who is called. */
export interface RecordingProxy {
  readonly port: number;
  /** `host:port` of every tunnel that was asked for, and the address of every request without one. */
  readonly calls: readonly string[];
  close(): Promise<void>;
}

/**
 * Starts an HTTP proxy on 127.0.0.1 (RFC 9110, section 9.3.6: CONNECT). Every tunnel ends at one server, whatever host
 * was asked for; what wants no tunnel is refused.
 */
export async function startRecordingProxy(server: { readonly port: number }): Promise<RecordingProxy> {
  const calls: string[] = [];
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    // A browser that gives up on a connection is not the proxy's trouble.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  };
  const proxy = createServer((request, response) => {
    calls.push(request.url ?? '');
    response.writeHead(502).end();
  });
  proxy.on('connection', keep);
  proxy.on('connect', (request, client: Socket, head: Buffer) => {
    calls.push(request.url ?? '');
    const target = connect(server.port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      target.write(head);
      target.pipe(client).pipe(target);
    });
    keep(target);
    client.on('close', () => target.destroy());
    target.on('close', () => client.destroy());
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    port: (proxy.address() as AddressInfo).port,
    calls,
    async close() {
      const closed = once(proxy, 'close');
      proxy.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
