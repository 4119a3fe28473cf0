// Holds the cases against the notice: a case that quotes or counts wrongly would judge the product wrongly.
import type { Notice } from '../src/notice/notice.ts';
import type { EvalCase } from './case.ts';

/** One sentence for each thing wrong in the cases; none when all is well. */
export function checkCases(cases: readonly EvalCase[], notice: Notice): string[] {
  const tasks = new Set(notice.tasks.map((task) => task.number));
  const clauses = new Set(notice.clauses.map((clause) => clause.id));
  const ids = new Map<string, number>();
  for (const { id } of cases) ids.set(id, (ids.get(id) ?? 0) + 1);
  const repeated = [...ids].filter(([, times]) => times > 1).map(([id]) => `${id} stands more than once`);

  const wrong = cases.flatMap(({ id, kind, expect }) => {
    const { tasks: required = [], oneOf = [], may = [] } = expect;
    const named = [...required, ...oneOf, ...may];
    return [
      ...(id.startsWith(`${kind}-`) ? [] : [`${id} does not begin with its kind ${kind}`]),
      ...named.filter((task) => !tasks.has(task)).map((task) => `${id}: there is no task ${task}`),
      ...(new Set(named).size < named.length ? [`${id}: a task stands in two places`] : []),
      ...(expect.clauses ?? [])
        .filter((clause) => !clauses.has(clause))
        .map((clause) => `${id}: no clause ${clause}`),
      ...(expect.words ?? [])
        .filter((words) => !notice.text.includes(words))
        .map((words) => `${id}: ${words} is not in the notice`),
      ...(expect.exact && required.length === 0 ? [`${id}: an exact list names its tasks`] : []),
    ];
  });
  return [...repeated, ...wrong];
}
