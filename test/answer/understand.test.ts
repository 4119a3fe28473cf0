// What a turn asks, as data: its readings, the list or the place it asks for, the tasks that its answer shows.
import { describe, expect, it } from 'vitest';
import { readConversation } from '../../src/answer/conversation.ts';
import { tasksShown, understand } from '../../src/answer/understand.ts';
import { REQUESTS } from '../understanding/fixtures.ts';
import { classifierOf, contextOf } from './samples.ts';

const CONTEXT = contextOf({ requests: REQUESTS });
const understood = (turns: readonly string[], context = CONTEXT) =>
  understand(readConversation(turns.map((content) => ({ role: 'user', content }))), context);

describe('understand', () => {
  it('gives the readings of a turn that may lean on the one before, with how probable they are', async () => {
    const context = contextOf({ classifier: classifierOf('rule', 0.6) });
    const readings = await understood(['老师待遇会涨吗', '大夫有份没份'], context);
    expect(readings.map(({ leans, probability }) => [leans, probability])).toEqual([
      [true, 0.6],
      [false, 0.4],
    ]);
    expect(new Set(readings.map(({ asked }) => asked))).toEqual(new Set(['大夫有份没份']));
  });

  it('turns a question for the place of a thing into one for what the notice says of it', async () => {
    const [reading] = await understood(['给爸妈装个爬楼机写在哪一条']);
    expect(reading?.question).toBe('给爸妈装个爬楼机有什么规定');
  });

  it('leaves a list what asks for several tasks', async () => {
    const [reading] = await understood(['居住证出现在哪些任务里']);
    expect(reading).toMatchObject({
      question: '居住证出现在哪些任务里',
      list: { query: { words: ['居住证'] } },
    });
  });

  it('reads a list within the tasks that the question names', async () => {
    const [reading] = await understood(['第四部分以外,还有谁写到“农村”']);
    expect(reading?.list?.query).toMatchObject({ words: ['农村'] });
    expect(reading?.scope).toMatchObject({ kind: 'tasks' });
  });
});

describe('the tasks that an answer shows', () => {
  it.each([
    ['第十二项', [12]],
    ['第二部分有哪些任务', [5, 6, 7, 8, 9]],
    ['哪些任务提到青岛', [1, 6, 9]],
    ['第二部分里提到青岛的有几项', [6, 9]],
    // t1.1 is what the search finds.
    ['没房子能落户吗', [1]],
  ])('%s: %j', async (question, tasks) => {
    expect(await tasksShown(question, CONTEXT)).toEqual(tasks);
  });
});
