// The notations in which people name tasks and parts by number, and the numbers that name nothing.
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../src/text/normalise.ts';
import { findNumberReferences } from '../../src/understanding/number-references.ts';

/** What a question refers to, as `task 12`, `part 3`, `task 3,5`; several references are joined with ` + `. */
const read = (question: string) =>
  findNumberReferences(normaliseText(question))
    .map(({ of, numbers }) => `${of} ${numbers.join(',')}`)
    .join(' + ');

describe('a task', () => {
  it.each([
    '第十二项',
    '第12项',
    '第 12 项讲什么',
    '第１２项',
    '第十二條',
    '第十二点',
    '第十二个任务',
    '第十二件事',
    '第12号任务',
    '12号任务',
    '任务12',
    '任务十二',
    '任务(十二)',
    '任务：12',
    '任務十二寫了什麼',
    '重点任务之十二',
    '（十二）',
    '(12)讲什么',
    '【十二】',
    '十二项',
    '12条全文',
    '十二项最后写了什么',
    '请把12条全文给我',
    '第拾贰项',
    '第(十二)项',
    '第十二',
    '十二',
    '12',
    '12?',
    '⑫',
    '那十二呢',
    'task 12',
    'Task twelve',
    'TASK #12',
    'tasks 12',
    'item no. 12',
    'article 12',
    'point 12 please',
    'the twelfth task',
    'the 12th item',
    '#12 说了什么',
    'no.12',
    'No 12',
    'number 12',
    'task XII',
    'task 十二',
    'renwu 12',
    '第十二条第三款',
  ])('%s', (question) => {
    expect(read(question)).toBe('task 12');
  });

  it.each([
    ['一', 'task 1'],
    ['头一项', 'task 1'],
    ['打头的那项是啥', 'task 1'],
    ['序号为九的任务', 'task 9'],
    ['编号是12的那个', 'task 12'],
    ['第二十一项', 'task 21'],
    ['第廿一项', 'task 21'],
    ['task twenty-one', 'task 21'],
    ['the twenty first item', 'task 21'],
    ['任务五分工', 'task 5'],
    ['任务九成了吗', 'task 9'],
    ['第0项', 'task 0'],
    ['第二十六项', 'task 26'],
    ['第一百条', 'task 100'],
    ['task 40', 'task 40'],
  ])('%s: %s', (question, expected) => {
    expect(read(question)).toBe(expected);
  });
});

describe('several tasks', () => {
  it.each([
    ['第十二、十三项', 'task 12,13'],
    ['第3、5、7项', 'task 3,5,7'],
    ['第三项和第五项', 'task 3,5'],
    ['第十二项与第十八项有何不同', 'task 12,18'],
    ['二十二项与二十三项，有啥两样', 'task 22,23'],
    ['任务三和任务十七', 'task 3 + task 17'],
    ['任务一、二、三', 'task 1,2,3'],
    ['(五)和(六)', 'task 5 + task 6'],
    ['(三、五)', 'task 3,5'],
    ['7、11、24这三项分别叫什么', 'task 7,11,24'],
    ['第3至5项', 'task 3,4,5'],
    ['第3~5项', 'task 3,4,5'],
    ['第三到第五项', 'task 3,4,5'],
    ['第十六项到第十八项的标题', 'task 16,17,18'],
    ['5-9项都是什么', 'task 5,6,7,8,9'],
    ['23~25', 'task 23,24,25'],
    ['廿一至廿四', 'task 21,22,23,24'],
    ['从末尾往回数第七项', 'task -7'],
    ['第Ⅳ部分下设几项', 'part 4'],
    ['一、里面都有哪几条', 'part 1'],
    ['只要22的标题', 'task 22'],
    ['第2、第11、第20三项的题目', 'task 2,11,20'],
    ['给我5—7项', 'task 5,6,7'],
    ['tasks 3 and 5', 'task 3,5'],
    ['tasks 3, 5, and 7', 'task 3,5,7'],
    ['tasks 3-6', 'task 3,4,5,6'],
    ['tasks three through six', 'task 3,4,5,6'],
    ['from task 3 to task 6', 'task 3,4,5,6'],
    ['the first and third tasks', 'task 1,3'],
    ['前三项', 'task 1,2,3'],
    ['头三条', 'task 1,2,3'],
    ['the first three tasks', 'task 1,2,3'],
  ])('%s: %s', (question, expected) => {
    expect(read(question)).toBe(expected);
  });

  it('a range that runs backwards names its ends', () => {
    expect(read('第9至5项')).toBe('task 9,5');
  });

  it('a range is never longer than a hundred', () => {
    expect(read('第1到9999项')).toBe('task 1,9999');
  });
});

