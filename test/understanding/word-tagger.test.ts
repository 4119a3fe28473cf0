// The tagger finds the best sequence of tags, keeps to what is wanted, and learns what there is to learn.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ClassifierError } from '../../src/understanding/linear-heads.ts';
import { tagWords } from '../../src/understanding/tag-words.ts';
import { loadTagger, saveTagger } from '../../src/understanding/tagger-files.ts';
import { TOKEN_BUCKETS, TokenFeatures, tokensOf } from '../../src/understanding/token-features.ts';
import { fitTagger } from '../../src/understanding/training/fit-tagger.ts';
import {
  bestTags,
  POINTER_TAGS,
  type TaggerWeights,
  WORD_TAGS,
} from '../../src/understanding/word-tagger.ts';

type Tag = (typeof WORD_TAGS)[number];

/** Feature 1 speaks for a word asked for, feature 2 for what surrounds it; what follows what is all the same. */
function weightsOf(changes: Partial<TaggerWeights<Tag>> = {}): TaggerWeights<Tag> {
  const features = new Int8Array(WORD_TAGS.length * TOKEN_BUCKETS);
  features[TOKEN_BUCKETS + 1] = 10;
  features[2] = 10;
  const follows = WORD_TAGS.map(() => WORD_TAGS.map(() => 0));
  return { tags: WORD_TAGS, features, follows, scale: 0.1, ...changes };
}
const tokens = (...features: number[]) => features.map((feature) => Uint16Array.of(feature));

describe('bestTags', () => {
  it('gives each token what its features speak for', () => {
    expect(bestTags(tokens(2, 1, 2), weightsOf(), [])).toEqual(['outside', 'asked', 'outside']);
  });

  it('weighs what follows what against that', () => {
    const follows = [
      [0, -5, 0],
      [0, 0, 0],
      [0, 0, 0],
    ];
    expect(bestTags(tokens(2, 1, 2), weightsOf({ follows }), [])).toEqual(['outside', 'outside', 'outside']);
  });

  it('finds one of the wanted where none is likely', () => {
    expect(bestTags(tokens(2, 3, 2), weightsOf(), ['asked'])).toEqual(['outside', 'asked', 'outside']);
    expect(bestTags(tokens(2, 2), weightsOf(), ['denied'])).toContain('denied');
  });

  it('has no tags for no tokens', () => {
    expect(bestTags([], weightsOf(), ['asked'])).toEqual([]);
  });
});

describe('fitTagger', () => {
  const features = new TokenFeatures(['提高公交覆盖水平', '改造农村危房']);
  const example = (text: string, asked: string) => ({
    tokens: features.of(text, tokensOf(text)),
    tags: tokensOf(text).map((token): Tag => (asked.includes(token.text) ? 'asked' : 'outside')),
  });
  const examples = ['公交', '危房', '农村', '水平', '覆盖', '改造'].flatMap((word) => [
    example(`哪些任务提到${word}`, word),
    example(`提到${word}的任务`, word),
  ]);
  const fitted = fitTagger(WORD_TAGS, examples);

  it('learns where the words asked for stand, for words it never saw as well', () => {
    for (const text of ['哪些任务提到公交', '哪些任务提到机场'])
      expect(tagWords(text, features, fitted, ['asked'])('asked')).toEqual([text.slice(-2)]);
  });

  it('gives the same weights again', () => {
    expect(fitTagger(WORD_TAGS, examples)).toEqual(fitted);
  });
});

describe('a saved tagger', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tagger-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is read back as it was', () => {
    saveTagger(folder, 'words', weightsOf());
    expect(loadTagger(folder, 'words', WORD_TAGS)).toEqual(weightsOf());
  });

  it('of other tags is refused in a line that says why', () => {
    saveTagger(folder, 'words', weightsOf());
    expect(() => loadTagger(folder, 'words', POINTER_TAGS)).toThrow(
      /^the tagger words in \S+ cannot be read: /,
    );
    expect(() => loadTagger(folder, 'none', WORD_TAGS)).toThrow(ClassifierError);
  });
});

describe('tokensOf', () => {
  it('tells what stands between two quotations from what is quoted', () => {
    const quoted = tokensOf('有"试点"没"城市"的任务').filter(({ isQuoted }) => isQuoted);
    expect(quoted.map(({ text }) => text)).toEqual(['试点', '城市']);
  });

  it('takes what stands in quotation marks as one token, and drops blanks', () => {
    expect(tokensOf('有“双向流动”的 task').map(({ text, isQuoted }) => [text, isQuoted])).toEqual([
      ['有', false],
      ['“', false],
      ['双向流动', true],
      ['”', false],
      ['的', false],
      ['task', false],
    ]);
  });
});
