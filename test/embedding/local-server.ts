// An HTTP server on 127.0.0.1 for one test file: it plays a hub or an endpoint and remembers what it was asked.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export type Respond = (asked: Asked, response: ServerResponse) => void | Promise<void>;

export interface LocalServer {
  readonly url: string;
  readonly asked: Asked[];
  /** What it does from now on. */
  respond: Respond;
  close(): Promise<void>;
}

export async function startLocalServer(respond: Respond): Promise<LocalServer> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const asked = { method, path: url, headers, body: Buffer.concat(chunks).toString('utf8') };
      local.asked.push(asked);
      void local.respond(asked, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const local: LocalServer = {
    url: `http://127.0.0.1:${port}`,
    asked: [],
    respond,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return local;
}

/** An address where nothing listens. */
export async function deadAddress(): Promise<string> {
  const server = await startLocalServer(() => {});
  await server.close();
  return server.url;
}
