// Each way in which an answer can break the contract is caught; what keeps it passes.
import { describe, expect, it } from 'vitest';
import { checkAnswer } from '../../src/answer/check-answer.ts';
import { citationOf } from '../../src/answer/cite.ts';
import type { Answer, Citation } from '../../src/protocol.ts';
import { SHANDONG } from '../notice/fixtures.ts';
import { clauseOf } from './samples.ts';

const cite = (id: string): Citation => citationOf(SHANDONG, clauseOf(id));
const RULE = cite('t12.8');

function answerOf(changes: Partial<Answer> = {}): Answer {
  const citations = changes.citations ?? [RULE];
  return {
    id: 'answer-1',
    outcome: 'answered',
    reason: null,
    completeness: 'complete',
    answer: ['通知原文:', ...citations.map(({ label, quote }) => `任务${label}:${quote}`)].join('\n'),
    citations,
    related: [],
    references: [],
    caveats: [],
    suggestions: [],
    checked: null,
    generator: { kind: 'extractive', degraded: false },
    source: { notice: SHANDONG.id, sha256: SHANDONG.sha256 },
    label: '原文摘录',
    ...changes,
  };
}

const refusal = (answer: string, changes: Partial<Answer> = {}) =>
  answerOf({ outcome: 'not_in_notice', reason: 'detail_not_stated', citations: [], answer, ...changes });
const faultsOf = (answer: Answer) => checkAnswer(answer, SHANDONG).join('\n');

describe('an answer that keeps the contract', () => {
  it.each<[string, Answer]>([
    ['quotes a clause after the number of its task', answerOf()],
    ['quotes clauses of several tasks', answerOf({ citations: [cite('t1.1'), cite('t9.2'), cite('t25.1')] })],
    [
      'quotes what stands outside the tasks',
      answerOf({ citations: [cite('issuer')], answer: `落款:${cite('issuer').quote}` }),
    ],
    [
      'shows a related clause with a refusal',
      refusal(`通知没有写金额。\n任务(八):${cite('t8.4').quote}`, { related: [cite('t8.4')] }),
    ],
    [
      'counts the tasks that it cites',
      answerOf({ checked: { tasks: 25, found: 1 }, answer: `共 1 项(已核对全部 25 项):\n${RULE.quote}` }),
    ],
    [
      'says which numbers there are',
      refusal('通知里没有「第二十六项」:任务编号从 (一) 到 (二十五),共 25 项。'),
    ],
    ['states nothing', refusal('通知没有写金额。')],
  ])('%s', (_name, answer) => {
    expect(checkAnswer(answer, SHANDONG)).toEqual([]);
  });

  it.each(['5000元', '任务二十六', '省住建厅', '《落户条例》'])(
    'gives %s back to the user in 「」',
    (words) => {
      expect(faultsOf(refusal(`通知里没有「${words}」。`))).toBe('');
      expect(faultsOf(refusal(`通知里有${words}。`))).toContain('without a citation');
    },
  );
});

