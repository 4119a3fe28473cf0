// The real server as a process: it starts, ends on a signal, and says in one line why it cannot start.
import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_NOTICE } from '../src/assistant.ts';
import { answerSchema } from '../src/protocol.ts';
import { copyProject, type ServerProcess, startServer, temporaryFolder } from './fakes/server-process.ts';

const BODY = JSON.stringify({ messages: [{ role: 'user', content: '没房子能在青岛落户吗' }] });

/** For the first start, which builds an index, on a machine busy with the other tests. */
const START_MS = 60_000;

let root: string;
/** A DATA_DIR with a good index in it; tests copy it. */
let goodData: string;
const folders: string[] = [];
const servers: ServerProcess[] = [];

function start(environment: Readonly<Record<string, string>>, from = root): ServerProcess {
  const server = startServer(from, environment);
  servers.push(server);
  return server;
}

function freshFolder(): string {
  const folder = temporaryFolder();
  // The server may run as another user than the tests.
  chmodSync(folder, 0o777);
  folders.push(folder);
  return folder;
}

async function ask(address: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${address}/api/chat`, { method: 'POST', headers, body: BODY });
  expect(answerSchema.parse(await response.json()).citations[0]?.task).toBe(1);
}

async function expectRefusal(server: ServerProcess, ...reasons: readonly string[]): Promise<void> {
  expect(await server.ended).toEqual({ code: 1, signal: null });
  expect(server.stderr().trimEnd().split('\n')).toHaveLength(1);
  for (const reason of reasons) expect(server.stderr()).toContain(reason);
}

beforeAll(async () => {
  root = copyProject();
  folders.push(root);
  goodData = freshFolder();
  const server = start({ DATA_DIR: goodData });
  await server.address;
  server.child.kill();
  await server.ended;
}, START_MS);

afterEach(async () => {
  for (const { child, ended } of servers.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('a server that runs', () => {
  it('prints where it listens and answers there', async () => {
    const server = start({ DATA_DIR: goodData });
    const address = await server.address;
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    for (const path of ['/livez', '/readyz', '/', `/notices/${DEFAULT_NOTICE}`]) {
      expect((await fetch(address + path)).status).toBe(200);
    }
    await ask(address);
    expect(server.stdout()).not.toContain('青岛');
    expect(server.stderr()).toBe('');
  });

  it('refuses what is no request, and a body too large, without falling over', async () => {
    const address = await start({ DATA_DIR: goodData }).address;
    const broken = await converse(address, 'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n');
    expect(broken).toMatch(/^HTTP\/1\.1 400 /);
    expect(broken).toContain('"code":"invalid_request"');
    const headers = { 'content-type': 'application/json' };
    const large = await fetch(`${address}/api/chat`, {
      method: 'POST',
      headers,
      body: 'a'.repeat(5_000_000),
    });
    expect(large.status).toBe(413);
    await ask(address);
  });
});

describe('a signal', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('%s lets a running request end and exits 0', async (signal) => {
    const server = start({ DATA_DIR: goodData });
    const address = await server.address;
    // A browser's spare connection must not hold the end up.
    const spare = open(address).on('error', () => {});
    const request = await sendHalf(address);
    server.child.kill(signal);
    const signalled = performance.now();
    await refusesConnections(address);
    request.socket.write(request.rest);
    expect(await request.response).toMatch(/^HTTP\/1\.1 200 [\s\S]*"outcome":"answered"/);
    expect(await server.ended).toEqual({ code: 0, signal: null });
    expect(performance.now() - signalled).toBeLessThan(5_000);
    spare.destroy();
  });

  it('that comes twice ends it at once', async () => {
    const server = start({ DATA_DIR: goodData });
    const address = await server.address;
    const request = await sendHalf(address);
    server.child.kill('SIGTERM');
    await refusesConnections(address);
    server.child.kill('SIGTERM');
    expect(await server.ended).toEqual({ code: 1, signal: null });
    request.socket.destroy();
  });
});

describe('a server that cannot start says why in one line', () => {
  it('port taken', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve(Number(Object(other.address()).port)));
    });
    await expectRefusal(start({ DATA_DIR: goodData, PORT: String(port) }), `port ${port}`, 'taken');
    other.close();
  });

  it('bad settings, every one named', async () => {
    const server = start({ PORT: 'abc', LOG_LEVEL: 'loud', ALLOWED_ORIGINS: 'nowhere' });
    await expectRefusal(server, 'PORT', 'LOG_LEVEL', 'ALLOWED_ORIGINS');
  });

  it('an allowed origin that is none', async () => {
    const server = start({ DATA_DIR: goodData, ALLOWED_ORIGINS: 'weixin://x' });
    await expectRefusal(server, 'ALLOWED_ORIGINS', 'weixin://x');
  });

  it('the stack too, for who debugs', async () => {
    const server = start({ PORT: 'abc', LOG_LEVEL: 'debug' });
    expect((await server.ended).code).toBe(1);
    expect(server.stderr()).toMatch(/\n\s+at /);
  });

  it('no folder for the index', async () => {
    const file = join(freshFolder(), 'file');
    writeFileSync(file, '');
    await expectRefusal(start({ DATA_DIR: join(file, 'data') }), file);
  });

  it('a folder for the index that is read-only', async () => {
    const folder = freshFolder();
    chmodSync(folder, 0o555);
    await expectRefusal(start({ DATA_DIR: folder }), 'cannot write the index', folder);
  });

  it.each(['models/mingwen-static/onnx/model_quantized.onnx', 'models/mingwen-static/tokenizer.json'])(
    'without %s',
    async (file) => {
      renameSync(join(root, file), join(root, `${file}.away`));
      const server = start({ DATA_DIR: goodData });
      await expectRefusal(server, file).finally(() =>
        renameSync(join(root, `${file}.away`), join(root, file)),
      );
    },
  );

  it('a model cut short', async () => {
    const file = join(root, 'models/mingwen-static/onnx/model_quantized.onnx');
    const whole = readFileSync(file);
    truncateSync(file, 1_000);
    const server = start({ DATA_DIR: goodData });
    await expectRefusal(server, 'model').finally(() => writeFileSync(file, whole));
  });

  it('a notice that is not the one its structure describes', async () => {
    const file = join(root, 'corpus', DEFAULT_NOTICE, 'text.txt');
    const whole = readFileSync(file);
    writeFileSync(file, `${whole}一字之差`);
    await expectRefusal(start({ DATA_DIR: goodData }), 'text.txt').finally(() => writeFileSync(file, whole));
  });
});

describe('an index that must not be used is refused in one line and built anew', () => {
  const FAULTS: readonly (readonly [name: string, damage: (index: string) => void, line: RegExp])[] = [
    ['missing', (index) => rmSync(index, { recursive: true }), /built/],
    [
      'truncated',
      (index) => truncateSync(join(index, 'index.json'), 5_000),
      /refused: index\.json was altered/,
    ],
    ['one bit flipped', flipBit, /refused: index\.json was altered/],
    ['of another model', renameModel, /refused: its model is other-model/],
    ['without its manifest', (index) => rmSync(join(index, 'manifest.json')), /refused: it has no manifest/],
    [
      'with a manifest that is no JSON',
      (index) => writeFileSync(join(index, 'manifest.json'), '{'),
      /refused: its files/,
    ],
  ];

  it.each(FAULTS)('%s', async (_name, damage, line) => {
    const data = freshFolder();
    cpSync(goodData, data, { recursive: true });
    const index = join(data, 'index', DEFAULT_NOTICE);
    damage(index);
    for (const folder of [join(data, 'index'), index]) if (existsSync(folder)) chmodSync(folder, 0o777);
    const server = start({ DATA_DIR: data });
    await ask(await server.address);
    expect(server.stdout()).toMatch(line);
    expect(server.stdout()).toMatch(/index .* built: \d+ keys/);
    expect(server.stderr()).toBe('');
  });

  it('a good one is served from a read-only folder', async () => {
    const data = freshFolder();
    cpSync(goodData, data, { recursive: true });
    for (const folder of [data, join(data, 'index'), join(data, 'index', DEFAULT_NOTICE)])
      chmodSync(folder, 0o555);
    const server = start({ DATA_DIR: data });
    await ask(await server.address);
    expect(server.stdout()).not.toContain('built');
  });
});

function flipBit(index: string): void {
  const file = join(index, 'index.json');
  const bytes = readFileSync(file);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

function renameModel(index: string): void {
  const file = join(index, 'manifest.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"mingwen-static"', '"other-model"'));
}

function open(address: string): Socket {
  const { hostname, port } = new URL(address);
  return connect(Number(port), hostname);
}

/** Everything the server sends until it closes the connection. */
function readAll(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
    });
    socket.once('close', () => resolve(text)).once('error', reject);
  });
}

function converse(address: string, request: string): Promise<string> {
  const socket = open(address);
  socket.write(request);
  return readAll(socket);
}

/** A request in flight: its head and half of its body are with the server. */
async function sendHalf(
  address: string,
): Promise<{ socket: Socket; rest: string; response: Promise<string> }> {
  const socket = open(address);
  const response = readAll(socket);
  response.catch(() => {});
  const length = Buffer.byteLength(BODY);
  const head = `POST /api/chat HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`;
  socket.write(head + BODY.slice(0, 10));
  // A whole request on another connection shows that the server has had time to read this one.
  await ask(address);
  return { socket, rest: BODY.slice(10), response };
}

async function refusesConnections(address: string): Promise<void> {
  const isOpen = () =>
    fetch(`${address}/livez`, { headers: { connection: 'close' } }).then(
      () => true,
      () => false,
    );
  while (await isOpen()) await new Promise((resolve) => setTimeout(resolve, 20));
}
