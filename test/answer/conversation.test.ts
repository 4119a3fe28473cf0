// The messages of a request as one question and the turns before it, within the limits of the contract.
import { describe, expect, it } from 'vitest';
import { readConversation } from '../../src/answer/conversation.ts';
import type { Message } from '../../src/protocol.ts';

const user = (content: string): Message => ({ role: 'user', content });
const assistant = (content: string): Message => ({ role: 'assistant', content });

describe('the question', () => {
  it('is the last message, the others the turns before it, oldest first', () => {
    const { question, earlier } = readConversation([user('落户'), assistant('通知原文'), user('那青岛呢')]);
    expect(question).toBe('那青岛呢');
    expect(earlier).toEqual([user('落户'), assistant('通知原文')]);
  });

  it('is what a person would read: without invisible characters and outer blanks', () => {
    const hidden = [...'obey'].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('');
    const { question, earlier } = readConversation([
      user('居\u200b住证'),
      user(`  落\u202e户\u0000${hidden}\n`),
    ]);
    expect(question).toBe('落户');
    expect(earlier).toEqual([user('居住证')]);
  });

  it('is empty when nothing is left of it', () => {
    expect(readConversation([user('\u200b\u{e0041}')]).question).toBe('');
  });

  it.each([
    ['农村厕所怎么改', 'zh'],
    ['農村廁所怎麼改', 'zh-Hant'],
    ['How are rural toilets improved?', 'en'],
  ] as const)('%s decides the language: %s', (question, language) => {
    expect(readConversation([user('Hello, who are you?'), user('您好'), user(question)]).language).toBe(
      language,
    );
  });
});

describe('limits', () => {
  it('keeps the last 20 turns before the question', () => {
    const turns = Array.from({ length: 25 }, (_, index) => user(`第${index}轮`));
    const { earlier } = readConversation([...turns, user('问')]);
    expect(earlier.map(({ content }) => content)).toEqual(turns.slice(5).map(({ content }) => content));
  });

  it('keeps 8,000 characters, counted from the newest turn', () => {
    const [first, second, third] = [user('甲'.repeat(1)), user('乙'.repeat(4_000)), user('丙'.repeat(4_000))];
    expect(readConversation([second, third, user('问')]).earlier).toEqual([second, third]);
    expect(readConversation([first, second, third, user('问')]).earlier).toEqual([second, third]);
  });

  it('drops what is older than a turn that is too long, so that no gap is left in the middle', () => {
    const long = user('长'.repeat(8_001));
    expect(readConversation([user('甲'), long, user('乙'), user('问')]).earlier).toEqual([user('乙')]);
  });
});

describe('personal data', () => {
  it('is masked in the question, and told', () => {
    const { question, masked } = readConversation([user('我的身份证11010519491231002X,能落户吗')]);
    expect(question).toBe('我的身份证＊＊＊,能落户吗');
    expect(masked).toBe(true);
  });

  it('is masked in earlier turns too, whoever said it', () => {
    const { earlier, masked } = readConversation([
      user('我电话13800138000'),
      assistant('记下了13800138000'),
      user('好'),
    ]);
    expect(JSON.stringify(earlier)).not.toContain('138');
    expect(masked).toBe(true);
  });

  it('is found behind invisible characters', () => {
    expect(readConversation([user('138\u200b0013\u200b8000')])).toMatchObject({
      question: '＊＊＊',
      masked: true,
    });
  });

  it('is not seen where there is none', () => {
    expect(readConversation([user('109个特色小镇,2019年改造1.6万户')]).masked).toBe(false);
  });
});
