// The shapes of Chinese official documents, on documents made for the test.
import { describe, expect, it } from 'vitest';
import { parseNotice } from '../../src/notice/parse-notice.ts';
import { clausesOf, documentOf, expectSound, outlineOf } from './fixtures.ts';

describe('numbering marks', () => {
  it('reads （一） as (一), and keeps the mark as written', () => {
    const notice = documentOf('标题', '一、甲', '（一）乙。乙句。', '（二）丙。');
    expect(outlineOf(notice)).toEqual(['一、甲', '  1 （一）乙', '  2 （二）丙']);
    expectSound(notice);
  });

  it('reads full-width digits', () => {
    expect(outlineOf(documentOf('标题', '１．甲。', '２．乙。'))).toEqual(['1 １．甲', '2 ２．乙']);
    expect(outlineOf(documentOf('标题', '（１）甲。', '（２）乙。'))).toEqual(['1 （１）甲', '2 （２）乙']);
  });

  it('keeps 1. and (1) inside an item as its clauses: 一、 (一) 1. (1) nest in that order', () => {
    const notice = documentOf(
      '标题',
      '一、甲',
      '(一)乙。',
      '1.丙。',
      '(1)丁。戊。',
      '（2）己。',
      '2、庚。',
      '(二)辛。',
    );
    expect(outlineOf(notice)).toEqual(['一、甲', '  1 (一)乙', '  2 (二)辛']);
    expect(clausesOf(notice).slice(2, 8)).toEqual([
      't1.0 (一)乙。',
      't1.1 1.丙。',
      't1.2 (1)丁。',
      't1.3 戊。',
      't1.4 （2）己。',
      't1.5 2、庚。',
    ]);
  });

  it('takes the outermost marks there are: a document of 1. alone has tasks and no parts', () => {
    expect(outlineOf(documentOf('标题', '1.甲。甲句。', '2.乙。'))).toEqual(['1 1.甲', '2 2.乙']);
  });

  it('takes (1) for the tasks where 1. is the outer mark', () => {
    const notice = documentOf('标题', '1.甲', '(1)乙。', '(2)丙。', '2.丁', '(3)戊。');
    expect(outlineOf(notice)).toEqual(['1.甲', '  1 (1)乙', '  2 (2)丙', '2.丁', '  3 (3)戊']);
  });

  it('does not take a figure for a mark', () => {
    const notice = documentOf('标题', '一、甲。', '1.6万户完成改造。', '2019年完成。', '二、乙。');
    expect(outlineOf(notice)).toEqual(['1 一、甲', '2 二、乙']);
  });

  it('takes an item of one long sentence for a clause without a title', () => {
    const sentence = `(一)${'很长的一句话没有标题,'.repeat(6)}到此为止。`;
    const notice = documentOf('标题', sentence, '(二)短题。正文。');
    expect(clausesOf(notice)).toEqual(['title 标题', `t1.1 ${sentence}`, 't2.0 (二)短题。', 't2.1 正文。']);
    expect(notice.tasks.map(({ title }) => title)).toEqual(['(一)', '短题']);
  });
});

describe('the title of an item', () => {
  // The longest title of the real notice has 22 characters; a rule stated in one sentence has more than 60.
  it.each([
    [60, 't1.0'],
    [61, 't1.1'],
  ])('a first sentence of %i characters is %s', (length, id) => {
    const sentence = `(一)${'甲'.repeat(length - 4)}。`;
    expect(documentOf('标题', sentence, '(二)乙。').clauses[1]).toMatchObject({ id, text: sentence });
  });
});

describe('a regulation', () => {
  const notice = documentOf(
    '某某办法',
    '第一章 总则',
    '第一条 为了某事,制定本办法。',
    '第二条 本办法适用于某地。某地是指甲。',
    '(一)第一种情形;',
    '(二)第二种情形。',
    '第二条之一 后来加的一条。',
    '第二章 附则',
    '第三条 本办法自公布之日起施行。',
  );

  it('has chapters as parts and articles as tasks, which have no titles', () => {
    expect(outlineOf(notice)).toEqual([
      '第一章总则',
      '  1 第一条第一条',
      '  2 第二条第二条',
      '  2 第二条之一第二条之一',
      '第二章附则',
      '  3 第三条第三条',
    ]);
    expect(notice.clauses.filter(({ task, id }) => task !== null && id.endsWith('.0'))).toEqual([]);
    expectSound(notice);
  });

  it('keeps the cases of an article inside it', () => {
    expect(notice.clauses.filter(({ id }) => id.startsWith('t2.')).map(({ id }) => id)).toEqual([
      't2.1',
      't2.2',
      't2.3',
      't2.4',
    ]);
  });

  it('takes an inserted article (第二条之一) for no repeat', () => {
    expect(notice.problems).toEqual([]);
  });
});

