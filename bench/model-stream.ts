// npm run bench:model: a thousand streamed answers by a language model, half of them left in the middle; what stays behind.

import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { startModelEndpoint } from '../test/fakes/model-endpoint.ts';
import { openApp } from './in-process.ts';
import { bodyOf } from './questions.ts';

const ANSWERS = 1_000;
const ROUNDS = 4;
const AT_ONCE = 25;
/** A visitor who leaves does so within this time, in ms: before the first text, in its middle, or just at its end. */
const LEAVES_WITHIN = 120;
/** Node's fetch keeps an idle connection for 4 s. */
const SETTLE_MS = 6_000;
/** Answered from clauses, so that the model is asked. */
const QUESTION = '没房子能在青岛落户吗';

const collect = globalThis.gc;
if (collect === undefined) throw new Error('run with --expose-gc: npm run bench:model');

const dataDirectory = mkdtempSync(join(tmpdir(), 'mingwen-bench-'));
const endpoint = await startModelEndpoint();
const app = await openApp(dataDirectory, [], {
  OPENAI_MODEL: 'bench',
  OPENAI_BASE_URL: endpoint.baseUrl('steady'),
});
const server = createServer(getRequestListener(app.fetch));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as AddressInfo;

type Ending = 'whole' | 'left' | 'not written';

/** One answer over a connection of its own; `leaveAfter` in ms, or null to read it whole. */
function ask(leaveAfter: number | null): Promise<Ending> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
    const sent = request({ port, path: '/api/chat', method: 'POST', headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (data: string) => {
        text += data;
      });
      response.once('end', () => resolve(/"kind":"model"/.test(text) ? 'whole' : 'not written'));
      response.once('error', () => resolve('left'));
    });
    sent.once('error', (error) => (leaveAfter === null ? reject(error) : resolve('left')));
    sent.end(bodyOf(QUESTION));
    if (leaveAfter !== null) setTimeout(() => sent.destroy(), leaveAfter);
  });
}

/** Every other visitor leaves, at times spread evenly and in no order. */
async function askMany(count: number): Promise<Record<Ending, number>> {
  const endings: Record<Ending, number> = { whole: 0, left: 0, 'not written': 0 };
  let next = 0;
  const askOn = async () => {
    while (next < count) {
      const number = next;
      next += 1;
      const leaveAfter = number % 2 === 0 ? null : ((number * 7919) % 1000) * (LEAVES_WITHIN / 1000);
      endings[await ask(leaveAfter)] += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askOn));
  return endings;
}

async function measure(round: string, endings: Record<Ending, number> | null): Promise<void> {
  endpoint.asked.length = 0;
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  collect?.();
  collect?.();
  const { heapUsed, rss } = process.memoryUsage();
  const resources = process.getActiveResourcesInfo();
  const count = (name: string) => resources.filter((resource) => resource === name).length;
  const cells = [
    round.padEnd(16),
    ...(['whole', 'left', 'not written'] as const).map((ending) =>
      String(endings?.[ending] ?? '').padStart(11),
    ),
    String(await endpoint.connections()).padStart(11),
    String(count('TCPSocketWrap')).padStart(8),
    String(count('Timeout')).padStart(7),
    `${(heapUsed / 1e6).toFixed(1)} MB`.padStart(10),
    `${(rss / 1e6).toFixed(0)} MB`.padStart(8),
  ];
  process.stdout.write(`${cells.join('')}\n`);
}

process.stdout.write(
  `${'after'.padEnd(16)}      whole       left not written  to endpoint sockets timers      heap     rss\n`,
);
try {
  await askMany(100);
  await measure('100 to warm up', null);
  for (let round = 1; round <= ROUNDS; round += 1) {
    await measure(`${round * ANSWERS} answers`, await askMany(ANSWERS));
  }
} finally {
  server.close();
  server.closeAllConnections();
  await endpoint.close();
  rmSync(dataDirectory, { recursive: true, force: true });
}
