// An assistant that can do nothing until a test gives it the one thing it needs.
import type { Assistant } from '../../src/assistant.ts';
import type { Notice } from '../../src/notice/notice.ts';
import type { Answer } from '../../src/protocol.ts';
import type { Retriever } from '../../src/retrieval/retriever.ts';

export interface FakeAssistantParts {
  readonly notice: Notice;
  readonly answer?: Assistant['answer'];
  readonly search?: Retriever['search'];
}

export function fakeAssistant({ notice, answer, search }: FakeAssistantParts): Assistant {
  return {
    notice,
    retriever: { search: search ?? (() => Promise.reject(new Error('not implemented: search'))) },
    answer: answer ?? (() => Promise.reject(new Error('not implemented: answer'))),
  };
}

/** An answer with two citations out of `notice`; `changes` replace its fields. */
export function fakeAnswer(notice: Notice, changes: Partial<Answer> = {}): Answer {
  const citations = notice.clauses
    .filter((clause) => clause.task !== null)
    .slice(0, 2)
    .map(({ id, section, part, task, text, start, end }) => ({
      notice: notice.id,
      section,
      part,
      task,
      label: notice.tasks.find(({ number }) => number === task)?.label ?? null,
      title: notice.metadata.title,
      clause: id,
      quote: text,
      start,
      end,
      url: `/notices/${notice.id}#${id}`,
      force: ['should' as const],
    }));
  return {
    id: 'answer-1',
    outcome: 'answered',
    reason: null,
    completeness: 'complete',
    answer: `通知原文:\n${citations.map(({ quote }) => `任务(一):${quote}`).join('\n')}`,
    citations,
    related: [],
    references: [],
    caveats: ['这是 2019 年的工作计划。'],
    suggestions: ['第二项任务讲什么'],
    checked: null,
    generator: { kind: 'extractive', degraded: false },
    source: { notice: notice.id, sha256: notice.sha256 },
    label: '原文摘录',
    ...changes,
  };
}
