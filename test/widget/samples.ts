// Answers and citations as the tests of the window need them.
import type { Answer, Citation } from '../../src/protocol.ts';

export function citation(changes: Partial<Citation> = {}): Citation {
  return {
    notice: 'test-notice',
    section: 'task',
    part: 1,
    task: 1,
    label: '(一)',
    title: '写好用例',
    clause: 't1.1',
    quote: '每个错误都要有用例。',
    start: 0,
    end: 10,
    url: '/notices/test-notice#t1.1',
    force: ['should'],
    ...changes,
  };
}

export function answer(changes: Partial<Answer> = {}): Answer {
  return {
    id: 'answer-1',
    outcome: 'answered',
    reason: null,
    completeness: 'complete',
    answer: '通知原文:\n任务(一):每个错误都要有用例。',
    citations: [citation()],
    related: [],
    references: [],
    caveats: ['这是 2019 年的工作计划。'],
    suggestions: ['第二项任务讲什么'],
    checked: null,
    generator: { kind: 'extractive', degraded: false },
    source: { notice: 'test-notice', sha256: '0'.repeat(64) },
    label: '原文摘录',
    ...changes,
  };
}
