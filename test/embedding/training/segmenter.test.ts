import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { AutoTokenizer, env, type PreTrainedTokenizer } from '@xenova/transformers';
import { beforeAll, describe, expect, it } from 'vitest';
import { Segmenter } from '../../../src/embedding/training/segmenter.ts';
import { START_ID, UNKNOWN_ID } from '../../../src/embedding/training/vocabulary.ts';
import { normaliseText } from '../../../src/text/normalise.ts';

const SHIPPED = 'models/mingwen-static';

describe('Segmenter', () => {
  // a and b together (-3) are less likely than ab (-2) and more likely than bc (-9) with a.
  const segmenter = new Segmenter({
    pieces: ['<pad>', '<s>', '<unk>', 'a', 'b', 'c', 'ab', 'bc', 'abc'],
    scores: [0, 0, 0, -1, -2, -1, -2, -9, -3],
  });

  it('takes the most probable pieces', () => {
    expect(segmenter.segment('ab')).toEqual([6]);
    expect(segmenter.segment('bc')).toEqual([4, 5]);
  });

  it('takes the longer piece first on a tie', () => {
    expect(segmenter.segment('abc')).toEqual([8]);
  });

  it('joins neighbouring unknown characters and drops what is neither letter nor digit', () => {
    expect(segmenter.segment('axyb')).toEqual([3, UNKNOWN_ID, 4]);
    expect(segmenter.segment('a, b。')).toEqual([3, 4]);
    expect(segmenter.segment('')).toEqual([]);
  });
});

describe('the segmenter and the tokenizer of the shipped model', () => {
  let tokenizer: PreTrainedTokenizer;
  beforeAll(async () => {
    env.allowRemoteModels = false;
    tokenizer = await AutoTokenizer.from_pretrained(resolve(SHIPPED), { local_files_only: true });
  });

  it('cut every sentence of the notice, and awkward texts, into the same pieces', () => {
    const file = JSON.parse(readFileSync(`${SHIPPED}/tokenizer.json`, 'utf8')) as {
      model: { vocab: [string, number][] };
    };
    const segmenter = new Segmenter({
      pieces: file.model.vocab.map(([piece]) => piece),
      scores: file.model.vocab.map(([, score]) => score),
    });
    const notice = readFileSync('corpus/shandong-2019/text.txt', 'utf8').split('。');
    const awkward = [
      '',
      '。',
      'juzhuzheng 咋办',
      'qwxzj 12345 wifi密码',
      '\u{20000}户口\u{1F44D}',
      '한국어 户口 ひらがな',
    ];
    for (const text of [...notice, ...awkward].map(normaliseText)) {
      const ids = tokenizer.encode(text);
      expect(segmenter.segment(text), text).toEqual(ids.filter((id) => id !== START_ID));
    }
  });
});
