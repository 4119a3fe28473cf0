// Stage 5: the verdict as statements, each either words of ours from the catalogue or a clause quoted whole.
import type { Notice } from '../notice/notice.ts';
import { caveatsFor } from './caveats.ts';
import { prefixOf } from './cite.ts';
import type { Draft, Said, Statement, Verdict } from './draft.ts';
import { say } from './sentences/sentences.ts';
import type { Understanding } from './understand.ts';

export function compose(verdict: Verdict, understanding: Understanding, notice: Notice): Draft {
  const { language, masked } = understanding;
  const { lead, leadNamesSource, caveats, ...rest } = verdict;
  const shown = verdict.outcome === 'answered' ? verdict.evidence : verdict.related;
  const personal: Said[] = masked ? [{ key: 'personal_data' }] : [];
  const isOnNotice = verdict.outcome === 'answered' || verdict.outcome === 'not_in_notice';
  // A list is computed over all tasks: what is true of one of its clauses is no caveat of the list.
  const known =
    isOnNotice && verdict.checked === null ? caveatsFor(understanding, verdict.evidence, notice) : [];
  // A list that the notice itself leaves incomplete cannot be answered in full.
  const isShort = known.some(({ key }) => key === 'fewer_named');
  return {
    ...rest,
    completeness: isShort && rest.completeness === 'complete' ? 'partial' : rest.completeness,
    statements: [
      ...lead.map(({ key, values }): Statement => ({ kind: 'said', text: say(language, key, values) })),
      ...shown.map((clause): Statement => {
        const prefix = leadNamesSource ? '' : prefixOf(notice, clause, language);
        return { kind: 'quoted', clause, text: prefix + clause.text };
      }),
    ],
    caveats: [...caveats, ...known, ...personal].map(({ key, values }) => say(language, key, values)),
  };
}
