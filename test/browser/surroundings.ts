// What a test in a browser needs around it: the browser, the real application, and pages of other sites that hold the window.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { type BrowserServer, chromium } from 'playwright-core';
import { openApp } from '../../bench/in-process.ts';
import type { App } from '../../src/app.ts';
import { startModelEndpoint } from '../fakes/model-endpoint.ts';
import { serveHostPages } from './host-pages.ts';
import { listenOnFreePort } from './listen.ts';

export const CHROMIUM = '/usr/bin/chromium';

export interface Surroundings {
  /** Where playwright reaches the browser. */
  readonly browser: string;
  /** Origins: of the application, of a site that may use it, and of one that may not. */
  readonly app: string;
  /** The application with a language model that writes. */
  readonly writing: string;
  readonly host: string;
  readonly stranger: string;
}

/** Null when there is no browser to be had. */
export async function openSurroundings(): Promise<{ where: Surroundings; close(): Promise<void> } | null> {
  if (!existsSync(CHROMIUM)) return null;
  let app = '';
  const host = await serveHostPages(() => app);
  const stranger = await serveHostPages(() => app);
  const dataDirectory = mkdtempSync(join(tmpdir(), 'mingwen-browser-'));
  const quoting = await serve(await openApp(dataDirectory, [host.origin]));
  app = quoting.origin;
  const endpoint = await startModelEndpoint();
  const model = { OPENAI_MODEL: 'test-model', OPENAI_BASE_URL: endpoint.baseUrl('good') };
  const writing = await serve(await openApp(dataDirectory, [], model));
  const browser = await launch();
  return {
    where: {
      browser: browser.wsEndpoint(),
      app,
      writing: writing.origin,
      host: host.origin,
      stranger: stranger.origin,
    },
    async close() {
      await browser.close();
      for (const { server } of [quoting, writing, host, stranger]) await closeServer(server);
      await endpoint.close();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

async function serve({ fetch }: App): Promise<{ origin: string; server: Server }> {
  const server = createServer(getRequestListener(fetch));
  return { origin: await listenOnFreePort(server), server };
}

function launch(): Promise<BrowserServer> {
  // Root has no sandbox in a container; a browser at rest must not talk to its maker.
  const args = ['--no-sandbox', '--disable-background-networking'];
  return chromium.launchServer({ executablePath: CHROMIUM, args });
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
