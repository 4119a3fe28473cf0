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
  it('hands its script the strings and the notice', async () => {
    const page = await get('/');
    expect(page).toContain('role="log"');
    expect(page).toContain('data-notice="test-notice"');
    expect(page).toContain('href="/notices/test-notice"');
    expect(page).toContain('<html lang="zh-CN">');
  });

  it('is English for an English browser', async () => {
    expect(await get('/', { 'accept-language': 'en-US' })).toContain('<html lang="en">');
  });

  it.each([
    ['/page.css', 'text/css'],
    ['/reader.css', 'text/css'],
    ['/chat.css', 'text/css'],
    ['/chat.js', 'text/javascript'],
    ['/ask.js', 'text/javascript'],
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
