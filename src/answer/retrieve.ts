// Stage 3: the clauses the question may be about, within the tasks or parts that it names; for a comparison each side's too.
import type { Clause } from '../notice/notice.ts';
import type { Retriever, SearchResult } from '../retrieval/retriever.ts';
import type { Understanding } from './understand.ts';

export interface Found {
  readonly main: SearchResult;
  /** One result a side of a comparison; none else. */
  readonly sides: readonly SearchResult[];
}

export async function retrieve(understanding: Understanding, retriever: Retriever): Promise<Found> {
  const { question, scope, sides } = understanding;
  if ((scope.kind === 'tasks' || scope.kind === 'parts') && scope.numbers.length > 0) {
    const topic = scope.topic === '' ? question : scope.topic;
    const within = (numbers: readonly number[]) => {
      const key = scope.kind === 'tasks' ? 'task' : 'part';
      const accept = (clause: Clause) => clause[key] !== null && numbers.includes(clause[key]);
      return retriever.search(topic, { accept });
    };
    const each =
      scope.numbers.length === 2 ? await Promise.all(scope.numbers.map((number) => within([number]))) : [];
    return { main: await within(scope.numbers), sides: each };
  }
  return {
    main: await retriever.search(question),
    sides: sides === null ? [] : await Promise.all(sides.map((side) => retriever.search(side))),
  };
}
