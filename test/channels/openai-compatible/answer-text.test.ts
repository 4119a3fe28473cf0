// An answer as the text of a chat message: marks, their places, what stands at the end.
import { describe, expect, it } from 'vitest';
import { openText } from '../../../src/channels/openai-compatible/answer-text.ts';
import type { Answer, Citation } from '../../../src/protocol.ts';
import { fakeAnswer } from '../../fakes/fake-assistant.ts';
import { NOTICE } from '../../routes/test-app.ts';

const linkTo = ({ url }: Citation) => `https://example.gov.cn${url}`;
/** The text of an answer of which nothing was written piece by piece. */
const textOf = (changes: Partial<Answer> = {}) => {
  const answer = fakeAnswer(NOTICE, changes);
  const page = openText(linkTo);
  const pieces = page.end({ answer, rest: answer.answer });
  expect(pieces.join('')).toBe(page.read().text);
  return page.read();
};
const whole = (changes: Partial<Answer> = {}) => textOf(changes).text;
const [first, second] = fakeAnswer(NOTICE).citations;
if (first === undefined || second === undefined) throw new Error('the sample has two citations');

describe('the marks', () => {
  it('stand after each quoted line, beside the number of the task', () => {
    expect(whole()).toBe(
      [
        '通知原文:',
        `任务(一):${first.quote}[1]`,
        `任务(一):${second.quote}[2]`,
        '这是 2019 年的工作计划。',
        '原文摘录',
      ].join('\n\n'),
    );
  });

  it('are what the annotations point at, in the order of the addresses', () => {
    const { annotations, citations } = textOf();
    const pointed = annotations.map(({ url_citation: { start_index, end_index } }) =>
      whole().slice(start_index, end_index),
    );
    expect(pointed).toEqual(['[1]', '[2]']);
    expect(annotations.map(({ url_citation: { url, title } }) => ({ url, title }))).toEqual([
      {
        url: `https://example.gov.cn/notices/test-notice#${first.clause}`,
        title: `(一)${NOTICE.metadata.title}`,
      },
      {
        url: `https://example.gov.cn/notices/test-notice#${second.clause}`,
        title: `(一)${NOTICE.metadata.title}`,
      },
    ]);
    expect(citations).toEqual(annotations.map(({ url_citation }) => url_citation.url));
  });

  it('are given to the nearest clauses where the notice does not answer', () => {
    const related = [first];
    const answer = `通知没有写金额。\n任务(一):${first.quote}`;
    const text = textOf({ outcome: 'not_in_notice', citations: [], related, answer });
    expect(text.text).toContain(`${first.quote}[1]`);
    expect(text.citations).toHaveLength(1);
  });

  it('tell a quote from one that ends alike, and the same words in two tasks apart', () => {
    const short = { ...second, clause: 't1.8', quote: '都要有用例。', url: '/short' };
    const elsewhere = { ...second, clause: 't2.9', label: '(二)', task: 2, url: '/elsewhere' };
    const answer = `任务(二):${second.quote}\n任务(一):${second.quote}\n任务(一):${short.quote}`;
    const { citations } = textOf({ citations: [short, second, elsewhere], answer });
    expect(citations).toEqual([elsewhere, second, short].map(linkTo));
  });

  it('are missing for no source: one without a line of its own is marked after the last', () => {
    const text = textOf({ answer: `任务(一):${first.quote}`, caveats: [], label: '' });
    expect(text.text).toBe(`任务(一):${first.quote}[1][2]`);
  });
});

describe('what comes after the answer', () => {
  it('is nothing where there is nothing to say', () => {
    const changes = { outcome: 'smalltalk' as const, citations: [], caveats: [], label: '' };
    const generator = { kind: 'fixed' as const, degraded: false };
    expect(whole({ ...changes, generator, answer: '不客气。' })).toBe('不客气。');
  });

  it('is the suggestions only where a sentence of ours announces them', () => {
    const fixed = { kind: 'fixed' as const, degraded: false };
    const changes = {
      outcome: 'smalltalk' as const,
      citations: [],
      caveats: [],
      label: '',
      generator: fixed,
    };
    expect(whole({ ...changes, answer: '您好!您可以这样问:' })).toBe(
      '您好!您可以这样问:\n\n- 第二项任务讲什么',
    );
    expect(whole({ ...changes, answer: '不客气。' })).not.toContain('第二项');
    // A quote may end in a colon too.
    expect(whole({ answer: '重点任务是:' })).not.toContain('第二项');
  });
});

describe('a text that a model writes', () => {
  const written = () => {
    const page = openText(linkTo);
    const pieces = [
      page.written({ text: '第一句。〔任务(一)〕', citations: [second] }),
      page.written({ text: '\n第二句。〔任务(一)〕', citations: [second, first] }),
    ];
    return { page, pieces };
  };

  it('is final line by line, each marked with the clauses it rests on, their places counted over all', () => {
    const { page, pieces } = written();
    expect(pieces).toEqual(['第一句。〔任务(一)〕[1]', '\n\n第二句。〔任务(一)〕[1][2]']);
    const { text, annotations, citations } = page.read();
    const places = annotations.map(({ url_citation }) => url_citation.start_index);
    expect(places).toEqual([11, text.length - 3]);
    expect(citations).toEqual([second, first].map(linkTo));
  });

  it('ends with the caveats and its label, no line and no mark repeated', () => {
    const { page, pieces } = written();
    const answer = fakeAnswer(NOTICE, {
      answer: '第一句。〔任务(一)〕\n第二句。〔任务(一)〕',
      generator: { kind: 'model', model: 'm', degraded: false },
      label: 'AI 生成',
    });
    const rest = page.end({ answer, rest: '' });
    expect(rest).toEqual(['\n\n这是 2019 年的工作计划。', '\n\nAI 生成']);
    expect(page.read().text).toBe([...pieces, ...rest].join(''));
  });
});
