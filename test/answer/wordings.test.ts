// Wordings: the labelled questions that share the most, and the rarest, characters with a question.
import { describe, expect, it } from 'vitest';
import { collectWordings, WordingIndex, wordingTerms } from '../../src/answer/wordings.ts';

const QUESTIONS = [
  '居住证多少钱一张',
  '居住证怎么办理',
  '特色小镇多少钱',
  'how much is the permit',
  '第12项讲什么',
];
const index = new WordingIndex(collectWordings(QUESTIONS));

describe('the nearest wordings', () => {
  it('a question is most like itself, with a cosine of one', () => {
    for (const [place, question] of QUESTIONS.entries()) {
      const [first] = index.nearest(question, 2);
      expect(first?.key).toBe(place);
      expect(first?.score).toBeCloseTo(1, 5);
    }
  });

  it('those that share rarer words come before those that share common ones', () => {
    expect(
      index
        .nearest('办理居住证', 5)
        .map(({ key }) => key)
        .slice(0, 2),
    ).toEqual([1, 0]);
    expect(index.nearest('the permit', 1)[0]?.key).toBe(3);
  });

  it('figures are one kind, as are scripts and the case of letters', () => {
    expect(wordingTerms('第12項講什麼')).toEqual(wordingTerms('第3项讲什么'));
    expect(wordingTerms('The Permit')).toEqual(wordingTerms('the permit'));
  });

  it('a term that most questions have tells none apart', () => {
    const many = Array.from({ length: 60 }, (_, place) => `${'甲乙丙丁戊'[place % 5]}${place}吗`);
    const [first] = new WordingIndex(collectWordings(many)).nearest('吗', 1);
    expect(first?.score).toBeLessThan(0.5);
  });

  it('is like none where nothing is shared', () => {
    expect(index.nearest('☂', 3).every(({ score }) => score === 0)).toBe(true);
  });
});
