// Lists of tasks: each against a text search of its own over the titles and clauses of all 25 tasks.
import { describe, expect, it } from 'vitest';
import { judgeByList } from '../../../src/answer/judges/by-list.ts';
import { say } from '../../../src/answer/sentences/sentences.ts';
import type { ListQuery } from '../../../src/understanding/list-query.ts';
import { documentOf, SHANDONG } from '../../notice/fixtures.ts';
import { idsOf } from '../samples.ts';

const mention = (...words: string[]): ListQuery => ({
  kind: 'mention',
  words,
  titlesOnly: false,
  together: false,
  without: [],
  at: 'anywhere',
});
const inTitles = (...words: string[]): ListQuery => ({
  kind: 'mention',
  words,
  titlesOnly: true,
  together: false,
  without: [],
  at: 'anywhere',
});
const judged = (query: ListQuery, literal = true) => judgeByList({ query, literal }, SHANDONG);

/** The clauses of the tasks that hold what is looked for, by nothing but the characters of the text. */
const inTasks = (holds: (text: string) => boolean) =>
  SHANDONG.clauses.filter(({ start, end, task }) => task !== null && holds(SHANDONG.text.slice(start, end)));

describe('within some tasks', () => {
  it('they are named as ranges', () => {
    const within = { kind: 'tasks' as const, numbers: [1, 2, 3, 9], tasks: [1, 2, 3, 9] };
    const verdict = judgeByList({ query: mention('青岛'), literal: true }, SHANDONG, within);
    expect(verdict?.lead[0]).toEqual({ key: 'within_tasks', values: { tasks: '(一)—(三)、(九)' } });
    expect(verdict?.checked).toEqual({ tasks: 4, found: 2 });
  });

  it('a list of those that do not hold a word has their titles', () => {
    const query = { ...mention('青岛'), words: [], without: ['青岛'] };
    const verdict = judgeByList({ query, literal: true }, SHANDONG);
    expect(verdict?.checked).toEqual({ tasks: 25, found: 22 });
    expect(verdict?.evidence.every(({ id }) => id.endsWith('.0'))).toBe(true);
  });
});

describe('the exact set', () => {
  it.each<[string, ListQuery, (text: string) => boolean, number[]]>([
    ['试点', mention('试点'), (text) => text.includes('试点'), [7, 17, 18, 19, 25]],
    ['青岛', mention('青岛'), (text) => text.includes('青岛'), [1, 6, 9]],
    ['严禁', mention('严禁'), (text) => text.includes('严禁'), [11]],
    ['鼓励', mention('鼓励'), (text) => text.includes('鼓励'), [2, 10, 16, 17, 20]],
    // Not the lead-in of part one, which speaks of it too.
    ['落户', mention('落户'), (text) => text.includes('落户'), [1, 2, 3, 4]],
    ['either of two words', mention('高铁', '机场'), (text) => /高铁|机场/.test(text), [9]],
    ['figures', { kind: 'figures' }, (text) => /[0-9]/.test(text), [8, 9, 11, 19]],
    ['documents', { kind: 'documents' }, (text) => text.includes('《'), [5, 6, 18, 24]],
    ['deadlines', { kind: 'deadlines' }, (text) => /今年|年内|2019年/.test(text), [6, 9, 12, 14, 19]],
  ])('%s', (_name, query, holds, tasks) => {
    const verdict = judged(query);
    const expected = inTasks(holds);
    expect(idsOf(verdict?.evidence ?? [])).toEqual(idsOf(expected));
    expect([...new Set(expected.map(({ task }) => task))]).toEqual(tasks);
    expect(verdict?.checked).toEqual({ tasks: 25, found: tasks.length });
    expect(verdict).toMatchObject({ outcome: 'answered', completeness: 'complete' });
  });

  it('of tasks that hold every word', () => {
    const verdict = judged({ ...mention('青岛', '济南'), together: true } as ListQuery);
    expect([...new Set(verdict?.evidence.map(({ task }) => task))]).toEqual([6, 9]);
    expect(verdict?.lead[0]?.key).toBe('list_together');
  });

  it('without the tasks that hold another word anywhere', () => {
    const verdict = judged({ ...mention('规划'), without: ['城乡'] } as ListQuery);
    const holding = (word: string) => new Set(inTasks((text) => text.includes(word)).map(({ task }) => task));
    const expected = [...holding('规划')].filter((task) => !holding('城乡').has(task));
    expect([...new Set(verdict?.evidence.map(({ task }) => task))]).toEqual(expected);
    expect(verdict?.lead[0]?.key).toBe('list_without');
  });

  it('within a part, of its tasks alone, and says so', () => {
    const verdict = judgeByList({ query: mention('试点'), literal: true }, SHANDONG, {
      kind: 'parts',
      numbers: [4],
      tasks: [16, 17, 18, 19, 20, 21],
    });
    expect([...new Set(verdict?.evidence.map(({ task }) => task))]).toEqual([17, 18, 19]);
    expect(verdict?.checked).toEqual({ tasks: 6, found: 3 });
    expect(verdict?.lead[0]).toEqual({ key: 'within_parts', values: { parts: ['四、促进城乡融合发展'] } });
  });

  it('of titles alone', () => {
    const titles = SHANDONG.tasks
      .filter(({ title }) => title.includes('城市'))
      .map(({ number }) => `t${number}.0`);
    expect(idsOf(judged(inTitles('城市'))?.evidence ?? [])).toEqual(titles);
    expect(titles).toHaveLength(8);
  });

  it('compares in one spelling: width, case and script do not matter', () => {
    expect(judged(mention('試點'))?.evidence).toEqual(judged(mention('试点'))?.evidence);
    expect(judged(mention('１０９'))?.evidence).toEqual(judged(mention('109'))?.evidence);
  });
});

