// Which part of the notice a question is about: numbers resolved against the document, counts, sentences, topics.
import { describe, expect, it } from 'vitest';
import { type NumberedScope, readScope, type Scope } from '../../src/understanding/scope.ts';
import { documentOf, SHANDONG } from '../notice/fixtures.ts';

const scopeOf = (question: string): Scope => readScope(question, SHANDONG);

/** `tasks 3,5`, `parts 2`, `count tasks`, `notice`; `missing …` names what does not exist. */
function inShort(question: string): string {
  const scope = scopeOf(question);
  if (scope.kind === 'notice') return 'notice';
  if (scope.kind === 'count') return `count ${scope.of}`;
  const missing = scope.missing.length === 0 ? '' : ` missing ${scope.missing.join('|')}`;
  return `${scope.kind} ${scope.numbers.join(',')}${missing}`.replace('  ', ' ');
}

function numbered(question: string): NumberedScope {
  const scope = scopeOf(question);
  if (scope.kind === 'notice' || scope.kind === 'count')
    throw new Error(`${question} is about the ${scope.kind}`);
  return scope;
}

describe('a part that is counted as 个', () => {
  it.each([
    ['第三个部分有哪些任务', 'parts 3'],
    ['倒数第三个部分', 'parts 3'],
    ['第四块第2个', 'tasks 17'],
  ])('%s: %s', (question, expected) => {
    expect(inShort(question)).toBe(expected);
  });
});

describe('by length', () => {
  it.each([
    ['标题最短的是哪一项', 'tasks 22,23,24,25'],
    ['标题最长的任务', 'tasks 1'],
    ['哪一项内容最多', 'tasks 16'],
    ['the longest task', 'tasks 16'],
  ])('%s: %s', (question, expected) => {
    expect(inShort(question)).toBe(expected);
  });

  it.each(['最长的高铁是哪条', '哪个城市的内容最多'])('%s measures no task', (question) => {
    expect(inShort(question)).toBe('notice');
  });
});

describe('by number', () => {
  it.each([
    ['第十二项讲什么', 'tasks 12'],
    ['task 15', 'tasks 15'],
    ['第三项和第十七项', 'tasks 3,17'],
    ['第三项、第三项', 'tasks 3'],
    ['最后一项', 'tasks 25'],
    ['倒数第二项', 'tasks 24'],
    ['最后三项', 'tasks 23,24,25'],
    ['前三项', 'tasks 1,2,3'],
    ['第三部分有哪些任务', 'parts 3'],
    ['最后一部分', 'parts 5'],
    ['第二、三部分', 'parts 2,3'],
  ])('%s: %s', (question, expected) => {
    expect(inShort(question)).toBe(expected);
  });
});

describe('a task inside a part', () => {
  it.each([
    // (十) is the first task of part three.
    ['第三部分第二项', 'tasks 11'],
    ['第三部分第十二项', 'tasks 12'],
    ['第三部分最后一项', 'tasks 15'],
    ['第三部分倒数第二项', 'tasks 14'],
    ['第二部分前三项', 'tasks 5,6,7'],
    // Part two holds five tasks, one of them (五): the six are counted, not half of them named.
    ['第二部分前六项', 'tasks 5,6,7,8,9'],
    ['the second task of part four', 'tasks 17'],
    ['最后一部分第一项', 'tasks 22'],
    ['第一部分和第十二项', 'tasks 12'],
  ])('%s: %s', (question, expected) => {
    expect(inShort(question)).toBe(expected);
  });
});

describe('a part by the words of its heading', () => {
  it.each([
    ['组织实施那部分包括哪几条', 'parts 5'],
    ['“推动城市高质量发展”底下有哪些任务', 'parts 3'],
    ['城乡融合这一大块的任务清单', 'parts 4'],
    // 底下 without the words of a heading names nothing.
    ['底下有哪些任务', 'notice'],
  ])('%s: %s', (question, expected) => {
    expect(inShort(question)).toBe(expected);
  });
});

