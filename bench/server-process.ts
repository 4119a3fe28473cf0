// The server as users start it: how long until it is ready, and how much memory it took at most.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

export interface RunningServer {
  readonly address: URL;
  /** From the start of the process until it has answered on /readyz. */
  readonly readyMs: number;
  /** Highest resident memory so far, in MB; null where the system does not tell. */
  peakMegabytes(): number | null;
  stop(): Promise<void>;
}

export async function startServer(dataDirectory: string): Promise<RunningServer> {
  const started = performance.now();
  const child = spawn(process.execPath, ['dist/server.js'], {
    cwd: PROJECT,
    env: { ...process.env, PORT: '0', DATA_DIR: dataDirectory },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const address = await new Promise<URL>((resolve, reject) => {
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      // Goes on reading the log once the address is known: a full pipe would stop the server.
      if (output.length < 10_000) output += text;
      const found = /^Mingwen listens on (\S+)$/m.exec(output)?.[1];
      if (found !== undefined) resolve(new URL(found));
    });
    void ended.then(() => reject(new Error('the server ended before it was ready')));
  });
  await fetch(new URL('/readyz', address));
  return {
    address,
    readyMs: performance.now() - started,
    peakMegabytes: () => readPeak(child.pid),
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

function readPeak(pid: number | undefined): number | null {
  if (process.platform !== 'linux') return null;
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}
