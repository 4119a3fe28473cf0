// Makes cases and answers over the real notice for the tests of the evaluation.
import type { EvalCase, Expectation } from '../../evals/case.ts';
import { loadNotice } from '../../src/notice/load-notice.ts';
import type { Answer, Citation, Message } from '../../src/protocol.ts';

export const notice = loadNotice('corpus/shandong-2019');

/** The citation of a clause as the product would make it. */
export function cite(id: string): Citation {
  const clause = notice.clauses.find((candidate) => candidate.id === id);
  if (clause === undefined) throw new Error(`no clause ${id}`);
  const task = notice.tasks.find(({ number }) => number === clause.task);
  return {
    notice: notice.id,
    section: clause.section,
    part: clause.part,
    task: clause.task,
    label: task?.label ?? null,
    title: task?.title ?? '',
    clause: clause.id,
    quote: clause.text,
    start: clause.start,
    end: clause.end,
    url: `/notices/${notice.id}#${clause.id}`,
    force: ['should'],
  };
}

/** An extractive answer that cites the clauses and quotes the first of them. */
export function answered(clauses: readonly string[], overrides: Partial<Answer> = {}): Answer {
  const citations = clauses.map(cite);
  const [first] = citations;
  return {
    id: 'test',
    outcome: 'answered',
    reason: null,
    completeness: 'complete',
    answer: first === undefined ? '' : `任务${first.label ?? ''}:“${first.quote}”`,
    citations,
    related: [],
    references: [],
    caveats: [],
    suggestions: [],
    checked: null,
    generator: { kind: 'extractive', degraded: false },
    source: { notice: notice.id, sha256: notice.sha256 },
    label: '原文摘录',
    ...overrides,
  };
}

/** A refusal that shows the clauses as related. */
export function refused(clauses: readonly string[], overrides: Partial<Answer> = {}): Answer {
  return answered([], {
    outcome: 'not_in_notice',
    reason: 'detail_not_stated',
    completeness: null,
    answer: '通知没有写这一点。',
    related: clauses.map(cite),
    ...overrides,
  });
}

export function caseOf(expect: Expectation, question = '问题', history?: Message[]): EvalCase {
  return {
    id: 'citizen-short-001',
    kind: 'citizen-short',
    lang: 'zh',
    question,
    ...(history === undefined ? {} : { history }),
    expect,
    why: 'a test',
  };
}