describe('what does not exist', () => {
  it.each([
    ['第二十六项', 'tasks missing 第二十六项'],
    ['第0项', 'tasks missing 第0项'],
    ['Show me task 27, please.', 'tasks missing task 27'],
    ['30', 'tasks missing 30'],
    ['第二十五项和第二十六项', 'tasks 25 missing 第二十五项和第二十六项'],
    ['任务(二十六)就是(二十六)吗', 'tasks missing 任务(二十六)'],
    ['倒数第三十项', 'tasks missing 倒数第三十项'],
    ['第六部分讲什么', 'parts missing 第六部分'],
    ['part nine', 'parts missing part nine'],
    // A task of a part that does not exist is not the task of that number.
    ['第六部分第一项', 'parts missing 第六部分'],
  ])('%s: %s', (question, expected) => {
    expect(inShort(question)).toBe(expected);
  });
});

describe('a bare number that is a figure of the text', () => {
  it.each(['109', '109?', '27', '56', '100', '2019', '(2019)', '四一三', '一二三'])(
    '%s is searched for, not looked up',
    (question) => {
      // 27 and 56 are figures of the notice; there are only 25 tasks.
      expect(scopeOf(question)).toEqual({ kind: 'notice' });
    },
  );

  it.each([
    ['9', 'tasks 9'],
    ['4', 'tasks 4'],
    ['15', 'tasks 15'],
  ])('%s is a task, though the text holds the figure too', (question, expected) => {
    expect(inShort(question)).toBe(expected);
  });
});

describe('how many there are', () => {
  it.each([
    ['一共多少项任务', 'count tasks'],
    ['總共有幾項任務', 'count tasks'],
    ['这个通知有几项重点任务', 'count tasks'],
    ['有多少条', 'count tasks'],
    ['How many tasks are there?', 'count tasks'],
    ['分几个部分', 'count parts'],
    ['how many parts does it have', 'count parts'],
    ['通知一共30项任务对不对', 'count tasks'],
    ['全文分六个部分吧', 'count parts'],
    ['每个部分的名字', 'count parts'],
  ])('%s: %s', (question, expected) => {
    expect(inShort(question)).toBe(expected);
  });

  it.each([
    '有几项任务提到试点',
    '多少任务跟高铁有关',
    'how many tasks mention railways',
    '有几项任务提到大学',
    '今年有9个项目建成通车吧',
    '我有三个任务要做',
    '多少块钱',
    '重点群体是哪部分人',
  ])('%s counts something else: the search must find it', (question) => {
    expect(scopeOf(question)).toEqual({ kind: 'notice' });
  });

  it('第三部分总共几项任务 is about the part', () => {
    expect(inShort('第三部分总共几项任务')).toBe('parts 3');
  });
});

describe('sentences of tasks', () => {
  it.each([
    ['第十二项第二句', [2]],
    ['第十二项第1句话', [1]],
    ['第十二项头一句', [1]],
    ['第十二项首句', [1]],
    ['第十二项最后一句', [-1]],
    ['第十二项倒数第二句', [-2]],
    ['the last sentence of task 12', [-1]],
    ['第十二项前两句', [1, 2]],
    ['第十二项最后两句', [-2, -1]],
    ['第十项,一至三句', [1, 2, 3]],
    ['第九项里头,第三句跟末了那句', [3, -1]],
    ['第十二项', []],
    ['第三项和第五项的第一句', [1]],
  ])('%s: %j', (question, expected) => {
    expect(numbered(question).sentences).toEqual(expected);
  });
});

describe('what is left out', () => {
  it.each([
    ['12~15,13不要', 'tasks 12,14,15'],
    ['前五项划掉第二、第四,剩的标题', 'tasks 1,3,5'],
    ['第四部分除了第十八项还有哪几项', 'tasks 16,17,19,20,21'],
    ['第二部分,不算最后一项', 'tasks 5,6,7,8'],
    ['除了青岛还有哪些城市', 'notice'],
    // Ordinary words that look like leaving out.
    ['这个算不算第三项的内容', 'tasks 3'],
    ['包不包括第五项', 'tasks 5'],
    ['第三项不要求社保吗', 'tasks 3'],
    ['除了56以外还有什么', 'notice'],
    ['一个月房租去掉一千二,公积金有没有份', 'notice'],
  ])('%s: %s', (question, expected) => {
    expect(inShort(question)).toBe(expected);
  });

  it('a part left out leaves the tasks of the others', () => {
    expect(numbered('第四部分以外,还有谁写到“农村”').tasks).toEqual([
      ...Array.from({ length: 15 }, (_, index) => index + 1),
      ...[22, 23, 24, 25],
    ]);
  });
});

