// What the judge sees: the same names in the same order for every question, and always a number.
import { describe, expect, it } from 'vitest';
import { evidenceFeatures } from '../../src/answer/evidence-features.ts';
import type { SearchResult } from '../../src/retrieval/retriever.ts';
import type { Classification } from '../../src/understanding/question-classifier.ts';
import { SHANDONG } from '../notice/fixtures.ts';
import { classificationOf, foundOf, NO_PRECEDENTS } from './samples.ts';

const NOTHING = foundOf([]);
const seen = (question: string, found: SearchResult = NOTHING, classification = classificationOf()) =>
  evidenceFeatures(question, classification, found, SHANDONG.text, NO_PRECEDENTS, false);
function featureOf(
  name: string,
  question: string,
  found?: SearchResult,
  classification?: Classification,
): number {
  const { names, values } = seen(question, found, classification);
  const value = values[names.indexOf(name)];
  if (value === undefined) throw new Error(`no feature ${name}`);
  return value;
}

describe('the features', () => {
  const { names } = seen('农村厕所怎么改', foundOf(['t19.3', 't19.2', 't12.8']));

  it('have names of their own', () => {
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(['', '👍', '。。。', 'hello', '多少多少几几', '109', '济南'.repeat(200)])(
    'are the same and finite for %j, with evidence and without',
    (question) => {
      for (const found of [NOTHING, foundOf(['t1.1']), foundOf(['t9.2', 't9.3', 't1.1'])]) {
        const features = seen(question, found);
        expect(features.names).toEqual(names);
        expect(features.values).toHaveLength(names.length);
        expect(features.values.filter((value) => !Number.isFinite(value))).toEqual([]);
      }
    },
  );
});

describe('whether the evidence holds what is asked', () => {
  it.each([
    ['holds count', '今年几个项目通车', 't9.3', 'count'],
    ['holds date', '什么时候分类', 't12.8', 'date'],
    ['holds actor', '谁来管护', 't18.4', 'actor'],
  ] as const)('%s: %s in %s', (name, question, id, kind) => {
    expect(featureOf(name, question, foundOf([id]), classificationOf(kind))).toBe(1);
    // A question that asks for something else is not told of it.
    expect(featureOf(name, question, foundOf([id]), classificationOf('fee'))).toBe(0);
  });

  it('no clause holds a sum of money', () => {
    expect(featureOf('holds amount', '奖励多少钱', foundOf(['t8.4']), classificationOf('amount'))).toBe(0);
  });

  it.each([
    ['figure held', '109个特色小镇', 't8.1', 1],
    ['figure unknown', '109个特色小镇', 't8.1', 0],
    ['figure unknown', '190个特色小镇', 't8.1', 1],
    ['place held', '青岛怎么落户', 't1.1', 1],
    ['place of another', '青岛怎么落户', 't1.1', 0],
    ['place of another', '济南怎么落户', 't1.1', 1],
    ['place unknown', '深圳怎么落户', 't1.1', 1],
    ['measure counted', '改造多少户', 't19.5', 1],
    ['measure counted', '修多少公里', 't9.3', 0],
    ['measure counted', '多少个项目通车', 't9.3', 1],
    ['measure not counted', '修多少公里', 't9.3', 1],
    ['focus asked', '到哪个窗口办', 't2.1', 1],
    ['focus missing', '到哪个窗口办', 't2.1', 1],
    ['focus missing', '哪些建成通车', 't9.3', 0],
    ['other time', '现在还能落户吗', 't1.1', 1],
    ['other time', '今年能落户吗', 't1.1', 0],
    ['english', 'Who issued it?', 'issuer', 1],
    ['english', '谁发的', 'issuer', 0],
  ])('%s for %s beside %s is %d', (name, question, id, expected) => {
    expect(featureOf(name, question, foundOf([id]))).toBe(expected);
  });

  it('the margin is that over the best clause of another task', () => {
    const found = foundOf(['t9.2', 't9.3', 't1.1'], [0.9, 0.8, 0.5]);
    expect(featureOf('margin', '高铁', found)).toBeCloseTo(0.4, 10);
  });
});
