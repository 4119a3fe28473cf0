// A verdict as the lines a reader sees: our sentence, then each clause whole after the words that name its place.
import { describe, expect, it } from 'vitest';
import { citationOf, prefixOf } from '../../src/answer/cite.ts';
import { compose } from '../../src/answer/compose.ts';
import { answered, notInNotice, plain } from '../../src/answer/verdicts.ts';
import type { Language } from '../../src/text/language.ts';
import { documentOf, SHANDONG } from '../notice/fixtures.ts';
import { clauseOf, understandingOf } from './samples.ts';

describe('what stands before a quote', () => {
  it.each<[string, Record<Language, string>]>([
    ['t12.8', { zh: '任务(十二):', 'zh-Hant': '任務(十二):', en: 'Task 12, 任务(十二):' }],
    // A title begins with its own number.
    ['t12.0', { zh: '任务', 'zh-Hant': '任務', en: 'Task 12, 任务' }],
    ['pre.1', { zh: '前言:', 'zh-Hant': '前言:', en: 'Preamble:' }],
    ['title', { zh: '标题:', 'zh-Hant': '標題:', en: 'Title:' }],
    ['addressees', { zh: '主送:', 'zh-Hant': '主送:', en: 'Addressed to:' }],
    [
      'reprint',
      {
        zh: '转载网页的页眉:',
        'zh-Hant': '轉載網頁的頁眉:',
        en: 'Header of the web page it was copied from:',
      },
    ],
    ['issuer', { zh: '落款:', 'zh-Hant': '落款:', en: 'Issued by:' }],
    ['date', { zh: '成文日期:', 'zh-Hant': '成文日期:', en: 'Dated:' }],
    // A heading stands by itself.
    ['p3.0', { zh: '', 'zh-Hant': '', en: '' }],
    ['p3.1', { zh: '第三部分:', 'zh-Hant': '第三部分:', en: 'Part 3:' }],
  ])('%s', (id, expected) => {
    for (const language of ['zh', 'zh-Hant', 'en'] as const)
      expect(prefixOf(SHANDONG, clauseOf(id), language)).toBe(expected[language]);
  });

  it('is the label of an article in a regulation', () => {
    const regulation = documentOf('办法', '第一条 甲应当如此。', '第二条 乙应当如此。');
    const clause = regulation.clauses.find(({ task }) => task === 2);
    expect(clause && prefixOf(regulation, clause, 'zh') + clause.text).toMatch(/^任务第二条/);
  });
});

describe('a citation', () => {
  it('names task, part, label, title, place and strength of a clause', () => {
    const clause = clauseOf('t11.5');
    expect(citationOf(SHANDONG, clause)).toEqual({
      notice: 'shandong-2019',
      section: 'task',
      part: 3,
      task: 11,
      label: '(十一)',
      title: '优化城市空间布局',
      clause: 't11.5',
      quote: SHANDONG.text.slice(clause.start, clause.end),
      start: clause.start,
      end: clause.end,
      url: '/notices/shandong-2019#t11.5',
      force: ['must'],
    });
  });

  it.each([
    ['p3.1', 3, '推动城市高质量发展'],
    ['pre.1', null, SHANDONG.metadata.title],
    ['issuer', null, SHANDONG.metadata.title],
  ])('%s stands in no task and has no label', (id, part, title) => {
    expect(citationOf(SHANDONG, clauseOf(id))).toMatchObject({ part, title, task: null, label: null });
  });
});

describe('compose', () => {
  const rule = clauseOf('t12.8');
  const linesOf = (verdict: Parameters<typeof compose>[0], language: Language = 'zh') =>
    compose(verdict, understandingOf('垃圾分类', { language }), SHANDONG).statements.map(({ text }) => text);

  it('quotes whole clauses as received, whatever the language of the question', () => {
    const verdict = answered([{ key: 'quoted' }], [rule]);
    expect(linesOf(verdict)).toEqual(['通知原文:', `任务(十二):${rule.text}`]);
    expect(linesOf(verdict, 'zh-Hant')).toEqual(['通知原文:', `任務(十二):${rule.text}`]);
    expect(linesOf(verdict, 'en')[1]).toBe(`Task 12, 任务(十二):${rule.text}`);
  });

  it('leaves the quotes bare when the first sentence has named their task', () => {
    const lead = [{ key: 'quoted_task', values: { label: '(十二)', number: 12 } }] as const;
    expect(linesOf(answered(lead, [rule], { leadNamesSource: true }))).toEqual([
      '任务(十二)的原文:',
      rule.text,
    ]);
  });

  it('shows the nearest clauses after a refusal, and nothing after a plain sentence', () => {
    expect(linesOf(notInNotice('detail_not_stated', [{ key: 'missing_fee' }], [rule]))).toEqual([
      '通知没有写收不收费、收多少。',
      '下面是最接近的原文,供您参考:',
      `任务(十二):${rule.text}`,
    ]);
    expect(linesOf(notInNotice('detail_not_stated', [{ key: 'missing_fee' }], []))).toHaveLength(1);
    expect(linesOf(plain('smalltalk', null, [{ key: 'thanks' }]))).toHaveLength(1);
  });

  it('tells that personal data was masked', () => {
    const understanding = understandingOf('＊＊＊能落户吗', { masked: true });
    expect(compose(answered([{ key: 'quoted' }], [rule]), understanding, SHANDONG).caveats.join()).toContain(
      '遮住',
    );
  });

  it('calls a list incomplete that the notice leaves incomplete', () => {
    const verdict = answered([{ key: 'quoted' }], [clauseOf('t9.2')]);
    const draft = compose(verdict, understandingOf('5个高铁项目是哪些'), SHANDONG);
    expect(draft.completeness).toBe('partial');
    expect(draft.caveats).toEqual(['原文写的是 5 个,只列出了 4 个名称。']);
  });
});