describe('a citation', () => {
  const changed = (changes: Partial<Citation>) =>
    faultsOf(answerOf({ citations: [{ ...RULE, ...changes }], answer: RULE.quote }));

  it('quotes the characters at its offsets', () => {
    expect(changed({ quote: RULE.quote.replace('全面', '逐步') })).toContain('is not what stands at');
    // Prettified punctuation is no quote either.
    expect(changed({ quote: RULE.quote.replaceAll(',', '，').replace('。', '.') })).toContain(
      'is not what stands at',
    );
  });

  it.each([
    ['shifted by one', 1, 1],
    ['that end early', 0, -1],
    ['that begin late', 2, 0],
    ['that take in the next characters', 0, 3],
  ])('has no offsets %s', (_name, start, end) => {
    const moved = { start: RULE.start + start, end: RULE.end + end };
    const quote = SHANDONG.text.slice(moved.start, moved.end);
    expect(changed({ ...moved, quote })).toContain('are not a whole unit');
  });

  it('is one unit: neither a fragment of a clause nor two clauses joined', () => {
    const next = cite('t12.9');
    const fragment = { end: RULE.start + 5, quote: RULE.quote.slice(0, 5) };
    const joined = { end: next.end, quote: SHANDONG.text.slice(RULE.start, next.end) };
    expect(changed(fragment)).toContain('are not a whole unit');
    expect(changed(joined)).toContain('are not a whole unit');
  });

  it('names the clause, task, part, section and label that it stands in', () => {
    expect(changed({ clause: 't12.9' })).toContain('are not a whole unit');
    expect(changed({ clause: 't99.1' })).toContain('are not a whole unit');
    expect(changed({ task: 13 })).toContain('lie outside task 13');
    expect(changed({ task: 26, label: '(二十六)' })).toContain('lie outside task 26');
    expect(changed({ task: null, label: null })).toContain('does not stand in the task');
    expect(changed({ part: 4 })).toContain('does not stand in the task, part or section');
    expect(changed({ section: 'preamble' })).toContain('does not stand in the task, part or section');
    expect(changed({ label: '(十三)' })).toContain('is not labelled (十三)');
  });

  it('is checked among the related clauses too', () => {
    const related = [{ ...cite('t8.4'), task: 7 }];
    expect(faultsOf(refusal('通知没有写金额。', { related }))).toContain('outside task 7');
  });
});

describe('the outcome', () => {
  it('answered needs a citation', () => {
    expect(faultsOf(answerOf({ citations: [], answer: '可以落户。' }))).toContain(
      'answered without a citation',
    );
  });

  it.each(['not_in_notice', 'declined', 'smalltalk', 'out_of_scope', 'clarify'] as const)(
    '%s has none',
    (outcome) => {
      expect(faultsOf(answerOf({ outcome }))).toContain(`although it is ${outcome}`);
    },
  );

  it('a list cites as many tasks as it counts', () => {
    expect(faultsOf(answerOf({ checked: { tasks: 25, found: 2 } }))).toContain('counts 2 tasks and cites 1');
  });

  it('is about this notice and this version of its text', () => {
    const other = { notice: 'another', sha256: SHANDONG.sha256 };
    expect(faultsOf(answerOf({ source: other }))).toContain('about another');
    expect(faultsOf(answerOf({ source: { notice: SHANDONG.id, sha256: 'f'.repeat(64) } }))).toContain(
      'another version',
    );
  });
});

describe('a line of ours', () => {
  it.each([
    ['a sum', '每户补贴5000元。'],
    ['a number in Chinese', '共三十七项。'],
    ['a percentage', '比例为85%。'],
    ['a document', '依据《山东省落户管理办法》办理。'],
    ['a department', '由省住房和城乡建设厅负责。'],
    ['a committee', '请找发展改革委。'],
  ])('does not state %s that nothing shown holds', (_name, line) => {
    expect(faultsOf(answerOf({ answer: `${RULE.quote}\n${line}` }))).toContain('without a citation');
  });

  it('does not state one before a quote either', () => {
    expect(faultsOf(answerOf({ answer: `省生态环境厅要求:${RULE.quote}` }))).toContain('without a citation');
  });

  it('names no task but that of the quote it introduces', () => {
    expect(faultsOf(answerOf({ answer: `任务(三):${RULE.quote}` }))).toContain(
      'not a quote of the task it names',
    );
    expect(faultsOf(answerOf({ answer: `任務(三):${RULE.quote}` }))).toContain(
      'not a quote of the task it names',
    );
  });

  it('promises no quote that is not one', () => {
    const altered = `任务(十二):${RULE.quote.replace('全面启动', '完成')}`;
    expect(faultsOf(answerOf({ answer: `${RULE.quote}\n${altered}` }))).toContain(
      'not a quote of the task it names',
    );
  });
});
