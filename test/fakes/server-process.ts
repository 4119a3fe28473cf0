// The real server as a child process: what it printed, how it ended, and a folder of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEFAULT_NOTICE } from '../../src/assistant.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface ServerProcess {
  readonly child: ChildProcess;
  readonly ended: Promise<Ending>;
  /** The address once it listens. Rejects when the process ends before. */
  readonly address: Promise<string>;
  stdout(): string;
  stderr(): string;
}

// Permissions do not bind root, so a test of permissions run by root starts the server as nobody.
const NOBODY = 65_534;
const asUser = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

/** Starts `root`/dist/server.js on a free port, with nothing in its environment but what is given. */
export function startServer(root: string, environment: Readonly<Record<string, string>> = {}): ServerProcess {
  const child = spawn(process.execPath, ['dist/server.js'], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', PORT: '0', ...environment },
    ...asUser,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  const ended = new Promise<Ending>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  const address = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output.stdout += text;
      const found = /^Mingwen listens on (\S+)$/m.exec(output.stdout)?.[1];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => reject(new Error(`the server ended: ${output.stderr}`)));
  });
  // Whoever does not ask for the address does not care that there is none.
  address.catch(() => {});
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  return { child, ended, address, stdout: () => output.stdout, stderr: () => output.stderr };
}

/** Readable by the user that a server is started as, whoever runs the tests. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingwen-test-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** Retrieval questions kept in a copy: its index is built in a moment. */
const QUESTIONS_KEPT = 50;

/** A copy of what the server runs from: a test may damage it, and others may work on the original. */
export function copyProject(): string {
  const root = temporaryFolder();
  for (const name of ['src', 'dist', 'corpus', 'models', 'package.json']) {
    cpSync(join(PROJECT, name), join(root, name), { recursive: true });
  }
  symlinkSync(join(PROJECT, 'node_modules'), join(root, 'node_modules'));
  const questions = join(root, 'corpus', DEFAULT_NOTICE, 'questions.jsonl');
  const lines = readFileSync(questions, 'utf8').split('\n').slice(0, QUESTIONS_KEPT);
  writeFileSync(questions, `${lines.join('\n')}\n`);
  return root;
}
