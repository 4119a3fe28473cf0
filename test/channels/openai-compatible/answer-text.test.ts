// An answer as the text of a chat message: marks, their places, what stands at the end.
import { describe, expect, it } from 'vitest';
import { openText, writeAnswer } from '../../../src/channels/openai-compatible/answer-text.ts';
import type { Answer, Citation } from '../../../src/protocol.ts';
import { fakeAnswer } from '../../fakes/fake-assistant.ts';
import { NOTICE } from '../../routes/test-app.ts';

const linkTo = ({ url }: Citation) => `https://example.gov.cn${url}`;
const textOf = (changes: Partial<Answer> = {}) => writeAnswer(fakeAnswer(NOTICE, changes), linkTo);
const whole = (changes: Partial<Answer> = {}) => textOf(changes).pieces.join('');
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
    expect(text.pieces.join('')).toContain(`${first.quote}[1]`);
    expect(text.citations).toHaveLength(1);
  });

  it('tell a quote from one that ends alike, and the same words in two tasks apart', () => {
    const short = { ...second, clause: 't1.8', quote: '都要有用例。', url: '/short' };
    const elsewhere = { ...second, clause: 't2.9', label: '(二)', task: 2, url: '/elsewhere' };
    const answer = `任务(二):${second.quote}\n任务(一):${second.quote}\n任务(一):${short.quote}`;
    const { citations } = textOf({ citations: [short, second, elsewhere], answer });
    expect(citations).toEqual([elsewhere, second, short].map(linkTo));
  });

  it('come together after a line that a model wrote of several clauses, each number once a source', () => {
    const answer = '每个错误都要有用例〔任务(一)〕\n年内要完成〔任务(一)〕';
    const text = textOf({ answer, generator: { kind: 'model', model: 'm', degraded: false }, caveats: [] });
    expect(text.pieces.slice(0, 2).join('')).toBe(
      '每个错误都要有用例〔任务(一)〕[1][2]\n\n年内要完成〔任务(一)〕[1][2]',
    );
    expect(text.annotations).toHaveLength(2);
  });

  it('are missing for no source: one without a line of its own is marked after the last', () => {
    const text = textOf({ answer: `任务(一):${first.quote}`, caveats: [], label: '' });
    expect(text.pieces.join('')).toBe(`任务(一):${first.quote}[1][2]`);
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

describe('a text that grows', () => {
  it('gives final pieces, with their places counted over all of them', () => {
    const page = openText(linkTo);
    const pieces = [page.line('第一句。', [first]), page.line('第二句。', [first, second])];
    expect(pieces).toEqual(['第一句。[1]', '\n\n第二句。[1][2]']);
    const places = page.annotations.map(({ url_citation }) => url_citation.start_index);
    expect(places).toEqual([4, 16]);
  });
});
