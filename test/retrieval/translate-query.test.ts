import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../src/retrieval/translate-query.ts';

const translate = createTranslator([
  { term: 'garbage sorting', lang: 'en', official: ['垃圾分类'] },
  { term: 'garbage', lang: 'en', official: ['垃圾'] },
  { term: 'city', lang: 'en', official: ['城市'] },
  { term: '茅房', lang: 'zh', official: ['厕所'] },
]);

describe('English terms of a question in Chinese', () => {
  it.each([
    ['a word', 'Who collects garbage?', '垃圾'],
    ['the longest phrase', 'When does garbage sorting start?', '垃圾分类'],
    ['inflected forms', 'Do cities sort garbage?', '城市 垃圾'],
    ['each word once', 'city, city, city', '城市'],
    ['beside Chinese', '我们 city 的路', '城市'],
  ])('%s', (_, question, expected) => {
    expect(translate(question)).toBe(expected);
  });

  it('says null where there is nothing to translate', () => {
    expect(translate('Who are you?')).toBeNull();
    expect(translate('茅房怎么改')).toBeNull();
  });
});
