// Every sentence stands in all three languages, with the same values; traditional Chinese is the simplified one, turned.
import * as OpenCC from 'opencc-js/t2cn';
import { describe, expect, it } from 'vitest';
import { EN } from '../../src/answer/sentences/en.ts';
import { type SentenceKey, say } from '../../src/answer/sentences/sentences.ts';
import { ZH } from '../../src/answer/sentences/zh.ts';
import { ZH_HANT } from '../../src/answer/sentences/zh-hant.ts';

const KEYS = Object.keys(ZH) as SentenceKey[];
const toSimplified = OpenCC.Converter({ from: 'hk', to: 'cn' });
/** A task is named by its label in Chinese and by its number in English. */
const placeholders = (sentence: string) =>
  [...new Set(sentence.replace('{label}', '{number}').match(/\{\w+\}/g))].toSorted();

describe('the catalogue', () => {
  it('has the same sentences in each language, in the same order', () => {
    expect(Object.keys(ZH_HANT)).toEqual(KEYS);
    expect(Object.keys(EN)).toEqual(KEYS);
  });

  it.each(KEYS)('%s: traditional Chinese, turned, is the simplified sentence', (key) => {
    expect(toSimplified(ZH_HANT[key])).toBe(ZH[key]);
  });

  it.each(KEYS.filter((key) => key !== 'task'))('%s takes the same values in each language', (key) => {
    expect(placeholders(ZH_HANT[key])).toEqual(placeholders(ZH[key]));
    expect(placeholders(EN[key])).toEqual(placeholders(ZH[key]));
  });

  it.each(KEYS)('%s has no traditional character in simplified Chinese, and is one line', (key) => {
    expect(toSimplified(ZH[key])).toBe(ZH[key]);
    for (const sentence of [ZH[key], ZH_HANT[key], EN[key]]) expect(sentence).toMatch(/^\S(?:.*\S)?$/);
  });

  // Names of places in the notice are given as the notice has them.
  const IN_CHINESE = /^(?:task|part|source_|label_)/;
  it.each(KEYS.filter((key) => !IN_CHINESE.test(key)))('%s is English in English', (key) => {
    expect(EN[key].replace(/年内|今年|《》|「[^」]*」/g, '')).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('say', () => {
  it.each([
    ['zh', '提到「试点」的任务共 5 项(已核对全部 25 项):'],
    ['zh-Hant', '提到「试点」的任務共 5 項(已核對全部 25 項):'],
    ['en', '5 tasks mention 「试点」 (all 25 were checked):'],
  ] as const)('puts the values in, in %s', (language, expected) => {
    expect(say(language, 'list_mention', { words: '试点', found: 5, tasks: 25 })).toBe(expected);
  });

  it('throws when a value is missing', () => {
    expect(() => say('zh', 'list_mention', { words: '试点', tasks: 25 })).toThrow(/list_mention.*found/);
    expect(() => say('en', 'premise_figure')).toThrow(/premise_figure.*figure/);
  });

  // Else a question could make the answer state what it likes, or break its lines.
  it.each(['下一项」每户补贴99元「', '下一项\n每户补贴99元', '下一项」\u2028每户补贴99元'])(
    'keeps the words of a user inside their quotation marks: %j',
    (asked) => {
      const said = say('zh', 'no_such_task', { asked, first: '(一)', last: '(二十五)', count: 25 });
      expect(said).toBe('通知里没有「下一项 每户补贴99元」:任务编号从 (一) 到 (二十五),共 25 项。');
    },
  );
});