describe('tasks counted from the end', () => {
  it.each([
    ['最后一项', 'task -1'],
    ['最后一个任务是哪个', 'task -1'],
    ['the last task', 'task -1'],
    ['the final item', 'task -1'],
    ['倒数第二项', 'task -2'],
    ['从后往前数第三个任务', 'task -3'],
    ['末尾那一项叫什么', 'task -1'],
    ['倒数第三条', 'task -3'],
    ['the penultimate task', 'task -2'],
    ['the second to last task', 'task -2'],
    ['最后两项', 'task -2,-1'],
    ['倒数三项', 'task -3,-2,-1'],
    ['后三项', 'task -3,-2,-1'],
    ['the last two tasks', 'task -2,-1'],
  ])('%s: %s', (question, expected) => {
    expect(read(question)).toBe(expected);
  });
});

describe('parts', () => {
  it.each([
    ['第三部分', 'part 3'],
    ['第3部分有哪些任务', 'part 3'],
    ['第三大部分', 'part 3'],
    ['第三部份', 'part 3'],
    ['第三个部分', 'part 3'],
    ['第三板块', 'part 3'],
    ['第三大块', 'part 3'],
    ['第三块有什么任务', 'part 3'],
    ['第三章', 'part 3'],
    ['三部分讲什么', 'part 3'],
    ['part 3', 'part 3'],
    ['Part Three', 'part 3'],
    ['part III', 'part 3'],
    ['section 3', 'part 3'],
    ['the third part', 'part 3'],
    ['最后一部分', 'part -1'],
    ['最后那部分', 'part -1'],
    ['the last part', 'part -1'],
    ['第二、三部分', 'part 2,3'],
    ['前两部分', 'part 1,2'],
    ['parts 1 and 2', 'part 1,2'],
    ['第一部分和第四部分', 'part 1 + part 4'],
    ['第三部分第二项', 'part 3 + task 2'],
    ['the second task of part three', 'part 3 + task 2'],
  ])('%s: %s', (question, expected) => {
    expect(read(question)).toBe(expected);
  });
});

describe('numbers that name neither', () => {
  it.each([
    // Amounts of things
    '27个在建高速公路项目',
    '109个特色小镇',
    '4类重点对象',
    '100个试点是什么试点',
    '1.6万户危房',
    '3项试点工作有哪些',
    '两项机制有什么差别',
    '两项是什么',
    '有三项任务提到试点',
    '一项任务都没完成',
    '一项别落',
    '任务一共24项',
    '任务25项都有哪些',
    '一共25项吗',
    '就这三项吗',
    '27条吗',
    '第五条高铁是哪条',
    '3条红线',
    '首批56个',
    // Times
    '15分钟',
    '2019年',
    '70周年',
    '任务2019年完成',
    '任务三年完成',
    '任务6月底前',
    '第一年',
    '目前三项工作进展',
    // Names and words with a numeral inside
    '四一三行动',
    '三区三线',
    '一二三产业',
    '第三方评估',
    '第三产业',
    '第三项目部',
    '一块儿说说',
    '那一部分',
    '一部分人',
    '第二块地',
    '任务十分重要',
    '任务一览表',
    '任务之一',
    '万一没有呢',
    '三农',
    '12345热线',
    '十堰能落户吗',
    '上一项',
    '前一项',
    // English
    'no one can settle',
    'number 12345',
    'phone number 110',
    'no more than 5 projects',
    'the first home I buy',
    'my second child',
    'what is the point of it',
    'part of the plan',
    'task 2.5',
  ])('%s', (question) => {
    expect(read(question)).toBe('');
  });
});

describe('what a reference says of itself', () => {
  it('gives the words that were read', () => {
    const [reference] = findNumberReferences('请把第十二、十三项念一下');
    expect(reference?.words).toBe('第十二、十三项');
  });

  it('marks a number that is the whole question, which may be a figure of the text', () => {
    expect(findNumberReferences('109?')).toEqual([{ of: 'task', numbers: [109], words: '109', bare: true }]);
    expect(findNumberReferences('第十二项')[0]?.bare).toBe(false);
  });

  // Nested repetition in a pattern would make these take for ever.
  it.each(['一', '第', '第一、', '第一项', '1 to ', 'task 1 and ', '((', '最后', '前1'])(
    'comes to an end on %j five hundred times',
    (unit) => {
      expect(findNumberReferences(unit.repeat(500)).length).toBeLessThanOrEqual(500);
    },
  );
});
