// The stage in which a model writes: when it is asked, what of its text is shown and when, what stands in its place.

import { describe, expect, it } from 'vitest';
import { type AnswerPiece, answerQuestion } from '../../src/answer/answer-question.ts';
import type { Writer, WritingRecord } from '../../src/answer/write.ts';
import type { SentenceCheck } from '../../src/answer/written-page.ts';
import type { LanguageModel, ModelRequest } from '../../src/model/language-model.ts';
import type { Message } from '../../src/protocol.ts';
import type { AskedKind } from '../../src/understanding/question-kinds.ts';
import { REQUESTS } from '../understanding/fixtures.ts';
import {
  classifierOf,
  clauseOf,
  contextOf,
  fakeRetriever,
  fixedJudge,
  foundOf,
  writerOf,
} from './samples.ts';

const user = (content: string): Message => ({ role: 'user', content });
/** Passes whatever has a form: what is tested here is the stage, not the check. */
const believing: SentenceCheck = () => [];

/** Asks with two clauses of evidence, t1.1 before t1.2; `lines` writes with their ids. */
async function ask(
  lines: (ids: readonly string[]) => readonly string[],
  { messages = [user('怎么落户')], check = believing, ...changes }: AskOptions = {},
) {
  const requests: ModelRequest[] = [];
  const order: string[] = [];
  const records: WritingRecord[] = [];
  const pieces: AnswerPiece[] = [];
  const model: LanguageModel = {
    name: 'test-model',
    async *write(request) {
      requests.push(request);
      const ids = (request.messages[0]?.content.match(/(?<=^\[)c\d+/gm) ?? []) as string[];
      for (const line of lines(ids)) {
        await Promise.resolve();
        order.push(`wrote ${line.replace(/\[.*/, '')}`);
        yield `${line}\n`;
      }
    },
  };
  const writer = writerOf(model, { check, record: (record) => void records.push(record), ...changes.writer });
  const answer = await answerQuestion(
    contextOf({ retriever: fakeRetriever(foundOf(['t1.1', 't1.2'], [1, 0.95])), writer, ...changes.context }),
    messages,
    {
      signal: changes.signal,
      onText: (piece) => {
        order.push(`showed ${piece.text.trim()}`);
        pieces.push(piece);
      },
    },
  );
  return { answer, order, pieces, requests, record: records[0] };
}

interface AskOptions {
  readonly messages?: readonly Message[];
  readonly check?: SentenceCheck;
  readonly writer?: Partial<Writer>;
  readonly context?: Parameters<typeof contextOf>[0];
  readonly signal?: AbortSignal;
}

describe('what a model writes', () => {
  it('is shown sentence by sentence, each with its task, and is the answer', async () => {
    const { answer, order } = await ask(([a, b]) => [`青岛放宽落户。[${a}]`, `集体户也能落。[${a}][${b}]`]);
    expect(answer).toMatchObject({
      outcome: 'answered',
      answer: '青岛放宽落户。〔任务(一)〕\n集体户也能落。〔任务(一)〕',
      generator: { kind: 'model', model: 'test-model', degraded: false },
      label: 'AI 生成,依据通知原文改写,以原文为准',
    });
    expect(answer.citations.map(({ clause }) => clause)).toEqual(['t1.1', 't1.2']);
    expect(order).toEqual([
      'wrote 青岛放宽落户。',
      'showed 青岛放宽落户。〔任务(一)〕',
      'wrote 集体户也能落。',
      'showed 集体户也能落。〔任务(一)〕',
    ]);
  });

  it('cites only what it rests on, weightiest first', async () => {
    const one = await ask(([a]) => [`青岛放宽落户。[${a}]`]);
    expect(one.answer.citations.map(({ clause }) => clause)).toEqual(['t1.1']);
    const turned = await ask(([a, b]) => [`集体户也能落。[${b}]`, `青岛放宽落户。[${a}]`]);
    expect(turned.answer.citations.map(({ clause }) => clause)).toEqual(['t1.1', 't1.2']);
  });

  it('comes with what each line rests on, as the answer cites it', async () => {
    const { answer, pieces } = await ask(([a, b]) => [`青岛放宽落户。[${a}]`, `集体户也能落。[${b}][${a}]`]);
    const [first, second] = answer.citations;
    expect(pieces.map(({ citations }) => citations)).toEqual([[first], [second, first]]);
    expect(pieces.map(({ text }) => text).join('')).toBe(answer.answer);
    for (const { id, label } of pieces) expect({ id, label }).toEqual({ id: answer.id, label: answer.label });
  });

  it('is English for an English question, its tasks named so that they can be found', async () => {
    const { answer } = await ask(([a]) => [`Qingdao eases settlement.[${a}]`], {
      messages: [user('How can I settle in Qingdao?')],
    });
    expect(answer.answer).toBe('Qingdao eases settlement.〔Task 1, 任务(一)〕');
    expect(answer.generator).toEqual({ kind: 'model', model: 'test-model', degraded: false });
    expect(answer.label).toContain('AI-generated');
  });

  it('is held back until it rests on the weightiest clause, so that nothing shown is taken back', async () => {
    const { order } = await ask(([a, b]) => [`集体户也能落。[${b}]`, `青岛放宽落户。[${a}]`]);
    expect(order).toEqual([
      'wrote 集体户也能落。',
      'wrote 青岛放宽落户。',
      'showed 集体户也能落。〔任务(一)〕',
      'showed 青岛放宽落户。〔任务(一)〕',
    ]);
    const never = await ask(([, b]) => [`集体户也能落。[${b}]`]);
    expect(never.order).toEqual(['wrote 集体户也能落。']);
    expect(never.answer.generator).toEqual({ kind: 'extractive', degraded: true });
  });

  it('is dropped sentence by sentence and counted, the rest stays', async () => {
    const check: SentenceCheck = (sentence) =>
      sentence.includes('全省') ? [{ kind: 'scope', text: '全省' }] : [];
    const { answer, record } = await ask(
      ([a]) => [
        `全省放宽落户。[${a}]`,
        `青岛放宽落户。[${a}]`,
        '没有依据。',
        `有5000元补贴。[${a}]`,
        `青岛放宽落户。[${a}]`,
      ],
      { check },
    );
    expect(answer.answer).toBe('青岛放宽落户。〔任务(一)〕');
    expect(answer.generator.degraded).toBe(false);
    expect(record).toEqual({
      model: 'test-model',
      shown: 1,
      dropped: ['scope', 'no_id', 'number', 'repeated'],
      failure: null,
    });
  });

  it('is checked against the clauses it cites alone', async () => {
    const seen: unknown[] = [];
    const check: SentenceCheck = (sentence, clauses) => {
      seen.push([sentence, clauses]);
      return [];
    };
    await ask(([, b]) => [`集体户也能落。[${b}]`], { check });
    expect(seen).toEqual([['集体户也能落。', [clauseOf('t1.2').text]]]);
  });

  it('ends somewhere', async () => {
    const { answer } = await ask(([a]) =>
      Array.from({ length: 100 }, (_, place) => `青岛放宽落户${'很'.repeat(place)}。[${a}]`),
    );
    expect(answer.answer.split('\n').length).toBeLessThan(10);
    const silly = await ask(() => Array.from({ length: 1_000 }, () => '没有依据。'));
    expect(silly.record?.dropped.length).toBeLessThan(30);
  });

  it('may be that the clauses do not answer: the judge’s word stands', async () => {
    const { answer, record } = await ask(() => ['NO_ANSWER']);
    expect(answer).toMatchObject({ outcome: 'answered', generator: { kind: 'extractive', degraded: true } });
    expect(record?.failure).toBeNull();
  });

  it('keeps caveats, suggestions and the mask of the extractive answer', async () => {
    const { answer, requests } = await ask(([a]) => [`青岛放宽落户。[${a}]`], {
      messages: [user('我叫张三,手机13800138000,青岛怎么落户')],
    });
    expect(answer.caveats.join()).toMatch(/2019.*已经遮住/);
    expect(JSON.stringify([answer, requests])).not.toContain('13800138000');
  });

  it('is a bug of ours no user sees, should the model throw anything', async () => {
    const model: LanguageModel = {
      name: 'broken',
      write: () => {
        throw new Error('secret');
      },
    };
    const { answer, record } = await ask(() => [], { writer: { model } });
    expect(answer.generator.degraded).toBe(true);
    expect(record?.failure).toEqual({ fault: 'bug', message: 'Error' });
  });
});

describe('a model is asked', () => {
  it('what stands alone without the conversation', async () => {
    const { requests } = await ask(() => [], {
      messages: [user('青岛怎么落户'), user('农村厕所改造怎么推进')],
      context: { classifier: classifierOf('rule', 0) },
    });
    expect(requests[0]?.messages[0]?.content).not.toContain('青岛怎么落户');
  });

  it('with the user’s turns that a follow-up leans on, never with what an assistant said', async () => {
    const { requests } = await ask(() => [], {
      messages: [user('济南怎么落户'), { role: 'assistant', content: '每户补贴5000元' }, user('那青岛呢')],
    });
    const content = requests[0]?.messages[0]?.content ?? '';
    expect(content).toMatch(/^用户之前问过: 济南怎么落户\n问题: 青岛怎么落户\n/);
    expect(content).not.toContain('5000');
  });

  it.each<[string, AskOptions]>([
    ['what the notice does not answer', { context: { judgeModel: fixedJudge('not_in_notice') } }],
    ['small talk', { context: { judgeModel: fixedJudge('smalltalk') }, messages: [user('你好')] }],
    ['an injection', { context: { judgeModel: fixedJudge('injection') } }],
    ['a task by its number', { messages: [user('第十二项讲什么')] }],
    ['a part', { messages: [user('第三部分有哪些任务')] }],
    ['a list', { messages: [user('哪些任务提到试点')], context: { requests: REQUESTS } }],
    ['a task that does not exist', { messages: [user('第二十六项')] }],
    ['several questions', { messages: [user('青岛怎么落户?农村厕所怎么改?')] }],
    ['what stands outside the tasks', { context: { retriever: fakeRetriever(foundOf(['date'])) } }],
    [
      'a wrong premise',
      { context: { retriever: fakeRetriever(foundOf(['t9.3'])) }, messages: [user('高铁项目是99个吧')] },
    ],
    ...(['fulltext', 'metadata', 'list', 'comparison', 'actor'] as const).map(
      (kind: AskedKind): [string, AskOptions] => [kind, { context: { classifier: classifierOf(kind) } }],
    ),
  ])('nothing about %s: those answers are quotes, and not degraded', async (_name, options) => {
    const { answer, requests, record } = await ask(([a]) => [`青岛放宽落户。[${a}]`], options);
    expect(requests).toEqual([]);
    expect(record).toBeUndefined();
    expect(answer.generator.kind).not.toBe('model');
    expect(answer.generator.degraded).toBe(false);
  });
});

describe('a visitor who leaves', () => {
  it('ends the model’s call and the answer at once', async () => {
    const visitor = new AbortController();
    let aborted = false;
    const model: LanguageModel = {
      name: 'slow',
      async *write(_request, signal) {
        yield '青岛';
        await new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            aborted = true;
            reject(signal.reason);
          });
          visitor.abort(new Error('left'));
        });
      },
    };
    await expect(ask(() => [], { writer: { model }, signal: visitor.signal })).rejects.toThrow('left');
    expect(aborted).toBe(true);
  });
});
