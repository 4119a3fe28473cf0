// A question that leans on the conversation is made to stand alone, by the user's own turns.
import { describe, expect, it } from 'vitest';
import { type Reading, resolveFollowUp } from '../../src/understanding/follow-up.ts';
import { readScope } from '../../src/understanding/scope.ts';
import { SHANDONG } from '../notice/fixtures.ts';
import { REQUESTS } from './fixtures.ts';

/** The search says that whatever is asked is about tasks of these numbers; turns lean with this probability. */
const readings = (turns: readonly string[], tasks: readonly number[] = [19], leaning = 1) =>
  resolveFollowUp(turns, {
    notice: SHANDONG,
    scopeOf: (question) => readScope(question, SHANDONG),
    tasksOf: async () => tasks,
    listOf: REQUESTS.list,
    leaning: () => leaning,
  });
const resolve = async (...turns: string[]): Promise<Reading> => {
  const [reading] = await readings(turns);
  if (reading === undefined) throw new Error('no reading');
  return reading;
};
const questionOf = async (...turns: string[]) => (await resolve(...turns)).question;

describe('a question that stands alone', () => {
  it.each([
    [['农村厕所怎么改']],
    [['居住证有什么用', '农村厕所怎么改']],
    [['济南怎么落户', '第十二项讲什么']],
    [['居住证有什么用', '谢谢']],
  ])('%j is taken as it is', async (turns) => {
    const last = turns.at(-1) ?? '';
    expect(await readings(turns, [19], 0)).toEqual([
      { probability: 1, question: last, form: last, beside: null, leans: false, place: null, more: false },
    ]);
  });

  it('or may lean on the one before is read both ways, the likelier first', async () => {
    const both = await readings(['农村厕所怎么改', '大夫有份没份'], [19], 0.7);
    expect(both.map(({ question, leans }) => [question, leans])).toEqual([
      ['农村厕所怎么改 大夫有份没份', true],
      ['大夫有份没份', false],
    ]);
    expect(both.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1);
    expect((await readings(['农村厕所怎么改', '大夫有份没份'], [19], 0.2))[0]?.leans).toBe(false);
  });

  it('that asks for a list is the next list', async () => {
    expect(await questionOf('哪些任务提到试点', '那提到示范的任务呢')).toBe('那提到示范的任务呢');
    expect(await questionOf('哪些任务提到试点', '那示范呢')).toBe('哪些任务提到示范');
  });

  it('that begins a new subject leans on nothing, and is rid of the words that say so', async () => {
    expect(await questionOf('居住证有什么用', '换个话题,改厕呢')).toBe('改厕呢');
    expect(await questionOf('居住证有什么用', '另外问,改厕呢')).toBe('改厕呢');
  });

  it('is the first turn, whatever it says', async () => {
    expect(await questionOf('那青岛呢')).toBe('那青岛呢');
    expect(await questionOf('下一项')).toBe('下一项');
  });
});

describe('another place', () => {
  it.each([
    ['济南怎么落户', '那青岛呢', '青岛怎么落户'],
    ['济南怎么落户', '青岛?', '青岛怎么落户'],
    ['济南怎么落户', '换成烟台', '烟台怎么落户'],
    ['济南怎么落户', '烟台那边呢', '烟台怎么落户'],
  ])('%s / %s: %s', async (first, then, question) => {
    expect(await resolve(first, then)).toMatchObject({ question, form: question });
  });

  it('after a question on no place is asked beside it', async () => {
    expect(await questionOf('怎么落户', '那青岛呢')).toBe('怎么落户 那青岛呢');
  });
});

describe('the city and the country', () => {
  it.each([
    ['城里的垃圾怎么处理', '那农村呢', '农村的垃圾怎么处理'],
    ['大城市发展啥产业', '中小城市呢', '中小城市发展啥产业'],
    ['污水管网怎么搞', '我问的是城市的,不是乡下的', '城市污水管网怎么搞'],
    ['垃圾怎么处理', '农村?', '农村垃圾怎么处理'],
    // A kind of settlement instead of a place.
    ['青岛怎么落户', '镇上呢', '镇上怎么落户'],
  ])('%s / %s: %s', async (first, then, question) => {
    expect(await resolve(first, then)).toMatchObject({ question, form: question });
  });

  it('beside a subject of its own is no swap', async () => {
    expect((await resolve('城里的垃圾怎么处理', '农村的厕所呢')).beside).toBe('农村的厕所呢');
  });
});

describe('one word for another', () => {
  it.each([
    ['养牛有什么政策', '打错了,是养老不是养牛', '养老有什么政策'],
    ['老师待遇怎么样', '说错了 是医生不是老师', '医生待遇怎么样'],
  ])('%s / %s: %s', async (first, then, question) => {
    expect(await questionOf(first, then)).toBe(question);
  });

  it('that the question before does not hold is none', async () => {
    expect(await questionOf('养牛有什么政策', '是养老不是养羊')).toBe('养牛有什么政策 是养老不是养羊');
  });
});

describe('one of a list', () => {
  const listed = async (...turns: string[]) => (await readings(turns, [1, 6, 9]))[0]?.question;

  it.each([
    ['第二个展开说说', '第6项'],
    ['最后一个说了啥', '第9项'],
    ['the first one', '第1项'],
    ['第二个什么时候完成', '第6项 什么时候完成'],
    ['中间那个展开', '第6项'],
    // The last of the list, not of the notice.
    ['最后一项呢', '第9项'],
  ])('%s: %s', async (turn, question) => {
    expect(await listed('哪些任务提到青岛', turn)).toBe(question);
  });

  it.each(['第二个孩子能上学吗', '以前个体户行吗', '后面那个月呢'])('%s points into none', async (turn) => {
    expect(await listed('哪些任务提到青岛', turn)).not.toMatch(/^第\d+项/);
  });

  it('needs a list before it', async () => {
    expect(await questionOf('农村厕所怎么改', '第二个展开说说')).not.toMatch(/^第\d+项/);
  });
});

