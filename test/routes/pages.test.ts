// The two pages: every character of the notice, an anchor for all that can be cited, and nothing that a text could inject.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CORPUS_DIRECTORY, DEFAULT_NOTICE } from '../../src/assistant.ts';
import { loadNotice } from '../../src/notice/load-notice.ts';
import { parseNotice } from '../../src/notice/parse-notice.ts';
import { html } from '../../src/pages/html.ts';
import { renderReaderPage } from '../../src/pages/reader-page.ts';
import { readReaderView } from '../../src/pages/reader-view.ts';
import { NOTICE, testApp } from './test-app.ts';

const ENTITIES = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&amp;', '&'],
]);

// The text of the article as a browser would show it, without white space.
function readArticle(page: string): string {
  const [, article = ''] = /<article[^>]*>([\s\S]*)<\/article>/.exec(page) ?? [];
  const text = article
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:\w+|#39);/g, (entity) => ENTITIES.get(entity) ?? entity);
  return text.replace(/\s/g, '');
}

const VIEW = readReaderView(new URLSearchParams(), 'zh', false);

const get = async (path: string, headers = {}) => (await testApp().app.request(path, { headers })).text();

describe('the reader', () => {
  const shandong = loadNotice(join(CORPUS_DIRECTORY, DEFAULT_NOTICE));

  it.each([NOTICE, shandong])('shows every character of $id in its order', (notice) => {
    expect(readArticle(renderReaderPage(notice, VIEW))).toBe(notice.text.replace(/\s/g, ''));
  });

  it.each([NOTICE, shandong])('has one anchor for each task and clause of $id', (notice) => {
    const page = renderReaderPage(notice, VIEW);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const wanted = [
      ...['page-contents', 'page-text'],
      ...notice.clauses.map(({ id }) => id),
      ...notice.tasks.map(({ number }) => `task-${number}`),
    ];
    expect(ids.toSorted()).toEqual(wanted.toSorted());
  });

  it('links only to anchors it has', () => {
    const page = renderReaderPage(shandong, VIEW);
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
    expect(targets).toHaveLength(33);
    for (const target of targets) expect(page).toContain(` id="${target}"`);
  });

  it('shows text that belongs to no clause, and text without structure', () => {
    const gap = { ...NOTICE, clauses: NOTICE.clauses.filter(({ id }) => id !== 't1.1' && id !== 'date') };
    expect(readArticle(renderReaderPage(gap, VIEW))).toBe(NOTICE.text.replace(/\s/g, ''));
    const plain = parseNotice('今天放假。\n明天上班。', 'plain', '0');
    expect(readArticle(renderReaderPage(plain, VIEW))).toBe('今天放假。明天上班。');
  });

  it('says what the text is: issuer, date, digest', async () => {
    const page = await get('/notices/test-notice');
    for (const fact of ['测试办公室', '2019年7月3日', NOTICE.sha256]) expect(page).toContain(`>${fact}</dd>`);
    expect(page).toContain('<html lang="zh-CN">');
  });

  it('keeps a hostile text a text', () => {
    const hostile = `关于"><script>alert(1)</script>的通知\n\n各<img src=x onerror=alert(2)>单位:\n\n一、</article></h2>\n\n(一)'"&amp;<b>标题。内容<!--是</span>。`;
    const notice = parseNotice(hostile, 'hostile', '0');
    const page = renderReaderPage(notice, VIEW);
    expect(page).not.toMatch(/<script|<img|<b>|<!--/);
    expect(readArticle(page)).toBe(hostile.replace(/\s/g, ''));
  });
});

describe('the chat page', () => {
  it.each(['/', '/embed'])(
    '%s holds the window of the notice, and a way to it without a script',
    async (path) => {
      const page = await get(path);
      expect(page).toContain('<mingwen-chat data-notice="test-notice"');
      expect(page).toMatch(/<noscript>.*href="\/notices\/test-notice"/);
      expect(page).toContain('<html lang="zh-CN">');
    },
  );

  it('takes the attributes of the window as a query, as text', async () => {
    const title = encodeURIComponent(`"><script>${'题'.repeat(30)}`);
    const page = await get(`/embed?title=${title}&theme=dark&accent=%230b5cad&size=large&lang=en`);
    for (const part of [
      'data-theme="dark"',
      'data-accent="#0b5cad"',
      'data-size="large"',
      'data-lang="en"',
    ]) {
      expect(page).toContain(part);
    }
    expect(page).toContain(`data-title="&quot;&gt;&lt;script&gt;${'题'.repeat(20)}"`);
  });

  it('of a notice that is not there is an error', async () => {
    expect((await testApp().app.request('/embed?notice=no-such')).status).toBe(404);
  });

  it('lets in the style element that its script may need, by a nonce of each response', async () => {
    const { app } = testApp();
    const nonces: (string | undefined)[] = [];
    for (const path of ['/', '/embed']) {
      const response = await app.request(path);
      const [, nonce] =
        /style-src 'self' 'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '') ?? [];
      expect(await response.text()).toContain(`<script src="/widget.js" nonce="${nonce}" defer>`);
      nonces.push(nonce);
    }
    expect(new Set(nonces).size).toBe(2);
  });

  it('is English for an English browser', async () => {
    expect(await get('/', { 'accept-language': 'en-US' })).toContain('<html lang="en">');
  });

  it.each([
    ['/page.css', 'text/css'],
    ['/reader.css', 'text/css'],
    ['/chat.css', 'text/css'],
    ['/demo.css', 'text/css'],
    ['/demo.js', 'text/javascript'],
    ['/widget.js', 'text/javascript'],
    ['/widget/chat.js', 'text/javascript'],
  ])('serves %s as %s', async (path, type) => {
    const response = await testApp().app.request(path);
    expect(response.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
    const text = await response.text();
    expect(text).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write/);
  });
});

describe('html', () => {
  it('escapes texts, keeps markup and joins lists', () => {
    const items = ['a<b', '"&\''].map((text) => html`<li>${text}</li>`);
    expect(html`<ul title="${'"'}">${items}${7}</ul>`.markup).toBe(
      '<ul title="&quot;"><li>a&lt;b</li><li>&quot;&amp;&#39;</li>7</ul>',
    );
  });
});
