// The clauses of the tasks on a list: exact, over every title and clause.
import type { Clause, Notice } from '../notice/notice.ts';
import { searchTextOf } from '../notice/search-text.ts';
import { normaliseText } from '../text/normalise.ts';
import { DEADLINE } from './evidence-kinds.ts';
import type { ListQuery } from './list-query.ts';

/** In the order of the notice. `tasks`: those that are searched; null for all. */
export function clausesOnList(query: ListQuery, notice: Notice, tasks: readonly number[] | null): Clause[] {
  const isWithin = ({ task }: Clause) => task !== null && (tasks === null || tasks.includes(task));
  const within = notice.clauses.filter(isWithin);
  if (query.kind !== 'mention') return within.filter((clause) => holds(clause, query));
  const { without } = query;
  if (query.words.length === 0) {
    // 哪些任务没提到青岛: the titles of those that hold none.
    const holders = new Set(within.filter((clause) => mentions(clause, without)).map(({ task }) => task));
    return within.filter((clause) => clause.id.endsWith('.0') && !holders.has(clause.task));
  }
  const excluded = new Set(within.filter((clause) => mentions(clause, without)).map(({ task }) => task));
  const matches = within.filter((clause) => holds(clause, query) && !excluded.has(clause.task));
  if (!query.together) return matches;
  const tasksWith = (word: string) =>
    new Set(within.filter((clause) => mentions(clause, [word])).map(({ task }) => task));
  const holders = query.words.map(tasksWith);
  return matches.filter(({ task }) => holders.every((withWord) => withWord.has(task)));
}

/** The tasks of some clauses, each once, in their order. */
export function tasksOf(clauses: readonly Clause[]): number[] {
  return [...new Set(clauses.flatMap(({ task }) => task ?? []))];
}

function holds(clause: Clause, query: ListQuery): boolean {
  switch (query.kind) {
    case 'mention':
      return query.titlesOnly ? titleHolds(clause, query) : mentions(clause, query.words);
    case 'figures':
      return /\d/.test(clause.text);
    case 'documents':
      return /《[^》]+》/.test(clause.text);
    case 'deadlines':
      return DEADLINE.test(clause.text);
  }
}

function titleHolds(clause: Clause, { words, at }: ListQuery & { readonly kind: 'mention' }): boolean {
  if (!clause.id.endsWith('.0')) return false;
  // Without its label and its full stop.
  const title = searchTextOf(clause).replace(/^\([^)]*\)|[。.]$/g, '');
  const stands = (word: string) => {
    if (at === 'beginning') return title.startsWith(word);
    return at === 'end' ? title.endsWith(word) : title.includes(word);
  };
  return words.some((word) => stands(normaliseText(word)));
}

function mentions(clause: Clause, words: readonly string[]): boolean {
  const searched = searchTextOf(clause);
  return words.some((word) => searched.includes(normaliseText(word)));
}
