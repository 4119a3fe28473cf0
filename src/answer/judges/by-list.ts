// Answers questions for a list of tasks: computed over every title and clause, the exact set, in the order of the tasks.
import type { Clause, Notice } from '../../notice/notice.ts';
import { searchTextOf } from '../../notice/search-text.ts';
import { normaliseText } from '../../text/normalise.ts';
import { findPlaces } from '../../text/places.ts';
import { DEADLINE } from '../../understanding/evidence-kinds.ts';
import type { ListQuery, ListReading } from '../../understanding/list-query.ts';
import type { Said, Verdict } from '../draft.ts';
import { answered, notInNotice } from '../verdicts.ts';

/** A verdict with proof, or null when nothing holds the words and they were not asked for literally. */
export function judgeByList({ query, literal }: ListReading, notice: Notice): Verdict | null {
  const matches = notice.clauses.filter((clause) => clause.task !== null && matchesQuery(clause, query));
  const tasks = new Set(matches.map((clause) => clause.task));
  const checked = { tasks: notice.tasks.length, found: tasks.size };
  if (matches.length > 0) return answered([leadOf(query, checked)], matches, { checked });
  if (query.kind !== 'mention') return null;
  const place = findPlaces(query.words.join(' '))[0];
  if (!literal && place === undefined) return null;
  const values = { tasks: checked.tasks, words: query.words };
  return notInNotice(
    place === undefined ? 'topic_absent' : 'place_not_covered',
    [{ key: 'list_none', values }],
    [],
    { checked },
  );
}

function matchesQuery(clause: Clause, query: ListQuery): boolean {
  const { id, text } = clause;
  switch (query.kind) {
    case 'mention': {
      if (query.titlesOnly && !id.endsWith('.0')) return false;
      const searched = searchTextOf(clause);
      return query.words.some((word) => searched.includes(normaliseText(word)));
    }
    case 'figures':
      return /\d/.test(text);
    case 'documents':
      return /《[^》]+》/.test(text);
    case 'deadlines':
      return DEADLINE.test(text);
  }
}

function leadOf(query: ListQuery, checked: { tasks: number; found: number }): Said {
  switch (query.kind) {
    case 'mention':
      return {
        key: query.titlesOnly ? 'list_titles' : 'list_mention',
        values: { ...checked, words: query.words },
      };
    case 'figures':
      return { key: 'list_figures', values: checked };
    case 'documents':
      return { key: 'list_documents', values: checked };
    case 'deadlines':
      return { key: 'list_deadlines', values: checked };
  }
}
