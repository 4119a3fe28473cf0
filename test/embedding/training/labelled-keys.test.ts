import { describe, expect, it } from 'vitest';
import { IGNORED, NEGATIVE, SAME_GROUP, SAME_UNIT } from '../../../src/embedding/training/key-loss.ts';
import { labelKeys, relationOf } from '../../../src/embedding/training/labelled-keys.ts';
import { readTrainingCorpus } from '../../../src/embedding/training/read-training-corpus.ts';
import { keyTextOf } from '../../../src/embedding/training/training-corpus.ts';
import { loadNotice } from '../../../src/notice/load-notice.ts';
import { textInContext } from '../../../src/retrieval/keys.ts';
import { data } from './small-data.ts';

const keys = labelKeys(data.corpus, [...data.corpus.questions, ...data.corpus.otherQuestions]);
const place = (text: string): number => {
  const found = keys.texts.indexOf(text);
  if (found < 0) throw new Error(`no key ${text}`);
  return found;
};
const relation = (query: string, key: string): number => relationOf(keys, place(query), place(key));

describe('labelKeys', () => {
  it('puts the units first, under their titles, then the questions', () => {
    expect(keys.unitCount).toBe(4);
    expect(keys.texts.slice(0, 2)).toEqual(['放开落户', '放开落户 取消城镇落户限制']);
    expect(keys.texts).toHaveLength(11);
  });
});

describe('relationOf', () => {
  it.each([
    ['俺能迁户口不', '搬家了户口咋迁', SAME_UNIT],
    ['俺能迁户口不', '放开落户 取消城镇落户限制', SAME_UNIT],
    ['俺能迁户口不', '放开落户', SAME_GROUP],
    ['俺能迁户口不', '臭水沟啥时候修', NEGATIVE],
    ['俺能迁户口不', '今天股票涨了吗', NEGATIVE],
    ['俺能迁户口不', '俺能迁户口不', IGNORED],
    // Only the task of 户口咋办 is known: it may well be of the same clause.
    ['俺能迁户口不', '户口咋办', IGNORED],
    ['户口咋办', '俺能迁户口不', SAME_GROUP],
  ])('of %s to %s is %i', (query, key, expected) => {
    expect(relation(query, key)).toBe(expected);
  });
});

// Training must see what retrieval will embed; embedding cannot import retrieval, so a test holds them together.
describe('keyTextOf', () => {
  it('is the text that retrieval indexes for every clause of the notice', () => {
    const notice = loadNotice('corpus/shandong-2019');
    const { units } = readTrainingCorpus('corpus');
    for (const clause of notice.clauses) {
      const unit = units.find(({ id }) => id === clause.id || id === `${notice.id}/${clause.id}`);
      expect(unit && keyTextOf(unit)).toBe(textInContext(notice, clause));
    }
  });
});
