// Stage 3: the clauses the question may be about, within the tasks or parts that it names; for a comparison each side's
// too; and the labelled questions that it is like.
import type { Retriever, SearchResult } from '../retrieval/retriever.ts';
import type { NearPrecedents, Precedents } from './precedents.ts';
import type { Understanding } from './understand.ts';

export interface Found {
  /** What is judged and quoted: within the tasks or parts that the question names, if it names any. */
  readonly main: SearchResult;
  /** The same over the whole notice, by which the question itself is judged. */
  readonly whole: SearchResult;
  /** One result a side of a comparison; none else. */
  readonly sides: readonly SearchResult[];
  /** Labelled questions near this one. */
  readonly precedents: NearPrecedents;
}

export interface RetrieveContext {
  readonly retriever: Retriever;
  readonly precedents: Precedents;
}

export async function retrieve(
  understanding: Understanding,
  { retriever, precedents }: RetrieveContext,
): Promise<Found> {
  const { question, subject, scope, sides, beside } = understanding;
  const whole = await retriever.search(question, beside === null ? {} : { beside });
  const near = await precedents(question);
  if ((scope.kind === 'tasks' || scope.kind === 'parts') && scope.numbers.length > 0) {
    const topic = scope.topic === '' ? question : scope.topic;
    const key = scope.kind === 'tasks' ? 'task' : 'part';
    const within = (numbers: readonly number[]) =>
      retriever.search(topic, { accept: (clause) => clause[key] !== null && numbers.includes(clause[key]) });
    const pair = scope.numbers.length === 2 ? scope.numbers : [];
    return {
      main: await within(scope.numbers),
      whole,
      sides: await Promise.all(pair.map((number) => within([number]))),
      precedents: near,
    };
  }
  return {
    main: subject === question ? whole : await retriever.search(subject),
    whole,
    sides: await Promise.all((sides ?? []).map((side) => retriever.search(side))),
    precedents: near,
  };
}
