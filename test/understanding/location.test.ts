// Questions for the place of a thing become questions for what the notice says of it.
import { describe, expect, it } from 'vitest';
import { readLocation } from '../../src/understanding/location.ts';

describe('readLocation', () => {
  it.each([
    ['宅基地抵押在几项', '宅基地抵押有什么规定'],
    ['特色小镇是第几', '特色小镇有什么规定'],
    ['老房子加电梯写在哪一条?', '老房子加电梯有什么规定'],
    ['看病的事归哪项管', '看病有什么规定'],
    ['which item covers parking?', 'What does the notice say about parking?'],
    ['Which clause is about fees', 'What does the notice say about fees?'],
    ['給爸媽裝個爬樓機寫在哪一條', '给爸妈装个爬楼机有什么规定'],
  ])('%s', (question, expected) => {
    expect(readLocation(question)).toBe(expected);
  });

  it.each([
    '社区在哪几项',
    '居住证有几项',
    '今年通车的有哪些',
    '第几',
    '哪条路要修',
    '有好几项任务',
    '今年通车的高速几条',
    '山东城镇化率全国排第几',
    '审批精简几项',
    'Which item is it?',
  ])('%s asks for no place of one thing', (question) => {
    expect(readLocation(question)).toBeNull();
  });
});
