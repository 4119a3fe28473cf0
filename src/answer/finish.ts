// Stage 7: the verified draft in the form of the contract.
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
  const quotes = draft.statements.some((statement) => statement.kind === 'quoted');
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
    generator: { kind: quotes ? 'extractive' : 'fixed', degraded: false },
    source: { notice: notice.id, sha256: notice.sha256 },
    label: quotes ? say(language, 'label_extractive') : '',
  };
}
