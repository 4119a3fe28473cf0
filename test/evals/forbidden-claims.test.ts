// A forbidden word is a claim unless the sentence denies it, reports it, asks it, or quotes the notice.
import { describe, expect, it } from 'vitest';
import { forbiddenClaims } from '../../evals/scorers/forbidden-claims.ts';
import { answered, caseOf, notice, refused } from './answers.ts';

const claims = (answer: string, forbid: string, question = '办居住证要带什么材料') =>
  forbiddenClaims(
    caseOf({ outcome: 'not_in_notice', forbid: [forbid] }, question),
    refused([], { answer }),
    notice,
  ).score === 0;

describe('claims', () => {
  it.each([
    ['办理时请带身份证。', '身份证'],
    ['通知没有写费用,请带身份证到窗口办理。', '身份证'],
    ['这项工作不仅由公安局负责。', '公安局'],
    ['省级特色小镇不是109个,而是190个。', '190个'],
    ['在没有房子的情况下由公安局办理。', '公安局'],
    ['通知没有写。一般由公安局办理。', '公安局'],
    ['通知没有写\n由公安局办理', '公安局'],
    ['You need your passport. No fee is stated.', 'passport'],
    ['The notice states no fee, but the police will help.', 'police'],
  ])('%s', (answer, forbid) => {
    expect(claims(answer, forbid)).toBe(true);
  });
});

describe('no claims', () => {
  it.each([
    ['通知没有写需要身份证等材料。', '身份证'],
    ['通知没有规定需要哪些材料,例如身份证、租房合同。', '租房合同'],
    ['通知未提到身份证,也未提到租房合同。', '租房合同'],
    ['通知没有指定公安局负责。', '公安局'],
    ['省级特色小镇不是190个,而是109个。', '190个'],
    ['190个与原文不符。', '190个'],
    ['您说的190个,与原文不一致。', '190个'],
    ['您想问的是要不要身份证吗?', '身份证'],
    ['The notice does not mention the police.', 'police'],
    ["It doesn't say that a passport is needed.", 'passport'],
    ['The police are not mentioned in the notice.', 'police'],
  ])('%s', (answer, forbid) => {
    expect(claims(answer, forbid)).toBe(false);
  });

  it('lets the user be repeated in quotation marks', () => {
    const answer = '关于“特色小镇190个”的问题:原文写的是109个。';
    expect(claims(answer, '190个', '特色小镇190个对吧')).toBe(false);
    expect(claims(answer, '190个', '特色小镇几个')).toBe(true);
  });

  it('lets the notice speak', () => {
    const evalCase = caseOf({ outcome: 'answered', forbid: ['先建机制'] });
    expect(forbiddenClaims(evalCase, answered(['t18.1']), notice).score).toBe(1);
  });

  it('reads traditional characters and full-width digits alike', () => {
    expect(claims('由公安廳辦理。', '公安厅')).toBe(true);
    expect(claims('共１９０个。', '190个')).toBe(true);
  });
});
