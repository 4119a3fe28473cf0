// Settings, accents, addresses, times, copied text, the notice's blocks: each on its own.
import { describe, expect, it } from 'vitest';
import { chooseAccent } from '../../src/widget/accent.ts';
import { citationName } from '../../src/widget/chip-name.ts';
import { copyText } from '../../src/widget/copy-text.ts';
import { createEmitter } from '../../src/widget/emitter.ts';
import { formatTime, isAfterPause } from '../../src/widget/message-time.ts';
import { createNoticeSource, readBlocks } from '../../src/widget/notice-source.ts';
import { serverAddress } from '../../src/widget/server-address.ts';
import { readSettings } from '../../src/widget/settings.ts';
import { fillIn, STRINGS } from '../../src/widget/strings.ts';
import { NOTICE } from '../routes/test-app.ts';
import { answer, citation } from './samples.ts';

describe('settings', () => {
  it('have defaults, and what is not known is one of them', () => {
    const read = (attributes: Record<string, string>, languages: string[] = []) =>
      readSettings((name) => attributes[name] ?? null, languages);
    const defaults = { title: '', notice: '', theme: 'auto', accent: '', language: 'zh', size: 'standard' };
    expect(read({})).toEqual(defaults);
    expect(read({ 'data-theme': 'pink', 'data-size': '', 'data-lang': 'auto' })).toEqual(defaults);
    expect(read({ 'data-title': ' 问 ', 'data-theme': 'dark', 'data-lang': 'en' })).toMatchObject({
      title: '问',
      theme: 'dark',
      language: 'en',
    });
  });

  it.each([
    [['en-US', 'zh-CN'], 'en'],
    [['', 'fr', 'EN'], 'en'],
    [['zh-Hant', 'en'], 'zh'],
    [['fr'], 'zh'],
  ])('follow the languages %j to %s', (languages, language) => {
    expect(readSettings(() => null, languages).language).toBe(language);
  });
});

describe('the accent', () => {
  it.each([
    ['#0b5cad', 'light', '#ffffff'],
    ['#C00', 'light', '#ffffff'],
    // White on it would be 2.4 to 1.
    ['#ffb400', 'dark', '#000000'],
    ['#ffb400', 'light', null],
    ['#f7f7f7', 'light', null],
    ['#101010', 'dark', null],
    ['red', 'light', null],
    ['#0b5cad;color:red', 'light', null],
  ] as const)('%s on %s: text %s', (colour, theme, on) => {
    expect(chooseAccent(colour, theme)?.on ?? null).toBe(on);
  });
});

describe('an address', () => {
  it.each([
    ['/notices/a#t1.1', 'https://host.cn/notices/a#t1.1'],
    ['notices/a', 'https://host.cn/notices/a'],
    ['//evil.example/x', null],
    ['https://evil.example/x', null],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
  ])('%s is %s', (path, address) => {
    expect(serverAddress('https://host.cn/', path)).toBe(address);
  });

  it('stays below the folder a proxy serves it from', () => {
    expect(serverAddress('https://host.cn/ask/', '/api/chat')).toBe('https://host.cn/ask/api/chat');
  });
});

