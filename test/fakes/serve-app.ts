// An application on a port of 127.0.0.1, for tests that need a real connection.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { App } from '../../src/app.ts';

export interface ServedApp {
  readonly url: string;
  close(): Promise<void>;
}

export async function serveApp(app: App): Promise<ServedApp> {
  // The global Request and Response stay those of Node, for the other tests.
  const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
