// The log: one line a request, and never a word of what was asked.
import { describe, expect, it } from 'vitest';
import { asking, post, testApp } from './test-app.ts';

const SECRET = '我叫王小明能落户吗';

describe('the log', () => {
  it('has one line a request with id, method, pattern, status and time', async () => {
    let time = 0;
    const { app, lines } = testApp({ dependencies: { now: () => (time += 2.04) } });
    await app.request('/notices/test-notice');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { requestId: 'request-1', method: 'GET', path: '/notices/:id', status: 200, ms: 2, message: 'request' },
    ]);
  });

  it('never holds a question, wherever it came in', async () => {
    const failing = () => Promise.reject(new Error(`cannot answer ${SECRET}`, { cause: new Error(SECRET) }));
    const { app, lines } = testApp({ answer: failing, search: failing });
    const requests: readonly (readonly [string, RequestInit?])[] = [
      ['/api/chat', post(asking(SECRET))],
      ['/api/chat', post(asking(`  ${SECRET}\u200b`), { accept: 'text/event-stream' })],
      ['/api/chat', post(`{"messages": ${SECRET}`)],
      ['/api/chat', post({ messages: SECRET })],
      ['/api/chat', post({ ...asking(SECRET), notice: SECRET })],
      [`/api/search?q=${encodeURIComponent(SECRET)}`],
      [`/api/search?q=${encodeURIComponent(SECRET)}&notice=${SECRET}`],
      [`/notices/${encodeURIComponent(SECRET)}`],
      [`/${SECRET}?q=${SECRET}`],
    ];
    for (const [path, init] of requests) await app.request(path, init);
    expect(lines.length).toBeGreaterThanOrEqual(requests.length);
    const log = lines.join('\n');
    for (const form of [SECRET, encodeURIComponent(SECRET), '王小明']) expect(log).not.toContain(form);
  });
});
