// Stage 4: what should become of the question, and which clauses answer it. The order is the order of certainty:
// what the structure of the notice answers exactly, then lists, then what was learned.
import type { Notice } from '../notice/notice.ts';
import type { Reference } from '../protocol.ts';
import { ANSWER_BIAS, KIND_PROBABILITY, TURN_PROBABILITY } from '../tuning.ts';
import { asksDepartment } from '../understanding/actors.ts';
import { probabilityOf } from '../understanding/question-classifier.ts';
import type { Verdict } from './draft.ts';
import { evidenceFeatures } from './evidence-features.ts';
import { type JudgeModel, judgeProbabilities, type Probabilities } from './judge-model.ts';
import { judgeByComparison } from './judges/by-comparison.ts';
import { quoteEvidence, reportMissing } from './judges/by-evidence.ts';
import { judgeByList } from './judges/by-list.ts';
import { judgeByOwnership } from './judges/by-ownership.ts';
import { judgeByStructure } from './judges/by-structure.ts';
import { judgeSmallTalk } from './judges/small-talk.ts';
import type { Found } from './retrieve.ts';
import type { Understanding } from './understand.ts';
import { plain } from './verdicts.ts';

export interface JudgeContext {
  readonly notice: Notice;
  readonly model: JudgeModel;
  readonly duties: readonly Reference[];
}

export function judge(
  understanding: Understanding,
  found: Found,
  { notice, model, duties }: JudgeContext,
): Verdict {
  const { question, scope, list, classification, sides } = understanding;
  const features = evidenceFeatures(question, classification, found.main, notice.text);
  const probabilities = judgeProbabilities(model, features);
  if (probabilities.injection >= TURN_PROBABILITY)
    return plain('declined', 'injection', [{ key: 'declined_injection' }]);

  const structural = scope.kind === 'notice' ? null : judgeByStructure(scope, notice);
  if (structural !== null) return structural;
  const listed = list === null ? null : judgeByList(list, notice);
  if (listed !== null) return listed;

  const turn = judgeTurn(understanding, probabilities);
  if (turn !== null) return turn;
  const isOwnership =
    probabilityOf(classification.asks, 'actor') >= KIND_PROBABILITY || asksDepartment(question);
  if (isOwnership) return judgeByOwnership(found.main, notice, duties);
  const compared = sides !== null || scope.kind === 'tasks' ? judgeByComparison(found.sides) : null;
  if (compared !== null) return compared;
  return holds(probabilities)
    ? quoteEvidence(understanding, found.main, notice)
    : reportMissing(understanding, found.main, notice);
}

/** Turns that ask the notice nothing. */
function judgeTurn({ question }: Understanding, probabilities: Probabilities): Verdict | null {
  if (probabilities.smalltalk >= TURN_PROBABILITY) return judgeSmallTalk(question);
  if (probabilities.off_topic >= TURN_PROBABILITY)
    return plain('out_of_scope', 'off_topic', [{ key: 'out_of_scope' }]);
  if (probabilities.opinion >= TURN_PROBABILITY) {
    return plain('declined', 'promise_or_opinion', [{ key: 'declined_opinion' }]);
  }
  return null;
}

// The log-odds of the two endings of a question, moved by the bias set on the development questions.
function holds({ answered, not_in_notice }: Probabilities): boolean {
  return Math.log(answered + 1e-9) - Math.log(not_in_notice + 1e-9) + ANSWER_BIAS >= 0;
}