describe('numbering', () => {
  it('counts items that restart under each heading through the document', () => {
    const notice = documentOf('标题', '一、甲', '(一)乙。', '(二)丙。', '二、丁', '(一)戊。', '(二)己。');
    expect(outlineOf(notice)).toEqual([
      '一、甲',
      '  1 (一)乙',
      '  2 (二)丙',
      '二、丁',
      '  3 (一)戊',
      '  4 (二)己',
    ]);
    expect(notice.problems).toEqual([]);
  });

  it('reports a hole and does not fill it', () => {
    const notice = documentOf('标题', '一、甲', '(一)乙。', '(三)丙。', '三、丁', '(四)戊。');
    expect(notice.tasks.map(({ number }) => number)).toEqual([1, 3, 4]);
    expect(notice.problems).toEqual(['part 2 is missing before 三、', 'task 2 is missing before (三)']);
  });

  it('reports a repeat, keeps both items, and gives their clauses different ids', () => {
    const notice = documentOf('标题', '(一)甲。', '(二)乙。乙句。', '(二)丙。丙句。', '(三)丁。');
    expect(notice.problems).toEqual(['task (二) stands twice']);
    expect(clausesOf(notice).slice(2)).toEqual([
      't2.0 (二)乙。',
      't2.1 乙句。',
      't2r2.0 (二)丙。',
      't2r2.1 丙句。',
      't3.0 (三)丁。',
    ]);
    expectSound(notice);
  });

  it('reports a repeated heading, and neither part reaches into the other', () => {
    const notice = documentOf('标题', '一、甲', '(一)乙。', '二、丙', '(二)丁。', '二、戊', '(三)己。');
    expect(notice.problems).toEqual(['part 二、 stands twice']);
    expect(notice.parts.map(({ start, end }) => notice.text.slice(start, end).replace('\n', ' '))).toEqual([
      '一、甲 (一)乙。',
      '二、丙 (二)丁。',
      '二、戊 (三)己。',
    ]);
  });

  it('reports a step back', () => {
    expect(documentOf('标题', '(一)甲。', '(二)乙。', '(三)丙。', '(二)丁。').problems).toEqual([
      'task (二) stands after 3',
    ]);
  });
});

describe('text without structure', () => {
  it('is cut by paragraph', () => {
    const notice = documentOf('第一段有两句。这是第二句。', '', '第二段。');
    expect(clausesOf(notice)).toEqual(['pre.1 第一段有两句。这是第二句。', 'pre.2 第二段。']);
    expect(notice.tasks).toEqual([]);
  });

  it('still has a title, addressees, an issuer and a date', () => {
    const notice = documentOf(
      '关于某事的函',
      '某某单位:',
      '正文一段。',
      '正文又一段。',
      '某某办公室',
      '2020年1月2日',
    );
    expect(notice.metadata).toEqual({
      title: '关于某事的函',
      addressees: '某某单位:',
      issuer: '某某办公室',
      date: '2020年1月2日',
    });
    expect(notice.clauses.map(({ id }) => id)).toEqual([
      'title',
      'addressees',
      'pre.1',
      'pre.2',
      'issuer',
      'date',
    ]);
  });

  it.each(['', ' ', '\r\n\t \n', '\uFEFF'])('of nothing but white space (%j) has no clause', (text) => {
    expect(parseNotice(text, 'empty', '').clauses).toEqual([]);
  });

  it('of one line is one clause', () => {
    expect(clausesOf(documentOf('只有一句话。'))).toEqual(['pre.1 只有一句话。']);
    expect(clausesOf(documentOf('只有一个标题'))).toEqual(['title 只有一个标题']);
    expect(clausesOf(documentOf('一、只有一项。'))).toEqual(['t1.0 一、只有一项。']);
  });
});

describe('bytes of other systems', () => {
  it('reads CRLF, a byte order mark and full-width indentation, and counts them in the offsets', () => {
    const notice = parseNotice('\uFEFF标题\r\n\r\n　　一、甲。甲句。\r\n　　二、乙。\r\n', 'crlf', '');
    expect(clausesOf(notice)).toEqual(['title 标题', 't1.0 一、甲。', 't1.1 甲句。', 't2.0 二、乙。']);
    expect(notice.clauses.map(({ start }) => start)).toEqual([1, 9, 13, 20]);
    expectSound(notice);
  });

  it('counts a character outside the basic plane as two units, as slice does', () => {
    const notice = documentOf('标题', '(一)𠮷野家。第二句。');
    expect(notice.clauses.map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [3, 11],
      [11, 15],
    ]);
  });
});

// A step that looks back over everything before it takes a minute for some of these; the test would time out.
describe('200 KB on one line', () => {
  it.each([
    ['one sentence', '没有句号的一句话,'.repeat(25_000)],
    ['sentences', '甲。'.repeat(100_000)],
    ['full stops', '。'.repeat(200_000)],
    ['brackets never closed', '（'.repeat(200_000)],
    ['brackets nested', '（'.repeat(100_000) + '）'.repeat(100_000)],
    ['brackets crossed', '“'.repeat(60_000) + '《”》'.repeat(40_000)],
    ['numerals', '一'.repeat(200_000)],
  ])('%s', (_name, line) => {
    const notice = documentOf('标题', '(一)甲。', line);
    expect(notice.clauses.at(-1)?.end).toBe(notice.text.length);
  });

  it('and as 20,000 items', () => {
    const lines = Array.from({ length: 20_000 }, (_, at) => `${(at % 999) + 1}.甲乙。`);
    expect(documentOf('标题', ...lines).tasks).toHaveLength(20_000);
  });
});
