// Stage 5: the verdict as statements, each either words of ours from the catalogue or a clause quoted whole.
import type { Notice } from '../notice/notice.ts';
import { caveatsFor } from './caveats.ts';
import { prefixOf } from './cite.ts';
import type { Draft, Said, Statement, Verdict } from './draft.ts';
import { say } from './sentences/sentences.ts';
import type { Understanding } from './understand.ts';

export function compose(verdict: Verdict, understanding: Understanding, notice: Notice): Draft {
  const { question, language, masked } = understanding;
  const { lead, leadNamesSource, caveats, ...rest } = verdict;
  const shown = verdict.outcome === 'answered' ? verdict.evidence : verdict.related;
  const personal: Said[] = masked ? [{ key: 'personal_data' }] : [];
  return {
    ...rest,
    statements: [
      ...lead.map(({ key, values }): Statement => ({ kind: 'said', text: say(language, key, values) })),
      ...shown.map((clause): Statement => {
        const prefix = leadNamesSource ? '' : prefixOf(notice, clause, language);
        return { kind: 'quoted', clause, text: prefix + clause.text };
      }),
    ],
    caveats: [...caveats, ...caveatsFor(question, verdict.evidence, notice), ...personal].map(
      ({ key, values }) => say(language, key, values),
    ),
  };
}
