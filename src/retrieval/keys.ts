// What a clause is found by: its own text under its task's title, and the questions it answers.
import type { LinkedQuestion } from '../notice/load-questions.ts';
import type { Clause, Notice } from '../notice/notice.ts';

export interface Key {
  readonly kind: 'text' | 'question';
  readonly text: string;
  /** Places in `notice.clauses` of the clauses that this key finds. */
  readonly clauses: readonly number[];
}

/** All keys of a notice: one text key a clause in the clauses' order, then one key a question. */
export function buildKeys(notice: Notice, questions: readonly LinkedQuestion[]): Key[] {
  const places = new Map(notice.clauses.map((clause, place) => [clause.id, place]));
  const texts = notice.clauses.map(
    (clause, place): Key => ({ kind: 'text', text: textInContext(notice, clause), clauses: [place] }),
  );
  const asked = questions.map((question): Key => {
    const clauses = question.clauses.map((id) => {
      const place = places.get(id);
      if (place === undefined)
        throw new Error(`a question is linked to ${id}, which ${notice.id} does not have`);
      return place;
    });
    return { kind: 'question', text: question.q, clauses };
  });
  return [...texts, ...asked];
}

/** A clause is read under the title of its task or the heading of its part; a title stands alone. */
export function textInContext(notice: Notice, clause: Clause): string {
  const task = notice.tasks.find((candidate) => candidate.number === clause.task);
  const part = notice.parts.find((candidate) => candidate.number === clause.part);
  const heading = task?.title ?? part?.title;
  return heading === undefined || clause.id.endsWith('.0') ? clause.text : `${heading} ${clause.text}`;
}
