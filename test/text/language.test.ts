// The language of an answer is that of the question.
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/text/language.ts';

describe('detectLanguage', () => {
  it.each([
    ['没房子能在青岛落户吗', 'zh'],
    ['俺娃能在城里上学不', 'zh'],
    ['十二', 'zh'],
    ['12', 'zh'],
    ['👍', 'zh'],
    ['', 'zh'],
    ['城市嘅基建今年有啲乜要做', 'zh'],
    ['task 12 说了什么', 'zh'],
    ['Part 1 的 heading 是什么', 'zh'],
    ['没有 residence permit 怎么办', 'zh'],
    ['residence permit application 咋办', 'zh'],
  ])('%j is answered in simplified Chinese', (question, language) => {
    expect(detectLanguage(question)).toBe(language);
  });

  it.each(['任務五寫了什麼', '總共有幾項任務', '居住證點樣辦', '農村廁所怎麼改', 'task 12 講什麼'])(
    '%s is answered in traditional Chinese',
    (question) => {
      expect(detectLanguage(question)).toBe('zh-Hant');
    },
  );

  it.each([
    'Can I settle in Qingdao without a house?',
    'task 15',
    'no.20',
    'Who issued this notice?',
    'List the tasks under Part One.',
    "What's in item 3?",
    'What does the notice say about getting a 户口 in Qingdao?',
    'residence permit renewal fee',
    'hello',
  ])('%s is answered in English', (question) => {
    expect(detectLanguage(question)).toBe('en');
  });

  it.each([
    'juzhuzheng zenme ban',
    'wo mei fangzi neng luohu ma',
    'di shi ba xiang shi shenme neirong',
    'nongcun cesuo zenme gai',
    'lvshe chengshi',
    'JUZHUZHENG',
    'juzhuzheng 咋办',
  ])('%s is pinyin and answered in Chinese', (question) => {
    expect(detectLanguage(question)).toBe('zh');
  });
});
