// Answers questions for a list of tasks: computed over every title and clause, the exact set, in the order of the tasks.
import type { Notice } from '../../notice/notice.ts';
import { findPlaces } from '../../text/places.ts';
import { clausesOnList, tasksOf } from '../../understanding/list-matches.ts';
import type { ListQuery, ListReading } from '../../understanding/list-query.ts';
import type { Said, Verdict } from '../draft.ts';
import type { SentenceKey } from '../sentences/sentences.ts';
import { answered, notInNotice } from '../verdicts.ts';

/**
 * A verdict with proof, or null when nothing holds the words and they were not asked for literally. `parts`: only tasks
 * of these parts are searched; null for all.
 */
export function judgeByList(
  { query, literal }: ListReading,
  notice: Notice,
  parts: readonly number[] | null = null,
): Verdict | null {
  const matches = clausesOnList(query, notice, parts);
  const tasks = tasksOf(matches);
  const searched = notice.tasks.filter(
    ({ part }) => parts === null || (part !== null && parts.includes(part)),
  );
  const checked = { tasks: searched.length, found: tasks.length };
  const where = parts === null ? [] : [withinParts(notice, parts)];
  if (matches.length > 0) return answered([...where, leadOf(query, checked)], matches, { checked });
  if (query.kind !== 'mention') return null;
  const place = findPlaces(query.words.join(' '))[0];
  if (!literal && place === undefined) return null;
  const values = { tasks: checked.tasks, words: query.words };
  return notInNotice(
    place === undefined ? 'topic_absent' : 'place_not_covered',
    [...where, { key: query.together ? 'list_none_together' : 'list_none', values }],
    [],
    { checked },
  );
}

function keyOf({ titlesOnly, together, without }: ListQuery & { readonly kind: 'mention' }): SentenceKey {
  if (without.length > 0) return 'list_without';
  if (titlesOnly) return 'list_titles';
  return together ? 'list_together' : 'list_mention';
}

function withinParts(notice: Notice, parts: readonly number[]): Said {
  const headings = notice.parts.filter(({ number }) => parts.includes(number));
  return { key: 'within_parts', values: { parts: headings.map(({ label, title }) => `${label}${title}`) } };
}

function leadOf(query: ListQuery, checked: { tasks: number; found: number }): Said {
  switch (query.kind) {
    case 'mention':
      return { key: keyOf(query), values: { ...checked, words: query.words, without: query.without } };
    case 'figures':
      return { key: 'list_figures', values: checked };
    case 'documents':
      return { key: 'list_documents', values: checked };
    case 'deadlines':
      return { key: 'list_deadlines', values: checked };
  }
}
