// Stage 6: drops every statement whose evidence does not hold; an answer with nothing left becomes a plain "not in it".
import type { Clause, Notice } from '../notice/notice.ts';
import type { Language } from '../text/language.ts';
import { checkCitation } from './check-answer.ts';
import { citationOf, prefixOf } from './cite.ts';
import type { Draft, Statement } from './draft.ts';
import { say } from './sentences/sentences.ts';

export function verify(draft: Draft, notice: Notice, language: Language): Draft {
  const statements = draft.statements.filter((statement) => holds(statement, notice, language));
  const kept = new Set(
    statements.flatMap((statement) => (statement.kind === 'quoted' ? [statement.clause] : [])),
  );
  const evidence = draft.evidence.filter((clause) => kept.has(clause));
  const related = draft.related.filter((clause) => kept.has(clause));
  if (draft.outcome === 'answered' && evidence.length === 0) {
    return {
      ...draft,
      outcome: 'not_in_notice',
      reason: 'topic_absent',
      completeness: null,
      statements: [{ kind: 'said', text: say(language, 'topic_absent') }],
      evidence: [],
      related: [],
      checked: null,
    };
  }
  return { ...draft, statements, evidence, related };
}

function holds(statement: Statement, notice: Notice, language: Language): boolean {
  const isSound = (clause: Clause) => checkCitation(citationOf(notice, clause), notice).length === 0;
  if (statement.kind === 'said') return true;
  if (statement.kind === 'written') return statement.clauses.length > 0 && statement.clauses.every(isSound);
  const { clause, text } = statement;
  if (!isSound(clause)) return false;
  return text === clause.text || text === prefixOf(notice, clause, language) + clause.text;
}
