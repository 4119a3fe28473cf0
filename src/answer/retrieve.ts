// Stage 3: the clauses the question may be about, within the tasks or parts that it names.
import type { Clause } from '../notice/notice.ts';
import type { Retriever, SearchResult } from '../retrieval/retriever.ts';
import type { Understanding } from './understand.ts';

export function retrieve(understanding: Understanding, retriever: Retriever): Promise<SearchResult> {
  const { question, scope } = understanding;
  if ((scope.kind !== 'tasks' && scope.kind !== 'parts') || scope.numbers.length === 0)
    return retriever.search(question);
  const key = scope.kind === 'tasks' ? 'task' : 'part';
  const accept = (clause: Clause) => clause[key] !== null && scope.numbers.includes(clause[key]);
  return retriever.search(scope.topic === '' ? question : scope.topic, { accept });
}
