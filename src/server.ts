// The process: reads the environment, opens the assistant, listens, drains and exits. Nothing else does any of these.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { pino } from 'pino';
import { type App, createApp } from './app.ts';
import { openAssistant } from './assistant.ts';
import { type Config, readConfig } from './config.ts';
import { ApiError, envelopeOf } from './errors.ts';
import { projectPath } from './project-files.ts';

/** Running requests may take this long (ms) after a signal; an answer needs milliseconds, a slow line more. */
const DRAIN_MS = 10_000;
/** How often (ms) connections without a request are closed while draining. */
const IDLE_CHECK_MS = 50;
/** Node's own 60 s and 300 s let slow clients hold connections: a request is 64 KB at most. All in ms. */
const TIMEOUTS = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 2_000 };
/** Longer than the 60 s of common proxies, so that the proxy closes an idle connection and not we. In ms. */
const KEEP_ALIVE_MS = 65_000;

// From the first moment on: process 1 of a container would otherwise ignore SIGTERM while it starts.
let stop = (): void => process.exit(0);
let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (stopping) process.exit(1);
    stopping = true;
    stop();
  });
}

try {
  await start();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const assistant = await openAssistant(config, say);
  const app = createApp({
    assistants: new Map([[assistant.notice.id, assistant]]),
    defaultNotice: assistant.notice.id,
    log: pino({ level: config.logLevel }),
    createId: randomUUID,
    now: () => performance.now(),
    currentTime: Date.now,
    version: readVersion(),
    ready: () => !stopping,
    allowedOrigins: config.allowedOrigins,
    apiKeys: config.apiKeys,
    publicUrl: config.publicUrl,
  });
  const server = await listen(app, config);
  const silent = trackSilent(server);
  stop = () => drain(server, silent);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  say(`Mingwen listens on http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`);
}

function listen(app: App, { host, port }: Config): Promise<Server> {
  // What cannot be made a request never reaches the application: a broken Host header, a backslash in the path.
  const refuse = (cause: unknown) =>
    Response.json(envelopeOf(new ApiError('invalid_request', { cause }), 'zh', randomUUID()), {
      status: 400,
    });
  const server = createServer(TIMEOUTS, getRequestListener(app.fetch, { errorHandler: refuse }));
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(new Error(explainListen(cause, host, port), { cause })),
    );
    server.listen(port, host, () => resolve(server));
  });
}

/** Accepts no more, lets running requests end, and exits 0. */
function drain(server: Server, silent: ReadonlySet<Socket>): void {
  server.close(() => process.exit(0));
  for (const socket of silent) socket.destroy();
  // A connection that goes idle after its last answer would be kept open for the next request.
  setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
  setTimeout(() => server.closeAllConnections(), DRAIN_MS);
}

/** Connections that have not asked anything yet, as browsers open ahead of need; Node does not count them as idle. */
function trackSilent(server: Server): ReadonlySet<Socket> {
  const silent = new Set<Socket>();
  server.on('connection', (socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  server.on('request', ({ socket }) => silent.delete(socket));
  return silent;
}

function explainListen({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE') return `port ${port} on ${host} is taken: stop the other program or set PORT`;
  if (code === 'EACCES') return `port ${port} on ${host} is not allowed to this user: set PORT above 1023`;
  return `cannot listen on ${host}:${port}: ${message}`;
}

/** One line why the process cannot start; the stack too when somebody debugs. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const [line = error.name] = error.message.split('\n');
  return process.env.LOG_LEVEL === 'debug' ? `${line}\n${error.stack}` : line;
}

function readVersion(): string {
  const file: unknown = JSON.parse(readFileSync(projectPath('package.json'), 'utf8'));
  const isPackage = typeof file === 'object' && file !== null && 'version' in file;
  return isPackage ? String(file.version) : 'unknown';
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
