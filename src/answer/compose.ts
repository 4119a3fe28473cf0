// Stage 5: the verdict as statements, each either words of ours from the catalogue or a clause quoted whole.
import type { Notice } from '../notice/notice.ts';
import type { Language } from '../text/language.ts';
import { prefixOf } from './cite.ts';
import type { Draft, Statement, Verdict } from './draft.ts';
import { say } from './sentences/sentences.ts';

export function compose(verdict: Verdict, notice: Notice, language: Language): Draft {
  const { lead, leadNamesSource = false, caveats, ...rest } = verdict;
  const shown = verdict.outcome === 'answered' ? verdict.evidence : verdict.related;
  return {
    ...rest,
    statements: [
      ...lead.map(({ key, values }): Statement => ({ kind: 'said', text: say(language, key, values) })),
      ...shown.map((clause): Statement => {
        const prefix = leadNamesSource ? '' : prefixOf(notice, clause, language);
        return { kind: 'quoted', clause, text: prefix + clause.text };
      }),
    ],
    caveats: caveats.map(({ key, values }) => say(language, key, values)),
  };
}
