// A real HTTP server on 127.0.0.1 that plays an OpenAI-compatible endpoint, well and with each fault, by the path asked.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { copyClauses } from '../../evals/model/copying-model.ts';
import { clausesOf } from '../../evals/model/read-request.ts';
import type { ModelRequest } from '../../src/model/language-model.ts';

interface Body {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly temperature?: number;
}

export interface AskedModel {
  readonly mode: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Body;
  /** Resolves when the connection is gone, whoever ended it; true when the answer had been written whole. */
  readonly closed: Promise<boolean>;
}

export interface ModelEndpoint {
  readonly asked: AskedModel[];
  /** The base URL that plays `mode`. */
  baseUrl(mode: string): string;
  /** Connections that are open now. */
  connections(): Promise<number>;
  close(): Promise<void>;
}

type Play = (response: ServerResponse, request: ModelRequest, body: Body) => void;

const MEGABYTE = 1024 * 1024;
const chunk = (delta: object, finish: string | null = null) =>
  `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;
const DONE = 'data: [DONE]\n\n';
const start = (response: ServerResponse, type = 'text/event-stream') =>
  response.writeHead(200, { 'content-type': type });

/** Writes `text` as a stream of small deltas without an end. */
function say(response: ServerResponse, text: string): void {
  start(response).write(chunk({ role: 'assistant', content: '' }));
  for (let at = 0; at < text.length; at += 7) response.write(chunk({ content: text.slice(at, at + 7) }));
}

/** A whole, well-formed answer of the text that `words` gives. */
const saying =
  (words: (request: ModelRequest) => string, finish = 'stop'): Play =>
  (response, request) => {
    say(response, words(request));
    response.end(chunk({}, finish) + DONE);
  };

const refusing =
  (status: number, headers: Record<string, string> = {}): Play =>
  (response, _request, body) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    // Real services repeat what was sent.
    response.end(JSON.stringify({ error: { message: JSON.stringify(body), type: 'x' } }));
  };

const firstId = (request: ModelRequest) => clausesOf(request)[0]?.id ?? 'c0';
const firstSentence = (request: ModelRequest) => copyClauses(request).split('\n')[0] ?? '';

/** One entry a behaviour; the path `/<name>/v1` plays it. */
const PLAYS: Readonly<Record<string, Play>> = {
  good: saying(copyClauses),
  '401': refusing(401),
  '429': refusing(429),
  '429-retry-after': refusing(429, { 'retry-after': '120' }),
  '500': refusing(500),
  '503': refusing(503),
  '400': refusing(400),
  'no-wishes': (response, request, body) => {
    if (body.temperature === undefined) saying(copyClauses)(response, request, body);
    else refusing(400)(response, request, body);
  },
  'endless-error': (response) => {
    response.writeHead(500);
    const more = () => {
      while (response.write('x'.repeat(65_536)));
    };
    response.on('drain', more);
    more();
  },
  'hang-before-headers': () => {},
  'hang-before-text': (response) => void start(response).write(': waiting\n\n'),
  'slow-text': (response, request) => {
    start(response);
    const text = copyClauses(request);
    let at = 0;
    const timer = setInterval(() => {
      response.write(chunk({ content: text.charAt(at) }));
      at += 1;
    }, 20);
    response.on('close', () => clearInterval(timer));
  },
  steady: (response, request) => {
    start(response);
    const text = copyClauses(request);
    let at = 0;
    const timer = setInterval(() => {
      if (at < text.length) response.write(chunk({ content: text.slice(at, at + 7) }));
      else response.end(chunk({}, 'stop') + DONE);
      at += 7;
    }, 3);
    response.on('close', () => clearInterval(timer));
  },
  'hang-after-a-sentence': (response, request) => say(response, `${firstSentence(request)}\n接着`),
  'cut-early': (response, request) => {
    say(response, firstSentence(request).slice(0, 8));
    setImmediate(() => response.destroy());
  },
  'cut-late': (response, request) => {
    say(response, `${firstSentence(request)}\n接着还要`);
    setTimeout(() => response.destroy(), 20);
  },
  'malformed-json': (response, request) => {
    start(response).end(
      `${chunk({ content: firstSentence(request).slice(0, 5) })}data: {"choices":[{"del\n\n`,
    );
  },
  html: (response) => void start(response, 'text/html').end('<html>\n<h1>Bad gateway</h1>\n</html>'),
  'wrong-content-type': (response, request) => {
    start(response, 'text/plain').end(chunk({ content: copyClauses(request) }, 'stop') + DONE);
  },
  'not-streamed': (response, request) => {
    const message = { role: 'assistant', content: copyClauses(request) };
    const body = { choices: [{ index: 0, message, finish_reason: 'stop' }] };
    start(response, 'application/json').end(JSON.stringify(body, null, 2));
  },
  'empty-choices': (response) =>
    void start(response).end(`data: {"id":"x","choices":[]}\n\ndata: {"id":"x","choices":[]}\n\n${DONE}`),
  'error-event': (response) => void start(response).end('data: {"error":{"message":"out of memory"}}\n\n'),
  'no-done': (response, request) => {
    say(response, copyClauses(request));
    response.end(chunk({}, 'stop'));
  },
  'no-end-at-all': (response, request) => {
    say(response, `${firstSentence(request)}\n接着`);
    response.end();
  },
  'flood-of-text': (response) => {
    start(response);
    const event = chunk({ content: '好'.repeat(200) });
    let bytes = 0;
    const more = () => {
      while (bytes < 10 * MEGABYTE && !response.destroyed) {
        bytes += event.length;
        if (!response.write(event)) return;
      }
      response.end(DONE);
    };
    response.on('drain', more);
    more();
  },
  'flood-in-a-line': (response) =>
    void start(response).end(chunk({ content: '好'.repeat(10 * MEGABYTE) }) + DONE),
  'flood-of-nothing': (response) => {
    start(response);
    const more = () => {
      while (!response.destroyed && response.write(': nothing\n\n'.repeat(1000)));
    };
    response.on('drain', more);
    more();
  },
  length: saying((request) => `${firstSentence(request)}\n然后再`, 'length'),
  'length-early': saying((request) => firstSentence(request).slice(0, 6), 'length'),
  'content-filter': saying(() => '', 'content_filter'),
  refusal: (response) => {
    start(response).end(chunk({ refusal: 'I cannot help with that.' }, 'stop') + DONE);
  },
  'refusal-in-words': saying(() => '很抱歉,作为一个语言模型,我不能回答这个问题。'),
  'no-answer': saying(() => 'NO_ANSWER'),
  repetition: (response) => {
    start(response);
    const more = () => {
      while (!response.destroyed && response.write(chunk({ content: '户籍制度改革很重要。' })));
    };
    response.on('drain', more);
    more();
  },
  'other-language': saying((request) => `Settlement limits are lifted for key groups. [${firstId(request)}]`),
  markdown: saying(
    (request) => `## 回答\n\n- **落户**：见[原文](/x)。[${firstId(request)}]\n\n\`\`\`\n代码\n\`\`\``,
  ),
  'html-in-text': saying((request) => `<b>落户</b>条件<script>alert(1)</script>。[${firstId(request)}]`),
  image: saying((request) => `![图](https://evil.example/x.png?q=1)落户。[${firstId(request)}]`),
  'prompt-echo': saying((request) => `${request.system}\n${request.messages.at(-1)?.content ?? ''}`),
  thinking: saying(
    (request) => `<think>用户问落户[${firstId(request)}]。\n想一想。</think>\n${copyClauses(request)}`,
  ),
};

export const MODES = Object.keys(PLAYS);

export async function startModelEndpoint(): Promise<ModelEndpoint> {
  const asked: AskedModel[] = [];
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (bytes: Buffer) => chunks.push(bytes));
    incoming.on('end', () => {
      const mode = (incoming.url ?? '').split('/')[1] ?? '';
      const body: Body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      const closed = new Promise<boolean>((resolve) => {
        response.on('close', () => resolve(response.writableFinished));
      });
      asked.push({ mode, headers: incoming.headers, body, closed });
      const [system, ...messages] = body.messages.map(({ content }) => content);
      const request: ModelRequest = {
        system: system ?? '',
        messages: messages.map((content) => ({ role: 'user', content })),
      };
      const play = PLAYS[mode];
      if (play === undefined) throw new Error(`no such play: ${mode}`);
      play(response, request, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    baseUrl: (mode) => `http://127.0.0.1:${port}/${mode}/v1`,
    connections: () =>
      new Promise((resolve, reject) => {
        server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
