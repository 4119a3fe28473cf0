// npm run bench: start, latency, throughput and memory on this machine, as a table. Leaves nothing behind.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, measureThroughput } from './http-client.ts';
import { askApp, openApp } from './in-process.ts';
import { QUESTIONS } from './questions.ts';
import { startServer } from './server-process.ts';
import { percentile, timeEach } from './statistics.ts';

const STARTS = 5;
/** Every question this many times in a latency measurement, after one round to warm up. */
const ROUNDS = 25;
const CONNECTIONS = 16;
const SECONDS = 5;

type Row = readonly [measure: string, value: string, aim: string];

const asked = Array.from({ length: ROUNDS }, () => QUESTIONS).flat();
const dataDirectory = mkdtempSync(join(tmpdir(), 'mingwen-bench-'));
try {
  const rows = [...(await measureStart()), ...(await measureServer()), ...(await measureApp())];
  printTable(rows);
} finally {
  rmSync(dataDirectory, { recursive: true, force: true });
}

async function measureStart(): Promise<Row[]> {
  const first = await startAndStop();
  const times: number[] = [];
  for (let start = 0; start < STARTS; start += 1) times.push(await startAndStop());
  return [
    ['first start, index built', `${(first / 1000).toFixed(2)} s`, ''],
    [`cold start to ready, median of ${STARTS}`, `${(percentile(times, 0.5) / 1000).toFixed(2)} s`, '< 2 s'],
  ];
}

async function startAndStop(): Promise<number> {
  const server = await startServer(dataDirectory);
  await server.stop();
  return server.readyMs;
}

async function measureServer(): Promise<Row[]> {
  const server = await startServer(dataDirectory);
  const one = createClient(server.address, 1);
  await timeEach(QUESTIONS, one.ask);
  const times = await timeEach(asked, one.ask);
  one.close();
  const many = createClient(server.address, CONNECTIONS);
  const rate = await measureThroughput(many, QUESTIONS, CONNECTIONS, SECONDS);
  many.close();
  const peak = server.peakMegabytes();
  await server.stop();
  return [
    ...latencyRows('/api/chat over HTTP', times),
    [`answers a second at ${CONNECTIONS} connections`, rate.toFixed(0), ''],
    ['peak memory of the server (RSS)', peak === null ? 'unknown here' : `${peak.toFixed(0)} MB`, '< 250 MB'],
  ];
}

async function measureApp(): Promise<Row[]> {
  const app = await openApp(dataDirectory);
  const ask = (question: string) => askApp(app, question);
  await timeEach(QUESTIONS, ask);
  return latencyRows('/api/chat in process', await timeEach(asked, ask));
}

function latencyRows(name: string, times: readonly number[]): Row[] {
  return [
    [`${name}, p50 of ${times.length}`, `${percentile(times, 0.5).toFixed(2)} ms`, '< 5 ms'],
    [`${name}, p99`, `${percentile(times, 0.99).toFixed(2)} ms`, ''],
  ];
}

function printTable(rows: readonly Row[]): void {
  const lines = [['measure', 'reached', 'aim'] as const, ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  for (const line of lines) {
    const cells = line.map((cell, column) => cell.padEnd(widths[column] ?? 0));
    process.stdout.write(`${cells.join('  ').trimEnd()}\n`);
  }
  // Other work on the machine shows in every figure but memory.
  const load = loadavg()[0]?.toFixed(1);
  process.stdout.write(`\nnode ${process.version}, ${availableParallelism()} cores, load ${load}\n`);
}