describe('the neighbour of a task that the turn itself names', () => {
  it.each([
    ['特色小镇那项的后面一项是什么', '第20项'],
    ['老旧小区那条的上一条', '第18项'],
    ['第九项前面那个', '第8项'],
    ['第九项后面一项', '第10项'],
    ['the task after rural toilets', '第20项'],
  ])('%s', async (turn, question) => {
    expect(await questionOf(turn)).toBe(question);
  });
});

describe('the next part and the one before', () => {
  it.each([
    ['第三部分有哪些任务', '下一部分呢', '第4部分'],
    ['第三部分有哪些任务', '上一块', '第2部分'],
    ['what is part two about', 'the next part', '第3部分'],
    ['第三部分和第四部分有哪些任务', '下一部分', '第5部分'],
  ])('%s / %s: %s', async (first, then, question) => {
    expect(await questionOf(first, then)).toBe(question);
  });
});

describe('the part that a task stands in', () => {
  it.each([[['美丽村居那一项属于哪个部分']], [['农村厕所怎么改', '它归哪个大标题']]])('%j', async (turns) => {
    expect(await questionOf(...turns)).toBe('第19项属于第几部分');
  });
});

describe('the next and the one before', () => {
  it.each([
    [['第十二项讲什么', '下一项'], '第13项'],
    [['第十二项讲什么', '上一项'], '第11项'],
    [['第十二项讲什么', '再下一个'], '第13项'],
    [['task 12', 'the next one'], '第13项'],
    [['第十二项讲什么', '下一项', '下一项'], '第14项'],
    [['第十二项讲什么', '下一项', '上一项'], '第12项'],
    // Past the ends: such tasks do not exist, and are said not to.
    [['第二十五项', '下一项', '下一项'], '第27项'],
    [['第一项', '上一项', '上一项', '上一项'], '第0项'],
    // Counted from the task that the search finds.
    [['农村厕所怎么改', '下一项'], '第20项'],
  ])('%j: %s', async (turns, question) => {
    expect(await questionOf(...turns)).toBe(question);
  });

  it.each([
    '提前一个月申请行吗',
    '网上一个人能办吗',
    '以后一个人也能落吗',
    '那乡下条件呢',
    '线下项目有哪些',
    'What about my previous hukou?',
    '乡镇下面条件咋样',
    '第三项下的条件是什么',
    '完成备案事项后个人需要做什么',
  ])('%s is no step', async (turn) => {
    expect(await questionOf('落户有什么条件', turn)).not.toMatch(/^第\d+项/);
  });

  it('is read in traditional characters too', async () => {
    expect(await questionOf('第十二項講什麼', '下一項')).toBe('第13项');
  });

  it('of nothing that was found is asked as it stands', async () => {
    expect((await readings(['农村厕所怎么改', '下一项'], []))[0]?.question).not.toMatch(/第\d/);
  });
});

describe('the same again', () => {
  it.each(['原文', '第几条说的', '你确定?原文是多少', '出处', 'Are you sure?'])(
    '%s asks for the evidence',
    async (turn) => {
      expect(await resolve('农村厕所怎么改', turn)).toMatchObject({
        question: '农村厕所怎么改',
        more: false,
      });
    },
  );

  it.each(['还有呢', '还有吗?', '别的呢', '继续', 'anything else?'])(
    '%s asks for more of it',
    async (turn) => {
      expect(await resolve('农村厕所怎么改', turn)).toMatchObject({ question: '农村厕所怎么改', more: true });
    },
  );
});

describe('a short turn', () => {
  it('is asked beside what came before, and is searched for by itself too', async () => {
    expect(await resolve('农村厕所怎么改', '谁负责')).toEqual({
      probability: 1,
      question: '农村厕所怎么改 谁负责',
      form: '谁负责',
      beside: null,
      leans: true,
      place: null,
      more: false,
    });
  });

  it.each(['具体多少钱', '它什么时候完成', 'who is responsible for it'])(
    '%s leans on what came before',
    async (turn) => {
      expect(await questionOf('农村厕所怎么改', turn)).toBe(`农村厕所怎么改 ${turn}`);
    },
  );

  it('that only names another subject of the notice asks for that; what came before helps to find it', async () => {
    expect(await resolve('农村厕所怎么改', '那危房呢')).toMatchObject({
      question: '危房',
      form: '危房',
      beside: '农村厕所怎么改 那危房呢',
      leans: true,
    });
  });

  it('that names one which the notice does not know asks of it what was asked before', async () => {
    const { form } = await resolve('农村厕所怎么改', '那帐篷呢');
    expect(form).toBe('农村厕所怎么改 那帐篷呢');
  });

  it.each(['牵头单位是哪家', '一户得掏几个钱', '谁负责考核'])(
    '%s names no subject of its own, however long it is',
    async (turn) => {
      expect(await questionOf('特色小镇怎么发展', turn)).toBe(`特色小镇怎么发展 ${turn}`);
    },
  );

  it.each(['不对吧,我记得是2022年', '你确定?我看是27个', 'Are you sure? I was told 27.'])(
    '%s holds something against the answer: the question stays',
    async (turn) => {
      expect(await questionOf('危房改造多少户', turn)).toBe('危房改造多少户');
    },
  );

  it('leans on the last turn that said something', async () => {
    expect(await questionOf('农村厕所怎么改', '嗯', '谁负责')).toContain('农村厕所怎么改');
  });
});
