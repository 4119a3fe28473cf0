// A question that leans on the conversation is made to stand alone, by the user's own turns.
import { describe, expect, it } from 'vitest';
import { resolveFollowUp, type Standalone } from '../../src/understanding/follow-up.ts';
import { SHANDONG } from '../notice/fixtures.ts';

/** The search says that whatever is asked is about task 19. */
const resolve = (...turns: string[]): Promise<Standalone> => resolveFollowUp(turns, SHANDONG, async () => 19);
const questionOf = async (...turns: string[]) => (await resolve(...turns)).question;

describe('a question that stands alone', () => {
  it.each([
    [['农村厕所怎么改']],
    [['居住证有什么用', '农村厕所怎么改']],
    [['济南怎么落户', '第十二项讲什么']],
    [['居住证有什么用', '谢谢']],
    [['居住证有什么用', 'thanks, bye']],
  ])('%j is taken as it is', async (turns) => {
    const last = turns.at(-1) ?? '';
    expect(await resolve(...turns)).toEqual({ question: last, form: last, turn: null, more: false });
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
  ])('%s / %s: %s', async (first, then, question) => {
    expect(await resolve(first, then)).toMatchObject({ question, form: question });
  });

  it('beside a subject of its own is no swap', async () => {
    expect((await resolve('城里的垃圾怎么处理', '农村的厕所呢')).turn).toBe('农村的厕所呢');
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

  it('of nothing that was found is asked as it stands', async () => {
    expect(
      (await resolveFollowUp(['农村厕所怎么改', '下一项'], SHANDONG, async () => null)).question,
    ).not.toMatch(/第\d/);
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
      question: '农村厕所怎么改 谁负责',
      form: '谁负责',
      turn: '谁负责',
      more: false,
    });
  });

  it.each(['具体多少钱', '它什么时候完成', 'who is responsible for it'])(
    '%s leans on what came before',
    async (turn) => {
      expect(await questionOf('农村厕所怎么改', turn)).toBe(`农村厕所怎么改 ${turn}`);
    },
  );

  it('that only names another subject asks of it what was asked before', async () => {
    const { form } = await resolve('农村厕所怎么改', '那危房呢');
    expect(form).toBe('农村厕所怎么改 那危房呢');
  });

  it('leans on the last turn that said something', async () => {
    expect(await questionOf('农村厕所怎么改', '嗯', '谁负责')).toContain('农村厕所怎么改');
  });
});
