// The application as the tests of the routes see it: a small notice, a fake assistant, ids that count, a log that is kept.
import { type App, type AppDependencies, createApp } from '../../src/app.ts';
import type { Notice } from '../../src/notice/notice.ts';
import { parseNotice } from '../../src/notice/parse-notice.ts';
import { type FakeAssistantParts, fakeAnswer, fakeAssistant } from '../fakes/fake-assistant.ts';

export const NOTICE_TEXT = `关于做好测试工作的通知
分类:测试 浏览:7次

各测试单位:

做好测试很重要。重点任务是:

一、打好基础

先写测试。

(一)写好用例。每个错误都要有用例。年内完成。

(二)跑通流程。每天运行一次。

测试办公室

2019年7月3日`;

export const NOTICE = parseNotice(NOTICE_TEXT, 'test-notice', '0'.repeat(64));
export const ANSWER = fakeAnswer(NOTICE);

export interface TestApp {
  readonly app: App;
  /** Everything that was logged, a line of JSON each. */
  readonly lines: string[];
}

export interface TestAppOptions extends Partial<Omit<FakeAssistantParts, 'notice'>> {
  readonly notice?: Notice;
  readonly dependencies?: Partial<AppDependencies>;
}

/** An application whose assistant answers ANSWER, unless told otherwise. */
export function testApp(options: TestAppOptions = {}): TestApp {
  const { notice = NOTICE, dependencies = {}, answer = () => Promise.resolve(ANSWER), ...parts } = options;
  const lines: string[] = [];
  const keep = (fields: object, message?: string) => lines.push(JSON.stringify({ ...fields, message }));
  let requests = 0;
  const app = createApp({
    assistants: new Map([[notice.id, fakeAssistant({ notice, answer, ...parts })]]),
    defaultNotice: notice.id,
    log: { info: keep, error: keep },
    createId: () => {
      requests += 1;
      return `request-${requests}`;
    },
    now: () => 0,
    currentTime: () => 1_562_112_000_000,
    version: '1.2.3',
    ready: () => true,
    allowedOrigins: [],
    apiKeys: [],
    publicUrl: null,
    ...dependencies,
  });
  return { app, lines };
}

/** The init of a POST to /api/chat; `body` is sent as it is when it is a text or bytes, and as JSON otherwise. */
export function post(body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit {
  const isRaw = typeof body === 'string' || body instanceof Uint8Array || body instanceof ReadableStream;
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: isRaw ? body : JSON.stringify(body),
    duplex: 'half',
  };
}

export const asking = (content: string) => ({ messages: [{ role: 'user', content }] });
