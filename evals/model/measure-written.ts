// What comes of the suite when a language model writes: one that copies answers as well as the quotes do, of one that
// lies nothing is shown.
import type { EvalAssistant } from '../assistants/eval-assistant.ts';
import { type EvalCase, messagesOf } from '../case.ts';
import { type CaseResult, evaluate } from '../evaluate.ts';
import { ANSWER_SCORERS } from '../scorers/scorers.ts';
import { splitOf } from '../split.ts';
import { copyClauses, copyingModel } from './copying-model.ts';
import { LIE_KINDS } from './lies.ts';
import { ECHO_KINDS, ID_LIES, lyingModel, type ModelLie } from './lying-model.ts';
import { clausesOf } from './read-request.ts';
import type { Stage } from './stage.ts';

export const MODEL_LIES: readonly ModelLie[] = [...LIE_KINDS, ...ECHO_KINDS];

const ABOUT_QUESTIONS: readonly ModelLie[] = ['request_echo', 'obeys_question'];
const ENGLISH_TOO: readonly ModelLie[] = ['other_language', 'prompt_echo'];

/** The results with the copying stand-in, and the cases in which it was asked to write. */
export async function measureCopying(
  assistant: EvalAssistant,
  stage: Stage,
  cases: readonly EvalCase[],
  onResult: (result: CaseResult) => void = () => {},
): Promise<{ readonly results: CaseResult[]; readonly asked: AskedCase[] }> {
  stage.play(copyingModel);
  stage.takeRequest();
  const asked: AskedCase[] = [];
  const results = await evaluate(cases, assistant, {
    scorers: ANSWER_SCORERS,
    onResult: (result) => {
      const request = stage.takeRequest();
      if (request !== null) {
        const about = [request.system, ...clausesOf(request).map(({ text }) => text)].join('\n');
        const isChinese = result.answer?.generator.kind === 'model';
        asked.push({ evalCase: result.evalCase, about, isChinese });
      }
      onResult(result);
    },
  });
  return { results, asked };
}

export interface AskedCase {
  readonly evalCase: EvalCase;
  /** The rules and the clauses of its request: a lie about clauses is the same wherever this is. */
  readonly about: string;
  /** True where the stand-in was shown, which repeats Chinese: a Chinese lie in an English answer is refused unread. */
  readonly isChinese: boolean;
}

/** What became of the lies of one kind. */
export interface LieFigures {
  readonly kind: ModelLie;
  readonly told: number;
  /** Lines that a user saw and that are no clause. */
  readonly reached: readonly { readonly caseId: string; readonly line: string }[];
}

/**
 * Every kind of lie in every case that is about something new; lies about the question in every case.
 * Whatever of the stand-in's text is shown and is no clause counts as a lie that reached, even a part of one.
 */
export async function measureLies(
  assistant: EvalAssistant,
  stage: Stage,
  asked: readonly AskedCase[],
  kinds: readonly ModelLie[] = MODEL_LIES,
): Promise<LieFigures[]> {
  const models = kinds.map((kind) => ({ kind, model: lyingModel(kind), told: 0, reached: reachedNone() }));
  const isFirst = firstOfEach(asked);
  for (const { evalCase, isChinese } of asked) {
    for (const one of models) {
      const fits = isChinese || ENGLISH_TOO.includes(one.kind);
      if (!ABOUT_QUESTIONS.includes(one.kind) && !(fits && isFirst(evalCase))) continue;
      stage.play(one.model);
      const answer = await assistant.answer(messagesOf(evalCase));
      const request = stage.takeRequest();
      one.told += one.model.takeLies().length;
      if (answer.generator.kind !== 'model' || request === null) continue;
      const truth = ID_LIES.includes(one.kind) ? [] : copyClauses(request).split('\n').map(withoutIds);
      const lines = answer.answer.split('\n').map((line) => line.replace(/〔[^〔〕]*〕$/u, ''));
      const shown = lines.filter((line) => !truth.includes(line));
      one.reached.push(...shown.map((line) => ({ caseId: evalCase.id, line })));
    }
  }
  return models.map(({ kind, told, reached }) => ({ kind, told, reached }));
}

function reachedNone(): { readonly caseId: string; readonly line: string }[] {
  return [];
}

// Of cases about the same clauses one of dev is taken where there is one: what reached may then be read.
function firstOfEach(asked: readonly AskedCase[]): (evalCase: EvalCase) => boolean {
  const first = new Map<string, EvalCase>();
  for (const { evalCase, about } of asked) {
    const found = first.get(about);
    if (found === undefined || (splitOf(found.id) === 'test' && splitOf(evalCase.id) === 'dev'))
      first.set(about, evalCase);
  }
  const chosen = new Set(first.values());
  return (evalCase) => chosen.has(evalCase);
}

function withoutIds(line: string): string {
  return line.replace(/\[c\d+\]/g, '');
}
