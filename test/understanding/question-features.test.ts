// The features of a question show its form: what the notice itself says is masked.
import { describe, expect, it } from 'vitest';
import { FEATURE_BUCKETS, QuestionFeatures } from '../../src/understanding/question-features.ts';
import { SHANDONG } from '../notice/fixtures.ts';

const features = new QuestionFeatures(SHANDONG.text);

describe('masking', () => {
  it.each([
    ['居住证多少钱', '□多少钱'],
    ['特色小镇是什么', '□是什么'],
    ['彩礼多少钱', '彩礼多少钱'],
    // Two subjects beside each other are one.
    ['居住证特色小镇', '□'],
    // A single character is no subject; a word that asks stays.
    ['镇', '镇'],
    ['哪个部门负责', '哪个部门负责'],
    ['hello', 'hello'],
    ['', ''],
  ])('%j becomes %j', (question, masked) => {
    expect(features.mask(question)).toBe(masked);
  });

  it('is by the words of this notice', () => {
    expect(new QuestionFeatures('彩礼从简。').mask('彩礼多少钱')).toBe('□多少钱');
  });
});

describe('features', () => {
  const of = (question: string) => [...features.of(question)];

  it.each(['居住证多少钱', 'What is the fee?', '', '👍', '长'.repeat(500)])(
    'of %j are buckets, ascending, each once',
    (question) => {
      const found = of(question);
      expect(found).toEqual([...new Set(found)].toSorted((a, b) => a - b));
      expect(found.every((bucket) => bucket >= 0 && bucket < FEATURE_BUCKETS)).toBe(true);
      expect(found).toEqual(of(question));
    },
  );

  it('are the same for questions of one form about two subjects', () => {
    expect(of('居住证多少钱')).toEqual(of('特色小镇多少钱'));
    expect(of('居住证多少钱')).not.toEqual(of('居住证在哪办'));
  });

  it('are the same for every figure, width and script', () => {
    expect(of('补贴5000元吗')).toEqual(of('补贴8.5元吗'));
    expect(of('多少錢？')).toEqual(of('多少钱?'));
  });
});
