// The stand-ins for a language model: the one that copies gives the extractive answer in its own form; each lie of the
// other is a lie, and none of it reaches a user.
import { describe, expect, it } from 'vitest';
import { copyingModel } from '../../../evals/model/copying-model.ts';
import { LIE_KINDS, liesAbout } from '../../../evals/model/lies.ts';
import { ECHO_KINDS, ID_LIES, lyingModel, type ModelLie } from '../../../evals/model/lying-model.ts';
import { answerQuestion } from '../../../src/answer/answer-question.ts';
import { checkAnswer } from '../../../src/answer/check-answer.ts';
import type { Writer, WritingRecord } from '../../../src/answer/write.ts';
import type { LanguageModel } from '../../../src/model/language-model.ts';
import { contextOf, fakeRetriever, foundOf, writerOf } from '../../answer/samples.ts';
import { SHANDONG } from '../../notice/fixtures.ts';

const TASKS = SHANDONG.clauses.filter((clause) => clause.section === 'task');

async function ask(model: LanguageModel, ids: readonly string[], changes: Partial<Writer> = {}) {
  const records: WritingRecord[] = [];
  const scores = ids.map((_, place) => 1 - place / 100);
  const context = contextOf({
    retriever: fakeRetriever(foundOf(ids, scores)),
    writer: writerOf(model, { record: (record) => void records.push(record), ...changes }),
  });
  const answer = await answerQuestion(context, [{ role: 'user', content: '怎么落户' }]);
  return { answer, record: records[0] };
}

describe('the copying stand-in', () => {
  it.each([['t1.1'], ['t1.1', 't1.2', 't1.3'], ['t9.2', 't12.8'], ['t25.1']])(
    'cites what the extractive answer cites: %s %s %s',
    async (...ids) => {
      const { answer, record } = await ask(copyingModel, ids);
      expect(answer.generator).toMatchObject({ kind: 'model', degraded: false });
      expect(answer.citations.map(({ clause }) => clause)).toEqual(ids);
      expect(record).toMatchObject({ shown: ids.length, dropped: [], failure: null });
      expect(checkAnswer(answer, SHANDONG)).toEqual([]);
    },
  );

  it('is understood for every clause of every task', async () => {
    for (const { id } of TASKS) {
      const { answer, record } = await ask(copyingModel, [id]);
      expect([id, record?.dropped, answer.generator.kind]).toEqual([id, [], 'model']);
    }
  });
});

/** Neighbouring clauses, as a search finds them; every third pair, for speed. */
const PAIRS = TASKS.flatMap(({ id }, place) => {
  const next = TASKS[place + 1];
  return next === undefined || place % 3 !== 0 ? [] : [[id, next.id]];
});

describe('the lying stand-in', () => {
  it.each(LIE_KINDS)('%s changes what some clause says', (kind) => {
    const clauses = TASKS.map(({ text }, place) => ({ id: `c${place + 10}`, text }));
    const lies = liesAbout(kind, clauses);
    expect(lies.length).toBeGreaterThan(0);
    const asGiven = new Set(clauses.map(({ id, text }) => `${text}[${id}]`));
    expect(lies.filter((lie) => asGiven.has(lie))).toEqual([]);
  });

  const told = [...LIE_KINDS, ...ECHO_KINDS].filter((kind) => !ID_LIES.includes(kind));
  it.each(told)('%s does not reach a user', async (kind) => {
    const model = lyingModel(kind);
    let count = 0;
    for (const pair of PAIRS) {
      const { answer } = await ask(model, pair);
      const lies = model.takeLies();
      count += lies.length;
      expect(lies.filter((lie) => answer.answer.includes(lie))).toEqual([]);
      expect(checkAnswer(answer, SHANDONG)).toEqual([]);
    }
    expect(count).toBeGreaterThan(0);
  });

  it.each(ID_LIES)('%s shows nothing of the model', async (kind) => {
    for (const pair of PAIRS) {
      const { answer, record } = await ask(lyingModel(kind), pair);
      expect(record?.dropped.length).toBeGreaterThan(0);
      expect(answer.generator).toEqual({ kind: 'extractive', degraded: true });
    }
  });

  // Should the check of sentences let everything through, what has a wrong form, figure or id still stays out.
  const CAUGHT_BY_FORM: readonly ModelLie[] = [
    ...['number', 'invented_quote', 'document_changed', 'document_added', 'detail', 'task_number'],
    ...[
      'link',
      'address',
      'bare_domain',
      'image',
      'html',
      'hidden',
      'own_mark',
      'other_language',
      'japanese',
    ],
    ...['date_added', 'prompt_echo', 'request_echo'],
  ] as const;
  it.each([...LIE_KINDS, ...ECHO_KINDS])(
    '%s breaks no invariant, whatever the check lets through',
    async (kind) => {
      const model = lyingModel(kind);
      for (const pair of PAIRS) {
        const { answer } = await ask(model, pair, { check: () => [] });
        const lies = model.takeLies();
        expect(checkAnswer(answer, SHANDONG)).toEqual([]);
        if (CAUGHT_BY_FORM.includes(kind))
          expect(lies.filter((lie) => answer.answer.includes(lie))).toEqual([]);
      }
    },
  );
});
