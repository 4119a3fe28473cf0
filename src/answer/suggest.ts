// Questions to go on with, each of which the notice answers.

import type { Notice } from '../notice/notice.ts';
import type { Language } from '../text/language.ts';
import { SUGGESTIONS } from '../tuning.ts';
import type { Draft } from './draft.ts';
import type { Suggestion } from './load-companions.ts';

/**
 * Questions on the same task, then on its neighbours, none of which the clauses already quoted answer; to begin with, one
 * from each part in turn.
 */
export function suggest(
  draft: Draft,
  notice: Notice,
  suggestions: readonly Suggestion[],
  language: Language,
): string[] {
  const shown = [...draft.evidence, ...draft.related].find((clause) => clause.task !== null);
  const task = shown?.task ?? null;
  const quoted = new Set(draft.evidence.map(({ id }) => id));
  const open = suggestions.filter(({ clause }) => !quoted.has(clause));
  const ordered =
    draft.suggest === 'start' || task === null
      ? onePerPart(notice, open)
      : [...open].sort((a, b) => Math.abs(a.task - task) - Math.abs(b.task - task));
  return ordered.slice(0, SUGGESTIONS).map((suggestion) => suggestion[language]);
}

function onePerPart(notice: Notice, suggestions: readonly Suggestion[]): Suggestion[] {
  const partOf = (suggestion: Suggestion) =>
    notice.tasks.find((task) => task.number === suggestion.task)?.part ?? null;
  const firsts = notice.parts.flatMap(
    (part) => suggestions.find((suggestion) => partOf(suggestion) === part.number) ?? [],
  );
  return firsts.length > 0 ? firsts : [...suggestions];
}
