// Each way in which an endpoint behaves, from the question to the answer: what the user has at the end is always right.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { checkAnswer } from '../../src/answer/check-answer.ts';
import type { WritingRecord } from '../../src/answer/write.ts';
import { openAiModel } from '../../src/model/openai-model.ts';
import type { Answer } from '../../src/protocol.ts';
import { MODES, type ModelEndpoint, startModelEndpoint } from '../fakes/model-endpoint.ts';
import { SHANDONG } from '../notice/fixtures.ts';
import { check, clauseOf, contextOf, fakeRetriever, foundOf } from './samples.ts';

const EVIDENCE = ['t1.1', 't1.2'];
const QUOTES = EVIDENCE.map((id) => clauseOf(id).text);
const QUESTION = '怎么落户,我的手机是13800138000';

let endpoint: ModelEndpoint;
beforeAll(async () => {
  endpoint = await startModelEndpoint();
});
afterAll(() => endpoint.close());
beforeEach(() => {
  endpoint.asked.length = 0;
});

interface Played {
  readonly answer: Answer;
  readonly streamed: string[];
  readonly record: WritingRecord | undefined;
}

const PATIENT = { firstTextMs: 15_000, timeoutMs: 15_000 };
/** Only where time is what runs out. */
const LIMITS: Readonly<Record<string, typeof PATIENT>> = {
  'hang-before-headers': { ...PATIENT, firstTextMs: 100 },
  'hang-before-text': { ...PATIENT, firstTextMs: 100 },
  'slow-text': { ...PATIENT, firstTextMs: 100 },
  'hang-after-a-sentence': { ...PATIENT, timeoutMs: 1_000 },
};

async function play(mode: string): Promise<Played> {
  const limits = LIMITS[mode] ?? PATIENT;
  const records: WritingRecord[] = [];
  const streamed: string[] = [];
  const settings = { model: 'test-model', baseUrl: endpoint.baseUrl(mode), apiKey: 'sk-test', cooldownMs: 1 };
  const writer = {
    model: openAiModel({ ...settings, ...limits }),
    check,
    limits,
    random: () => 0.5,
    record: (record: WritingRecord) => void records.push(record),
  };
  const retriever = fakeRetriever(foundOf(EVIDENCE, [1, 0.95]));
  const answer = await answerQuestion(
    contextOf({ retriever, writer }),
    [{ role: 'user', content: QUESTION }],
    { onText: ({ text }) => void streamed.push(text) },
  );
  return { answer, streamed, record: records[0] };
}

/** What stands at the end of each play: the model's whole answer, its checked part, or the quotes. */
const RULES: Readonly<Record<string, readonly ['written' | 'part' | 'quotes', string | null]>> = {
  good: ['written', null],
  '401': ['quotes', 'refused'],
  '429': ['quotes', 'busy'],
  '429-retry-after': ['quotes', 'busy'],
  '500': ['quotes', 'broken'],
  '503': ['quotes', 'broken'],
  '400': ['quotes', 'request'],
  'no-wishes': ['written', null],
  'endless-error': ['quotes', 'broken'],
  'hang-before-headers': ['quotes', 'timeout'],
  'hang-before-text': ['quotes', 'timeout'],
  'slow-text': ['quotes', 'timeout'],
  steady: ['written', null],
  'hang-after-a-sentence': ['part', 'timeout'],
  'cut-early': ['quotes', 'cut'],
  'cut-late': ['part', 'cut'],
  'malformed-json': ['quotes', 'malformed'],
  html: ['quotes', 'malformed'],
  'wrong-content-type': ['written', null],
  'not-streamed': ['written', null],
  'empty-choices': ['quotes', 'empty'],
  'error-event': ['quotes', 'broken'],
  'no-done': ['written', null],
  'no-end-at-all': ['part', 'cut'],
  'flood-of-text': ['quotes', 'too_long'],
  'flood-in-a-line': ['quotes', 'too_long'],
  'flood-of-nothing': ['quotes', 'too_long'],
  length: ['part', 'cut'],
  'length-early': ['quotes', 'cut'],
  'content-filter': ['quotes', 'filtered'],
  refusal: ['quotes', 'declined'],
  'refusal-in-words': ['quotes', null],
  'no-answer': ['quotes', null],
  repetition: ['quotes', null],
  'other-language': ['quotes', null],
  markdown: ['quotes', null],
  'html-in-text': ['quotes', null],
  image: ['quotes', null],
  'prompt-echo': ['quotes', null],
  thinking: ['written', null],
};

const lines = (clauses: readonly string[]) =>
  clauses.map((text) => `${text.replaceAll(',', '，').replaceAll(';', '；')}〔任务(一)〕`).join('\n');

describe('an endpoint that plays', () => {
  it('has a rule for each of its plays', () => {
    expect(Object.keys(RULES).toSorted()).toEqual(MODES.toSorted());
  });

  it.each(Object.entries(RULES))('%s leaves a right answer: %j', async (mode, [end, fault]) => {
    const { answer, streamed, record } = await play(mode);
    expect(checkAnswer(answer, SHANDONG)).toEqual([]);
    expect(answer.outcome).toBe('answered');
    expect(record?.failure?.fault ?? null).toBe(fault);
    expect(JSON.stringify([answer, record])).not.toMatch(/13800138000|sk-test/);
    switch (end) {
      case 'written':
        expect(answer.answer).toBe(lines(QUOTES));
        expect(answer.generator).toEqual({ kind: 'model', model: 'test-model', degraded: false });
        expect(answer.citations.map(({ clause }) => clause)).toEqual(EVIDENCE);
        break;
      case 'part':
        expect(answer.answer).toBe(lines(QUOTES.slice(0, 1)));
        expect(answer.generator).toEqual({ kind: 'model', model: 'test-model', degraded: true });
        expect(answer.completeness).toBe('partial');
        expect(answer.citations.map(({ clause }) => clause)).toEqual(EVIDENCE.slice(0, 1));
        break;
      case 'quotes':
        expect(answer.answer).toBe(['通知原文:', ...QUOTES.map((quote) => `任务(一):${quote}`)].join('\n'));
        expect(answer.generator).toEqual({ kind: 'extractive', degraded: true });
    }
    // What was shown while it was written is the answer: nothing is taken back.
    expect(streamed.join('')).toBe(end === 'quotes' ? '' : answer.answer);
    expect(answer.label).toMatch(end === 'quotes' ? /^原文摘录$/ : /AI 生成/);
  });
});
