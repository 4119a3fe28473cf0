// Which questions ask for a list of tasks, and of what; which only look like it.
import { describe, expect, it } from 'vitest';
import { searchTextOf } from '../../src/notice/search-text.ts';
import type { OfficialWords } from '../../src/retrieval/translate-query.ts';
import { readListQuery } from '../../src/understanding/list-query.ts';
import { SHANDONG } from '../notice/fixtures.ts';
import { REQUESTS } from './fixtures.ts';

const tasksWith = (word: string) =>
  new Set(
    SHANDONG.clauses.flatMap((clause) =>
      clause.task !== null && searchTextOf(clause).includes(word) ? [clause.task] : [],
    ),
  ).size;
const reading = (question: string, officialWords?: OfficialWords) => {
  const request = REQUESTS.list(question);
  return request === null ? null : readListQuery(question, request, tasksWith, officialWords);
};

/** `试点`, `标题 城市`, `高铁|机场`, or the kind of the query; null when no list is asked for. */
function inShort(question: string): string | null {
  const query = reading(question)?.query;
  if (query === undefined) return null;
  return query.kind === 'mention' ? (query.titlesOnly ? '标题 ' : '') + query.words.join('|') : query.kind;
}

describe('tasks that hold a word', () => {
  it.each([
    ['哪些任务提到试点', '试点'],
    // 就业的 stands there too, and is no word.
    ['提到就业的任务', '就业'],
    ['任务里提到国家的有哪些', '国家'],
    ['提到青岛的任务有哪些', '青岛'],
    ['涉及青岛的任务', '青岛'],
    ['哪几条讲到特色小镇', '特色小镇'],
    ['哪些条款提到鼓励', '鼓励'],
    ['有几项任务提到试点', '试点'],
    ['严禁出现在哪几项', '严禁'],
    ['试点任务列表', '试点'],
    ['和养老有关的任务有哪些', '养老'],
    ['哪几项提到垃圾分类', '垃圾分类'],
    ['请帮我列出所有提到高铁的任务', '高铁'],
    ['哪項任務提到試點', '试点'],
    ['which tasks mention 试点', '试点'],
    // Tasks go without saying, or stand at the end.
    ['涉及济南的哪几项', '济南'],
    ['养老相关的是哪几项', '养老'],
    ['提到鼓励的条款', '鼓励'],
    ['有几处提到济南', '济南'],
    ['几项写了青岛', '青岛'],
    ['点名济南的', '济南'],
    ['带“一体化”的都有谁', '一体化'],
    ['污水这个词,25项里有几处提到', '污水'],
    ['引用了哪些文件', 'documents'],
    ['年底前必须完成的有哪些', 'deadlines'],
    ['Which tasks mention Qingdao?', '青岛'],
    ['list all items that name Jinan', '济南'],
    // 市 is how people write it, not how the notice does.
    ['哪些任务提到济南市', '济南'],
  ])('%s: %s', (question, expected) => {
    expect(inShort(question)).toBe(expected);
    expect(reading(question)?.literal).toBe(true);
  });

  it.each([
    ['哪几项任务提到“高质量发展”', '高质量发展'],
    ['「稳慎」出现在哪几项', '稳慎'],
    ['“市场化”都在哪儿', '市场化'],
    ['哪些任务里有“落户”和“居住证”', '落户|居住证'],
  ])('%s: exactly the words in quotation marks', (question, expected) => {
    expect(inShort(question)).toBe(expected);
  });

  it('a deadline in another year than any of the notice is looked for as that year', () => {
    expect(inShort('哪些任务的期限是2025年')).toBe('2025年');
    expect(inShort('2019年到期的任务有哪些')).toBe('deadlines');
  });

  it.each([
    '特色小镇谁说了算',
    // Members of something that the notice names.
    '重要轴带是哪几条',
    '那五个高铁都是哪几条',
    '就业创业服务都有哪几项',
    '农房试点放在哪几个县',
    '海绵城市建在哪几条街',
    '今年必须建成通车的有哪些',
    '今年通车的高速有几条',
    '城镇化率的目标数字是多少',
    '领导签字是哪天',
    '“稳慎探索”这四个字什么含义',
    '带头的是哪个部门',
    '带小孩的多少钱',
    '带着闺女来济宁打工的,公办学校让进不',
  ])('%s asks for no list', (question) => {
    expect(reading(question)).toBeNull();
  });

  it('tasks that do not hold a word', () => {
    expect(reading('哪些任务没提到青岛')?.query).toMatchObject({ words: [], without: ['青岛'] });
  });

  it('a matter, in the words that official documents have for it', () => {
    const terms: Readonly<Record<string, readonly string[]>> = {
      看病: ['就医', '医疗', '诊所'],
      pilot: ['试点'],
      tourism: ['旅游', '特色文化产业'],
    };
    const official = (text: string) =>
      Object.entries(terms).flatMap(([term, words]) => (text.includes(term) ? [words] : []));
    const wordsOf = (question: string) => {
      const query = reading(question, official)?.query;
      return query?.kind === 'mention' ? query.words : null;
    };
    // 诊所 stands in no task.
    expect(wordsOf('看病就医的事归哪几项管')).toEqual(['就医', '医疗']);
    expect(wordsOf('tasks mentioning pilot programs')).toEqual(['试点']);
    expect(wordsOf('哪几项提到就医')).toEqual(['就医']);
    // What is near is no mention.
    expect(wordsOf('which tasks mention tourism')).toEqual(['tourism']);
  });

  it('words that the tasks must not hold', () => {
    expect(reading('有“规划”但没有“城乡”字样的任务')?.query).toMatchObject({
      words: ['规划'],
      without: ['城乡'],
    });
    expect(reading('提到青岛而济南没出现的任务')?.query).toMatchObject({
      words: ['青岛'],
      without: ['济南'],
    });
    expect(reading('有没有提到试点的任务')?.query).toMatchObject({ words: ['试点'], without: [] });
  });

  it('two words at once, when both are asked for', () => {
    expect(reading('同时提到青岛和济南的任务')?.query).toMatchObject({ together: true });
    expect(reading('哪些任务同时提到试点和示范')?.query).toMatchObject({ together: true });
    expect(reading('有“允许”两个字的任务')?.query).toMatchObject({ words: ['允许'], together: false });
    expect(reading('提到青岛或济南的任务')?.query).toMatchObject({ together: false });
  });

  it('a word that nothing holds is named beside one that stands there', () => {
    expect(inShort('哪些任务提到烟台或者威海')).toBe('烟台|威海');
  });

  it('more than a place is no place', () => {
    expect(inShort('Which tasks mention Qingdao airport')).not.toBe('青岛');
  });

  it('what is put together of words that stand there is searched for, unless it is quoted', () => {
    expect(reading('哪些任务提到垃圾厕所')?.literal).toBe(false);
    expect(reading('哪些任务提到“垃圾厕所”')?.literal).toBe(true);
  });

  it('a figure that is part of a word is none', () => {
    expect(inShort('提到5G的任务有哪些')).toBe('5g');
  });

  it('figures that stand in the notice are looked for as they are', () => {
    expect(inShort('哪几项提到56个')).toBe('56个');
  });

  it.each([
    ['标题里有“城市”的任务', '标题 城市'],
    ['哪些任务的标题带“乡村”', '标题 乡村'],
    ['标题以“加强”开头的任务有哪些', '标题 加强'],
  ])('%s: in titles alone', (question, expected) => {
    expect(inShort(question)).toBe(expected);
  });
});

