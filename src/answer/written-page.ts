// A written answer as it grows: which sentences pass, when they are shown, and what the model is asked for them.
import { assignIds } from '../model/citation-ids.ts';
import { buildRequest } from '../model/prompt.ts';
import { type FormContext, formFault } from '../model/sentence-form.ts';
import type { Clause } from '../notice/notice.ts';
import { READ_SENTENCES, WRITTEN_SENTENCES } from '../tuning.ts';
import type { Fault } from '../verification/fault.ts';
import { unsupportedFigures } from './check-written.ts';
import type { Conversation } from './conversation.ts';
import type { Draft } from './draft.ts';
import type { Asked } from './is-writable.ts';
import { markSources } from './source-marks.ts';
import type { Understanding } from './understand.ts';

/** What is wrong with a sentence, judged by the clauses that it cites; empty when it says no more than they do. */
export type SentenceCheck = (sentence: string, clauses: readonly string[]) => readonly Fault[];

export interface PageTools {
  readonly check: SentenceCheck;
  /** 0 to 1, for the ids of a request. */
  readonly random: () => number;
}

/** Receives a line, after the first with the break before it, and the clauses it rests on. */
export type OnText = (text: string, clauses: readonly Clause[]) => void;

type Sentence = { readonly text: string; readonly ids: readonly string[] };

interface Written {
  readonly kind: 'written';
  readonly text: string;
  readonly clauses: readonly Clause[];
}

/**
 * The answer as it grows. Nothing is shown until a sentence rests on the weightiest clause: from then on what is shown
 * answers, so that nothing shown has to be taken back.
 */
export function openPage(
  draft: Draft,
  { notice, conversation, understanding }: Asked,
  { check, random }: PageTools,
  onText: OnText,
) {
  const { language, question } = understanding;
  const clauses = assignIds(draft.evidence, random);
  const request = buildRequest({
    question,
    earlier: earlierOf(conversation, understanding),
    language,
    clauses,
  });
  const form: FormContext = { request, language, clauses };
  const [weightiest] = draft.evidence;
  const held: Written[] = [];
  const shown: Written[] = [];
  const dropped: string[] = [];

  const faultOf = (sentence: Sentence): string | null => {
    const fault = formFault(sentence, form);
    if (fault !== null) return fault;
    const quotes = sentence.ids.map((id) => clauses.get(id)?.text ?? '');
    const [found] = check(sentence.text, quotes);
    if (found !== undefined) return found.kind;
    if (unsupportedFigures(sentence.text, quotes).length > 0) return 'number';
    return [...held, ...shown].some(({ text }) => text.startsWith(sentence.text)) ? 'repeated' : null;
  };

  return {
    request,
    shown,
    dropped,
    isFull: () =>
      shown.length >= WRITTEN_SENTENCES || shown.length + held.length + dropped.length >= READ_SENTENCES,
    take(sentence: Sentence) {
      const fault = faultOf(sentence);
      if (fault !== null) {
        dropped.push(fault);
        return;
      }
      const rest = sentence.ids.flatMap((id) => clauses.get(id) ?? []);
      held.push({
        kind: 'written',
        text: markSources(sentence.text, rest, notice, language),
        clauses: rest,
      });
      const answers = [...shown, ...held].some((written) =>
        written.clauses.some((clause) => clause === weightiest),
      );
      if (!answers) return;
      for (const written of held.splice(0)) {
        onText(shown.length === 0 ? written.text : `\n${written.text}`, written.clauses);
        shown.push(written);
      }
    },
  };
}

/** The turns that a question which does not stand alone leans on. */
function earlierOf({ earlier }: Conversation, { question, asked }: Understanding): string[] {
  if (question === asked) return [];
  const said = earlier.filter(({ role }) => role === 'user').map(({ content }) => content);
  return said.slice(-EARLIER_TURNS);
}

/** As far as a follow-up reaches back. */
const EARLIER_TURNS = 2;
