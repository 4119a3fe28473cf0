// Stage 8: the verified draft in the form of the contract.
import type { Notice } from '../notice/notice.ts';
import type { Answer } from '../protocol.ts';
import type { Language } from '../text/language.ts';
import { citationOf } from './cite.ts';
import type { Draft } from './draft.ts';
import { say } from './sentences/sentences.ts';

export function finish(
  draft: Draft,
  notice: Notice,
  suggestions: readonly string[],
  language: Language,
  id: string,
): Answer {
  const kind = kindOf(draft);
  return {
    id,
    outcome: draft.outcome,
    reason: draft.reason,
    completeness: draft.completeness,
    answer: draft.statements.map((statement) => statement.text).join('\n'),
    citations: draft.evidence.map((clause) => citationOf(notice, clause)),
    related: draft.related.map((clause) => citationOf(notice, clause)),
    references: [...draft.references],
    caveats: [...draft.caveats],
    suggestions: [...suggestions],
    checked: draft.checked,
    generator: {
      kind,
      ...(kind === 'model' ? { model: draft.writing?.model } : {}),
      degraded: draft.writing?.degraded ?? false,
    },
    source: { notice: notice.id, sha256: notice.sha256 },
    label: labelOf(kind, language),
  };
}

function kindOf({ statements }: Draft): Answer['generator']['kind'] {
  if (statements.some((statement) => statement.kind === 'written')) return 'model';
  return statements.some((statement) => statement.kind === 'quoted') ? 'extractive' : 'fixed';
}

/** The line that is shown with an answer, all the time: who wrote it. */
export function labelOf(kind: Answer['generator']['kind'], language: Language): string {
  switch (kind) {
    case 'model':
      return say(language, 'label_model');
    case 'extractive':
      return say(language, 'label_extractive');
    case 'fixed':
      return '';
  }
}
