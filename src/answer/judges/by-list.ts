// Answers questions for a list of tasks: computed over every title and clause, the exact set, in the order of the tasks.
import type { Notice } from '../../notice/notice.ts';
import { findPlaces } from '../../text/places.ts';
import { clausesOnList, tasksOf } from '../../understanding/list-matches.ts';
import type { ListQuery, ListReading } from '../../understanding/list-query.ts';
import type { NumberedScope } from '../../understanding/scope.ts';
import type { Said, Verdict } from '../draft.ts';
import type { SentenceKey } from '../sentences/sentences.ts';
import { answered, notInNotice } from '../verdicts.ts';

/** The tasks that are searched, and the parts that they are, if whole parts are meant. */
export type ListScope = Pick<NumberedScope, 'kind' | 'numbers' | 'tasks'>;

/**
 * A verdict with proof, or null when nothing holds the words and they were not asked for literally. `within`: null for
 * the whole notice.
 */
export function judgeByList(
  { query, literal }: ListReading,
  notice: Notice,
  within: ListScope | null = null,
): Verdict | null {
  const matches = clausesOnList(query, notice, within?.tasks ?? null);
  const tasks = tasksOf(matches);
  const checked = { tasks: within?.tasks.length ?? notice.tasks.length, found: tasks.length };
  const where = within === null ? [] : [whereSearched(within, notice)];
  if (matches.length > 0) return answered([...where, leadOf(query, checked)], matches, { checked });
  if (query.kind !== 'mention') return null;
  const place = findPlaces(query.words.join(' '))[0];
  if (!literal && place === undefined) return null;
  const values = { tasks: checked.tasks, words: query.words, without: query.without };
  return notInNotice(
    place === undefined ? 'topic_absent' : 'place_not_covered',
    [...where, { key: noneKeyOf(query), values }],
    [],
    { checked },
  );
}

type Mention = ListQuery & { readonly kind: 'mention' };

function keyOf({ words, titlesOnly, together, without, at }: Mention): SentenceKey {
  if (words.length === 0) return 'list_only_without';
  if (without.length > 0) return 'list_without';
  if (titlesOnly) return at === 'anywhere' ? 'list_titles' : `list_titles_${at}`;
  return together ? 'list_together' : 'list_mention';
}

// What holds words in its text may not hold them in its title: the proof says what was looked for.
function noneKeyOf({ titlesOnly, together, without, at }: Mention): SentenceKey {
  if (without.length > 0) return 'list_none_without';
  if (titlesOnly) return at === 'anywhere' ? 'list_none_titles' : `list_none_titles_${at}`;
  return together ? 'list_none_together' : 'list_none';
}

function whereSearched({ kind, numbers, tasks }: ListScope, notice: Notice): Said {
  if (kind === 'tasks') return { key: 'within_tasks', values: { tasks: rangesOf(tasks, notice) } };
  const headings = notice.parts.filter(({ number }) => numbers.includes(number));
  return { key: 'within_parts', values: { parts: headings.map(({ label, title }) => `${label}${title}`) } };
}

// (一)—(十五)、(二十二): tasks that follow each other as one range.
function rangesOf(tasks: readonly number[], { tasks: all }: Notice): string {
  const runs: string[][] = [];
  let previous = 0;
  for (const { number, label } of all.filter((task) => tasks.includes(task.number))) {
    const run = number === previous + 1 ? runs.at(-1) : undefined;
    if (run === undefined) runs.push([label]);
    else run.push(label);
    previous = number;
  }
  return runs.map((run) => (run.length < 3 ? run.join('、') : `${run[0]}—${run.at(-1)}`)).join('、');
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
