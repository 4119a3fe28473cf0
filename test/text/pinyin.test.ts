// Pinyin without tones is read as the words it most likely stands for; English stays English.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadPinyinWords, type PinyinWords, readPinyin } from '../../src/text/pinyin.ts';

const entry = (word: string, count: number) => ({ word, count });
const WORDS: PinyinWords = new Map([
  ['juzhu', entry('居住', 50)],
  ['zheng', entry('证', 20)],
  ['juzhuzheng', entry('居住证', 80)],
  ['zenme', entry('怎么', 300)],
  ['ban', entry('办', 100)],
  ['nongcun', entry('农村', 90)],
  ['cesuo', entry('厕所', 60)],
  ['lv', entry('绿', 5)],
  ['lvse', entry('绿色', 30)],
  ['xian', entry('县', 40)],
  ['xi', entry('西', 3)],
  ['an', entry('俺', 9)],
]);
const read = (text: string) => readPinyin(text, WORDS);

describe('readPinyin', () => {
  it.each([
    ['juzhuzheng zenme ban', '居住证怎么办'],
    ['juzhuzhengzenmeban', '居住证怎么办'],
    ['ju zhu zheng zen me ban', '居住证怎么办'],
    ['JuZhuZheng', '居住证'],
    ['nongcun-cesuo', '农村厕所'],
    ['lüse', '绿色'],
  ])('%s is %s', (pinyin, chinese) => {
    expect(read(pinyin)).toBe(chinese);
  });

  it.each([
    ['juzhuzheng 咋办', '居住证 咋办'],
    ['请问nongcun cesuo怎么改?', '请问农村厕所怎么改?'],
    ['juzhuzheng,zenme ban', '居住证,怎么办'],
  ])('%s, mixed with Chinese, is %s', (mixed, chinese) => {
    expect(read(mixed)).toBe(chinese);
  });

  it.each([
    'How are rural toilets improved?',
    'residence permit',
    'task 12',
    'no.20',
    'VPN',
    '居住证怎么办',
    '',
    // Too short to tell.
    'ban',
  ])('%j stays as it is', (text) => {
    expect(read(text)).toBe(text);
  });

  it('prefers the long and frequent word', () => {
    expect(read('juzhuzheng')).toBe('居住证');
    expect(read('xianban')).toBe('县办');
  });

  it('bears a little that no word covers, not much', () => {
    expect(read('juzhuzhengq')).toBe('居住证');
    expect(read('juzhuqqqqq')).toBe('juzhuqqqqq');
  });

  it('reads nothing without words', () => {
    expect(readPinyin('juzhuzheng', new Map())).toBe('juzhuzheng');
  });
});

describe('loadPinyinWords', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pinyin-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const written = (content: string) => {
    const file = join(folder, 'words.json');
    writeFileSync(file, content);
    return file;
  };

  it('reads words by their letters', () => {
    expect(loadPinyinWords(written('{"luohu":["落户",7]}'))).toEqual(new Map([['luohu', entry('落户', 7)]]));
  });

  it.each(['', '[]', '{"luohu":"落户"}', '{"luohu":["落户",0]}', '{"luohu":["落户"]}'])(
    'refuses %j',
    (content) => {
      expect(() => loadPinyinWords(written(content))).toThrow();
    },
  );
});
