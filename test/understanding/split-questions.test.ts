import { describe, expect, it } from 'vitest';
import { splitQuestions } from '../../src/understanding/split-questions.ts';

describe('several questions in one turn', () => {
  it.each([
    ['垃圾分类啥时候启动？农村厕所又怎么改？', ['垃圾分类啥时候启动？', '农村厕所又怎么改？']],
    ['落户要房子吗;居住证怎么办', ['落户要房子吗', '居住证怎么办']],
    ['孩子能上公办学校吗,另外异地住院怎么结算', ['孩子能上公办学校吗', '另外异地住院怎么结算']],
  ])('%s', (turn, questions) => {
    expect(splitQuestions(turn)).toEqual(questions);
  });

  it.each([
    ['one question', '农村厕所怎么改？'],
    ['a piece that asks nothing of its own', '农村厕所怎么改？真的吗？'],
    ['a story with many questions', '落户难吗？孩子上学呢要房子？住院能报销吗？养老钱涨不涨？'],
  ])('%s stays whole', (_, turn) => {
    expect(splitQuestions(turn)).toEqual([turn]);
  });
});