describe('by place among others', () => {
  it.each([
    ['第四块里头序号是单数的那几项叫什么', 'tasks 17,19,21'],
    ['第三部分掐头去尾,中间几项的标题', 'tasks 11,12,13,14'],
    ['每个部分的第一项任务', 'tasks 1,5,10,16,22'],
    ['各部分的最后一项', 'tasks 4,9,15,21,25'],
    ['二十五项任务正中间的那一项', 'tasks 13'],
    // In a conversation it points into a list; by itself it names no task.
    ['中间那个展开', 'notice'],
    ['Does task 5 even mention Jinan?', 'tasks 5'],
    ['Do the tasks even mention Jinan?', 'notice'],
    ['第二部分当中任务有哪些', 'parts 2'],
  ])('%s: %s', (question, expected) => {
    expect(inShort(question)).toBe(expected);
  });
});

describe('topic: what is asked beyond the number', () => {
  it.each([
    '第十二项',
    '第十二项讲的是啥内容',
    '请问第十二项具体说了什么呢',
    '12条全文给我看看',
    '任务（五）的要点',
    '把第四部分的大标题念给我听听',
    '第十七項講咩',
    '第二部分下面的任务列全',
    'What does item no. 4 require?',
    'List the tasks under Part One.',
  ])('%s asks for the task or part itself', (question) => {
    expect(numbered(question).topic).toBe('');
  });

  it.each([
    ['第十二项里垃圾分类怎么说', '垃圾分类'],
    ['第四部分中提到试点的任务有哪些', '试点'],
    ['第二部分有哪些项目', '项目'],
    ['第三部分提到大学的任务', '大学'],
    ['任务三跟上学有关的内容', '上学'],
    ['What does task 12 say about waste sorting?', 'waste sorting'],
    ['第九项的109', '109'],
  ])('%s asks for %s', (question, topic) => {
    expect(numbered(question).topic).toContain(topic);
  });
});

describe('numbers to be left out', () => {
  it.each([
    ['12到15项,13不要', [12, 14, 15]],
    ['除了第二项,前三项的标题', [1, 3]],
    ['⑫⑰两项的题目', [12, 17]],
  ])('%s', (question, numbers) => {
    expect(numbered(question).numbers.toSorted((a, b) => a - b)).toEqual(numbers);
  });
});

describe('full text', () => {
  it.each([
    ['第十二项全文', true],
    ['第十二项的原文念一下', true],
    ['full text of task 12', true],
    ['task 12 word for word', true],
    ['第十二项讲什么', false],
  ])('%s: %s', (question, expected) => {
    expect(numbered(question).fullText).toBe(expected);
  });
});

describe('no scope at all', () => {
  it.each([
    '没房子能在青岛落户吗',
    '27个在建高速公路项目是哪些',
    '三区三线是什么',
    '四一三行动指什么',
    '15分钟居民活动圈',
    '2019年改造多少户危房',
    '两项机制有什么差别',
    '一项任务都没完成',
    '有一部分人没有户口怎么办',
    '',
    '。。。',
    '👍',
  ])('%j', (question) => {
    expect(scopeOf(question)).toEqual({ kind: 'notice' });
  });
});

describe('another document', () => {
  it('resolves numbers against that document', () => {
    const regulation = documentOf('办法', '第一条 甲。', '第二条 乙。', '第三条 丙。丁。');
    expect(readScope('第三条最后一句', regulation)).toMatchObject({
      kind: 'tasks',
      numbers: [3],
      sentences: [-1],
    });
    expect(readScope('第四条', regulation)).toMatchObject({
      kind: 'tasks',
      numbers: [],
      missing: ['第四条'],
    });
    expect(readScope('第一部分', regulation)).toMatchObject({
      kind: 'parts',
      numbers: [],
      missing: ['第一部分'],
    });
  });
});