describe('what is said', () => {
  const saidOf = (query: ListQuery) => judged(query)?.lead.map(({ key, values }) => say('zh', key, values));

  it.each<[ListQuery, string]>([
    [mention('试点'), '提到「试点」的任务共 5 项(已核对全部 25 项):'],
    [inTitles('城市'), '标题里有「城市」的任务共 8 项(已核对全部 25 项):'],
    [{ kind: 'figures' }, '带阿拉伯数字的任务共 4 项(已核对全部 25 项,不含用汉字写的数):'],
    [{ kind: 'documents' }, '提到其他文件(带书名号)的任务共 4 项(已核对全部 25 项):'],
    [{ kind: 'deadlines' }, '写明当年时限的任务共 5 项(已核对全部 25 项):'],
    [mention('彩礼'), '已核对全部 25 项任务,没有一项提到「彩礼」。'],
  ])('%j: %s', (query, sentence) => {
    expect(saidOf(query)).toEqual([sentence]);
  });
});

describe('none', () => {
  it('is said as none, with proof', () => {
    expect(judged(mention('彩礼'))).toMatchObject({
      outcome: 'not_in_notice',
      reason: 'topic_absent',
      checked: { tasks: 25, found: 0 },
      evidence: [],
      related: [],
    });
  });

  it('of a place: it is the place that is not covered, however it was asked', () => {
    expect(judged(mention('淄博'), false)?.reason).toBe('place_not_covered');
  });

  it('is left to the search when the words were not asked for literally', () => {
    expect(judged(mention('大学'), false)).toBeNull();
  });

  it('of figures, documents or deadlines is left to the search', () => {
    const bare = documentOf('通知', '(一)甲。', '(二)乙。');
    for (const kind of ['figures', 'documents', 'deadlines'] as const)
      expect(judgeByList({ query: { kind }, literal: true }, bare)).toBeNull();
  });
});

describe('what is said of a list', () => {
  const query = inTitles('城市');
  const keyOf = (changes: Partial<ListQuery>) => judged({ ...query, ...changes } as ListQuery)?.lead[0]?.key;

  it('says where in the titles the words stand', () => {
    expect(
      idsOf(judged({ ...query, words: ['加强'], at: 'beginning' } as ListQuery)?.evidence ?? []),
    ).toEqual(['t12.0', 't22.0', 't25.0']);
    expect(keyOf({ words: ['加强'], at: 'beginning' })).toBe('list_titles_beginning');
    expect(keyOf({ words: ['制度'], at: 'end' })).toBe('list_titles_end');
  });

  it('that is empty claims no more than was looked for', () => {
    // 垃圾 stands in clauses, in no title.
    expect(keyOf({ words: ['垃圾'] })).toBe('list_none_titles');
    expect(keyOf({ words: ['垃圾'], at: 'beginning' })).toBe('list_none_titles_beginning');
    expect(keyOf({ words: ['污水'], titlesOnly: false, without: ['农村'] })).toBe('list_none_without');
    expect(keyOf({ words: ['殡葬'], titlesOnly: false })).toBe('list_none');
  });
});
