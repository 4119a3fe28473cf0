// The reader over HTTP: search, marks and settings by address alone; whatever an address holds stays a text.
import { describe, expect, it } from 'vitest';
import { parseNotice } from '../../src/notice/parse-notice.ts';
import { SHANDONG } from '../notice/fixtures.ts';
import { NOTICE, testApp } from './test-app.ts';

const { app } = testApp({ notice: SHANDONG });
const PATH = `/notices/${SHANDONG.id}`;

async function get(query: string, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const response = await app.request(`${PATH}${query}`, { headers });
  expect(response.status).toBe(200);
  return response.text();
}

const search = (words: string, rest = '') => get(`?q=${encodeURIComponent(words)}${rest}`);
const textOf = (markup: string) => markup.replace(/<[^>]*>/g, '').replace(/\s/g, '');
const articleOf = (page: string) => /<article[\s\S]*<\/article>/.exec(page)?.[0] ?? '';
const linksOf = (page: string) =>
  [...page.matchAll(/href="([^"]*)"/g)].map(([, url = '']) => url.replaceAll('&amp;', '&'));
const marksOf = (page: string) => [...page.matchAll(/<mark class="found[^>]*>([^<]*)<\/mark>/g)];

describe('search within', () => {
  it('marks and counts every place, and leads to the first', async () => {
    const page = await search('落户');
    const places = SHANDONG.text.split('落户').length - 1;
    expect(marksOf(page).map(([, text]) => text)).toEqual(Array.from({ length: places }, () => '落户'));
    expect(page).toContain(`找到 ${places} 处`);
    expect(linksOf(page)).toContain(`${PATH}?q=%E8%90%BD%E6%88%B7&at=1#found-1`);
    for (const number of [1, places]) expect(page.split(` id="found-${number}"`)).toHaveLength(2);
    expect(page).not.toContain(`id="found-${places + 1}"`);
  });

  it('leaves every character of the notice in its order', async () => {
    for (const words of ['落户', '。', '农业转移人口落户。 加大户籍', 'ＰＰＰ', '2019 年']) {
      expect(textOf(articleOf(await search(words)))).toBe(SHANDONG.text.replace(/\s/g, ''));
    }
  });

  it('marks words that run over the end of a clause, with one anchor', async () => {
    const page = await search('落户限制。健全完善');
    expect(marksOf(page).map(([, text]) => text)).toEqual(['落户限制。', '健全完善']);
    expect(page).toContain('找到 1 处');
    expect(page.match(/id="found-\d+"/g)).toEqual(['id="found-1"']);
  });

  it('leads from each place to those beside it', async () => {
    const middle = await search('落户', '&at=2');
    expect(middle).toMatch(/<mark class="found current" id="found-2">/);
    expect(middle).toMatch(/rel="prev" href="[^"]*at=1#found-1"/);
    expect(middle).toMatch(/rel="next" href="[^"]*at=3#found-3"/);
    expect(await search('落户', '&at=1')).not.toContain('rel="prev"');
    const last = SHANDONG.text.split('落户').length - 1;
    expect(await search('落户', `&at=${last}`)).not.toContain('rel="next"');
    expect(await search('落户', `&at=${last + 1}`)).not.toContain('class="found current"');
  });

  it('says in the contents where the places are', async () => {
    const { tasks, text } = SHANDONG;
    const page = await search('落户');
    for (const task of tasks) {
      const times = text.slice(task.start, task.end).split('落户').length - 1;
      const [, entry = ''] = new RegExp(`href="#task-${task.number}">([\\s\\S]*?)</a>`).exec(page) ?? [];
      expect(entry.includes('class="count"')).toBe(times > 0);
      if (times > 0) expect(entry).toContain(`${times} 处`);
    }
  });

  it('says when nothing is found, and nothing when nothing is asked', async () => {
    expect(await search('宇宙飞船')).toContain('没有找到');
    for (const page of [await search(' '), await get('')]) {
      expect(page).not.toMatch(/role="status"|<mark|class="steps"/);
    }
  });

  it('keeps the words in the form, and may be sent to this host alone', async () => {
    const page = await search('青岛 "落户"');
    expect(page).toContain('value="青岛 &quot;落户&quot;"');
    const { headers } = await app.request(PATH);
    expect(headers.get('content-security-policy')).toContain("form-action 'self'");
    expect((await app.request('/')).headers.get('content-security-policy')).toContain("form-action 'none'");
  });

  it.each(['"><script>alert(1)</script>', "' onfocus=alert(1) '", '</title><img src=x>', '&lt;b&gt;', '%00'])(
    'keeps %s a text',
    async (words) => {
      const page = await search(words, `&mark=${encodeURIComponent(words)}&at=1`);
      expect(page).not.toMatch(/<script|<img|<b>/);
      const values = [...page.matchAll(/<input[^>]*>/g)].map(([input]) => input.replace(/"[^"]*"/g, '""'));
      for (const input of values) expect(input).not.toContain('onfocus');
    },
  );

  it('takes bytes that are no text and very long words for what they are', async () => {
    for (const query of ['?q=%E8%90', '?q=%', `?q=${'落'.repeat(5_000)}`, `?mark=${'t1.1,'.repeat(2_000)}`]) {
      await get(query);
    }
  });
});

describe('marks by address', () => {
  it('marks the clauses that are named, and only those', async () => {
    const page = await get('?mark=t2.1,t1.1,t99.9,__proto__');
    const marked = [...page.matchAll(/<mark class="clause[^"]*" id="([^"]+)"/g)].map(([, id]) => id);
    expect(marked).toEqual(['t1.1', 't2.1']);
    expect(page).toContain('标出 2 句');
    expect(linksOf(page)).toContain(`${PATH}?mark=t2.1%2Ct1.1%2Ct99.9%2C__proto__&at=1#t1.1`);
    expect(textOf(articleOf(page))).toBe(SHANDONG.text.replace(/\s/g, ''));
  });

  it('goes on to the next', async () => {
    const page = await get('?mark=t1.1,t2.1&at=1');
    expect(page).toContain('<mark class="clause current" id="t1.1">');
    expect(page).toMatch(/rel="next" href="[^"]*at=2#t2\.1"/);
  });

  it('keeps the marks of clauses while words are searched for', async () => {
    const page = await get(`?mark=t1.1&q=${encodeURIComponent('青岛')}`);
    expect(page).toMatch(
      /<mark class="clause" id="t1\.1">[\s\S]*<mark class="found" id="found-1">青岛<\/mark>/,
    );
  });
});

describe('settings', () => {
  it('shows the page in the language of the address, whatever the browser wants', async () => {
    const english = await get('?lang=en', { 'accept-language': 'zh-CN' });
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('This is a plan of work for 2019.');
    expect(english).toContain('<article lang="zh-CN"');
    expect(linksOf(english)).toContain(`${PATH}?lang=zh`);
    expect(await get('?lang=zh', { 'accept-language': 'en' })).toContain('<html lang="zh-CN">');
    expect(await get('?lang=xx', { 'accept-language': 'en' })).toContain('<html lang="en">');
  });

  it('has a large mode, and keeps it and the language through a search', async () => {
    const page = await get('?size=large&lang=en&q=x');
    expect(page).toContain('<html lang="en" class="large">');
    expect(page).toContain('<input type="hidden" name="size" value="large">');
    expect(page).toContain('<input type="hidden" name="lang" value="en">');
    expect(linksOf(page)).toContain(`${PATH}?q=x&lang=en`);
    expect(await get('')).not.toContain('class="large"');
  });
});

describe('the page', () => {
  it('has one h1, and headings that go down by one', async () => {
    const regulation = parseNotice('测试办法\n\n第一条 先写测试。\n\n第二条 再写程序。', 'regulation', '0');
    for (const notice of [SHANDONG, NOTICE, regulation]) {
      const page = await (await testApp({ notice }).app.request(`/notices/${notice.id}`)).text();
      const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      for (const [index, level] of levels.entries()) {
        expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
      }
    }
  });

  it('can be skipped to the text, and leads back to the questions', async () => {
    const page = await get('');
    expect(page).toMatch(/<body>\s*<a class="skip" href="#page-text">/);
    expect(linksOf(page)).toContain('/');
  });

  it('says of which year it is, and that it is a reprint', async () => {
    const page = await get('');
    expect(page).toContain('这是 2019 年的工作计划。');
    expect(page).toContain('文中的“年内”“今年”指 2019 年。');
    expect(page).toContain('文字来自网页转载');
  });

  it('says neither where it cannot be known', async () => {
    const notice = parseNotice('关于放假的通知\n\n(一)放假。今天放假。', 'plain', '0');
    const page = await (await testApp({ notice }).app.request('/notices/plain')).text();
    expect(page).not.toContain('class="caveats"');
    expect(page).toContain('按收到的文件');
  });

  it('has every style sheet it names, none of them with an address elsewhere', async () => {
    const sheets = linksOf(await get('')).filter((url) => url.endsWith('.css'));
    expect(sheets).toEqual(['/page.css', '/reader.css', '/article.css', '/print.css']);
    for (const sheet of sheets) {
      const response = await app.request(sheet);
      expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8');
      expect(await response.text()).not.toMatch(/url\(|@import/);
    }
  });
});