describe('tasks of a kind', () => {
  it.each([
    ['带数字的任务有哪些', 'figures'],
    ['哪些任务有具体数字', 'figures'],
    ['List the tasks that contain digits', 'figures'],
    ['哪些任务提到别的文件', 'documents'],
    ['哪些任务带书名号', 'documents'],
    ['which tasks name other documents', 'documents'],
    ['今年到期的任务有哪些', 'deadlines'],
    ['年内要完成的任务', 'deadlines'],
    ['哪些任务有时限', 'deadlines'],
    ['Which tasks are due in 2019?', 'deadlines'],
  ])('%s: %s', (question, kind) => {
    expect(inShort(question)).toBe(kind);
  });
});

describe('words that the notice does not hold', () => {
  it.each([
    ['哪些任务提到彩礼', true],
    // 涉及 may be meant in other words: it is searched for.
    ['哪些任务涉及大学', false],
    // English words may well stand there in Chinese.
    ['which tasks mention pilot projects', false],
  ])('%s: looked for literally: %s', (question, literal) => {
    expect(reading(question)?.literal).toBe(literal);
  });
});

describe('no list of tasks', () => {
  it.each([
    '没房子能在青岛落户吗',
    '农村厕所怎么改',
    '第十二项讲什么',
    '27个在建高速公路项目是哪些',
    '四个都市区是哪些',
    '哪条路今年通车',
    '有几项行动',
    '截止日期是哪天',
    '哪些人能落户',
    '高铁项目有哪几个',
    '任务清单',
    '全部任务',
    'Who is responsible for tasks?',
    '你好',
    '',
  ])('%j', (question) => {
    expect(reading(question)).toBeNull();
  });
});