describe('the time', () => {
  const at = (month: number, day: number, year = 2026) => new Date(year, month - 1, day, 9, 5).getTime();

  it.each([
    [at(11, 3), 'zh', '09:05'],
    [at(11, 2), 'zh', '11月2日 09:05'],
    [at(11, 2, 2025), 'zh', '2025年11月2日 09:05'],
    [at(3, 2), 'en', '03-02 09:05'],
    [at(3, 2, 2025), 'en', '2025-03-02 09:05'],
  ] as const)('%s in %s is %s', (time, language, text) => {
    expect(formatTime(time, at(11, 3), language)).toBe(text);
  });

  it('is shown again after a pause only', () => {
    expect([isAfterPause(0, null), isAfterPause(299_999, 0), isAfterPause(300_000, 0)]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('names of places', () => {
  it.each([
    [citation(), '任务(一)', 'Task 1'],
    [citation({ section: 'part', part: 3, task: null, label: null, clause: 'p3.1' }), '第3部分', 'Part 3'],
    [citation({ section: 'closing', task: null, label: null, clause: 'issuer' }), '落款', 'Issuer'],
    [citation({ section: 'title', task: null, label: null, clause: 'title' }), '标题', 'Title'],
    [citation({ section: 'preamble', task: null, label: null, clause: 'pre.1' }), '前言', 'Preamble'],
  ])('%#', (place, zh, en) => {
    expect([citationName(place, STRINGS.zh), citationName(place, STRINGS.en)]).toEqual([zh, en]);
  });

  it('every sentence with braces finds its values', () => {
    expect(fillIn('{a} of {b}{c}', { a: 1, b: 'x' })).toBe('1 of x{c}');
  });
});

describe('copied text', () => {
  it('takes the words, the places, what is from elsewhere, and the label along', () => {
    const reference = {
      task: 1,
      measure: '测试',
      departments: '测试厅',
      basis: '文件',
      source: '网页',
      confidence: 'high' as const,
    };
    const again = citation({ clause: 't1.2', url: '/notices/test-notice#t1.2' });
    const text = copyText(
      '谁做',
      answer({ references: [reference], citations: [citation(), again] }),
      STRINGS.zh,
      (url) => `https://h${url}`,
    );
    expect(text).toBe(
      [
        '问: 谁做',
        '通知原文:\n任务(一):每个错误都要有用例。',
        '这是 2019 年的工作计划。',
        '出处:\n任务(一) 写好用例 https://h/notices/test-notice#t1.1',
        '不是通知的内容:\n测试厅: 测试 (依据: 文件; 来源: 网页)',
        '原文摘录',
      ].join('\n\n'),
    );
  });
});

describe('copied text of a language model', () => {
  it('takes the marks, the places they name and its label along', () => {
    const written = answer({
      answer: '要写用例。〔任务(一)〕',
      generator: { kind: 'model', model: 'm', degraded: false },
      label: 'AI 生成,以原文为准',
    });
    const text = copyText('谁做', written, STRINGS.zh, (url) => `https://h${url}`);
    expect(text).toContain('\n\n要写用例。〔任务(一)〕\n\n');
    expect(text).toContain('出处:\n任务(一) 写好用例 https://h/notices/test-notice#t1.1');
    expect(text).toMatch(/\n\nAI 生成,以原文为准$/);
  });
});

describe('the notice', () => {
  const { text, clauses } = NOTICE;

  it('is shown with every character, in blocks', () => {
    const blocks = readBlocks({ title: '', text, clauses });
    const shown = blocks.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join('');
    expect(shown.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    expect(blocks.filter(({ kind }) => kind === 'task')).toHaveLength(2);
    const ids = blocks.flatMap(({ pieces }) => pieces.flatMap(({ id }) => id ?? []));
    expect(ids).toEqual(clauses.map(({ id }) => id));
    const gap = clauses.filter(({ id }) => id !== 't1.1' && id !== 'date');
    const rest = readBlocks({ title: '', text, clauses: gap }).flatMap(({ pieces }) =>
      pieces.map((piece) => piece.text),
    );
    expect(rest.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });

  it('is asked for once, and again after a failure', async () => {
    const responses = [
      new Response('', { status: 500 }),
      Response.json({ text: 7 }),
      Response.json({ text, clauses }),
    ];
    const asked: unknown[] = [];
    const source = createNoticeSource(
      async (address) => {
        asked.push(address);
        return responses.shift() ?? Response.error();
      },
      (notice) => `/api/notices/${notice}`,
    );
    await expect(source.load('a')).rejects.toThrow();
    await expect(source.load('a')).rejects.toThrow();
    expect((await source.load('a')).clauses).toHaveLength(clauses.length);
    await source.load('a');
    expect(asked).toEqual(['/api/notices/a', '/api/notices/a', '/api/notices/a']);
  });
});

describe('events for the page', () => {
  it('reach who listens, until he does not', () => {
    const { on, emit } = createEmitter();
    const heard: string[] = [];
    const stop = on('ask', ({ question }) => heard.push(question));
    emit('ask', { question: '一' });
    stop();
    emit('ask', { question: '二' });
    expect(heard).toEqual(['一']);
    // As a page's script may call it, which no type holds back.
    expect(() => on('no-such' as 'ask', () => {})).toThrow('no-such');
  });
});
