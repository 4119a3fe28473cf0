// Stage 4: what should become of the question, and which clauses answer it. The order is the order of certainty:
// what the structure of the notice answers exactly, then lists, then what was learned.
import { countEnumerated } from '../notice/enumeration.ts';
import type { Notice } from '../notice/notice.ts';
import type { Reference } from '../protocol.ts';
import { normaliseText } from '../text/normalise.ts';
import { toChineseNumeral } from '../text/numerals.ts';
import {
  ANSWER_BIAS,
  ANSWER_BIAS_ENGLISH,
  DEPARTMENT_PROBABILITY,
  KIND_PROBABILITY,
  TURN_PROBABILITY,
} from '../tuning.ts';
import { asksDepartment, supposesAuthority } from '../understanding/actors.ts';
import { soleFigure } from '../understanding/focus.ts';
import { probabilityOf } from '../understanding/linear-heads.ts';
import type { AskedKind } from '../understanding/question-kinds.ts';
import type { Scope } from '../understanding/scope.ts';
import type { Verdict } from './draft.ts';
import { evidenceFeatures } from './evidence-features.ts';
import { type JudgeModel, judgeProbabilities } from './judge-model.ts';
import { JUDGEMENTS, type Judgement } from './judgements.ts';
import { judgeByComparison } from './judges/by-comparison.ts';
import { placeNotNamed, placeOfAnotherRule, quoteEvidence, reportMissing } from './judges/by-evidence.ts';
import { judgeByList } from './judges/by-list.ts';
import { judgeByMetadata } from './judges/by-metadata.ts';
import { judgeByOwnership } from './judges/by-ownership.ts';
import { judgeByStructure } from './judges/by-structure.ts';
import { judgeSmallTalk } from './judges/small-talk.ts';
import type { Found } from './retrieve.ts';
import type { Understanding } from './understand.ts';
import { plain } from './verdicts.ts';

export interface JudgeContext {
  readonly notice: Notice;
  readonly judgeModel: JudgeModel;
  readonly duties: readonly Reference[];
  /** Another bias towards answering than the tuned one, to measure what it does. */
  readonly answerBias?: number;
}

/** A reading of the question, and what was found for it. */
export interface Examined {
  readonly understanding: Understanding;
  readonly found: Found;
}

/** What was understood of a question, and what should become of it. */
export interface Judged {
  readonly understanding: Understanding;
  readonly verdict: Verdict;
}

/**
 * Judges a question by all its readings: each judgement is as probable as its readings make it together, and the reading
 * that speaks most for the one chosen is answered. `examined` holds at least one.
 */
export function judge(examined: readonly Examined[], context: JudgeContext): Judged {
  const { notice, judgeModel, answerBias } = context;
  const weighed = examined.map(({ understanding, found }) => {
    const { question, classification, leans, probability } = understanding;
    const features = evidenceFeatures(
      question,
      classification,
      found.whole,
      notice.text,
      found.precedents,
      leans,
    );
    const probabilities = judgeProbabilities(judgeModel, features);
    return { understanding, found, of: (judgement: Judgement) => probability * probabilities[judgement] };
  });
  const total = (judgement: Judgement) => weighed.reduce((sum, { of }) => sum + of(judgement), 0);
  const usualBias = examined[0]?.understanding.language === 'en' ? ANSWER_BIAS_ENGLISH : ANSWER_BIAS;
  const likeliest = likeliestOf(total, answerBias ?? usualBias);
  const [chosen] = [...weighed].sort((a, b) => b.of(likeliest) - a.of(likeliest));
  if (chosen === undefined) throw new RangeError('a question without a reading');
  const { understanding, found } = chosen;
  return {
    understanding,
    verdict: decide(understanding, found, { likeliest, injection: total('injection') }, context),
  };
}

interface Weighed {
  /** The most probable judgement, answering moved by its bias. */
  readonly likeliest: Judgement;
  /** How probable it is that the turn gives an order. */
  readonly injection: number;
}

function decide(
  understanding: Understanding,
  found: Found,
  { likeliest, injection }: Weighed,
  { notice, duties }: JudgeContext,
): Verdict {
  const { question, scope, list, sides } = understanding;
  const structural =
    scope.kind === 'notice'
      ? null
      : judgeByStructure(
          scopeOf(understanding, scope),
          question.includes(understanding.asked) ? null : understanding.asked,
          notice,
        );
  const isSupposed = scope.kind !== 'notice' && scope.isSupposed;
  const turn = judgeTurn(question, likeliest);
  // What only the form of the question points at gives way to a turn that asks nothing: 3q is thanks.
  if (isSupposed && turn !== null) return turn;
  // 把第九项念给我 says nothing beside its number: there is nothing in it to obey.
  if (structural !== null && scope.kind !== 'notice' && scope.isAlone) return structural;
  if (injection >= TURN_PROBABILITY) return plain('declined', 'injection', [{ key: 'declined_injection' }]);
  if (structural !== null) return structural;
  const within = scope.kind === 'parts' || scope.kind === 'tasks' ? scope : null;
  const listed = list === null ? null : judgeByList(list, notice, within);
  if (list?.literal === true && listed !== null) return listed;

  // A figure of the notice asked for by itself (56指的是什么) is answered by the clause that holds it.
  const figure = soleFigure(question);
  if (figure !== null && found.main.hits[0]?.clause.text.includes(figure)) {
    return quoteEvidence(understanding, found.main, notice);
  }

  if (turn !== null) return turn;
  if (isOwnership(understanding, found)) return judgeByOwnership(question, found.main, notice, duties);
  const compared = sides !== null || scope.kind === 'tasks' ? judgeByComparison(found.sides) : null;
  if (compared !== null) return compared;
  const isAnswered = likeliest === 'answered' || listsWhatIsCounted(understanding, found);
  // Words that only stand for what is asked (看病: 就医, 医疗) list what the judge, too, takes for answered.
  if (isAnswered && listed !== null) return listed;
  const metadata = isAnswered ? judgeByMetadata(question, found.main, notice) : null;
  if (metadata !== null) return metadata;
  const uncovered =
    placeNotNamed(understanding.place, found.main) ?? placeOfAnotherRule(question, found.main);
  if (isAnswered && uncovered === null) return quoteEvidence(understanding, found.main, notice);
  // 第八项是讲停车的吧: what is claimed of a task is met with the task.
  if (scope.kind === 'tasks' && scope.numbers.length === 1 && CLAIMS.test(question)) {
    const whole = judgeByStructure({ ...scope, topic: '' }, null, notice);
    if (whole !== null) return whole;
  }
  // A list in words that no task holds, and no clause means: its proof says more than that it is missing.
  const none = list === null ? null : judgeByList({ ...list, literal: true }, notice, within);
  return none ?? reportMissing(understanding, found.main, notice);
}

// 领导让我把第十八项打印出来: the words around a number do not matter where its text or its title is asked for.
function scopeOf({ classification }: Understanding, scope: Exclude<Scope, { kind: 'notice' }>) {
  if (scope.kind !== 'tasks' || scope.sentences.length > 0 || scope.partAsked) return scope;
  const isWhole = scope.titlesOnly || probabilityOf(classification.asks, 'fulltext') >= KIND_PROBABILITY;
  return isWhole ? { ...scope, topic: '' } : scope;
}

/** Turns that ask the notice nothing. */
function judgeTurn(question: string, likeliest: Judgement): Verdict | null {
  switch (likeliest) {
    case 'smalltalk':
      return judgeSmallTalk(question);
    case 'off_topic':
      return plain('out_of_scope', 'off_topic', [{ key: 'out_of_scope' }]);
    case 'opinion':
      return plain('declined', 'promise_or_opinion', [{ key: 'declined_opinion' }]);
    case 'injection':
      return plain('declined', 'injection', [{ key: 'declined_injection' }]);
    case 'answered':
    case 'not_in_notice':
      return null;
  }
}

function likeliestOf(probability: (judgement: Judgement) => number, answerBias: number): Judgement {
  const moved = (judgement: Judgement) =>
    Math.log(probability(judgement) + 1e-9) + (judgement === 'answered' ? answerBias : 0);
  const [first = 'not_in_notice'] = [...JUDGEMENTS].sort((a, b) => moved(b) - moved(a));
  return first;
}

/** A claim that wants to be confirmed. */
const CLAIMS = /(?:吧|对吗|对不对|是不是|是吗|没错)[?？。!！\s]*$|\b(?:right|correct|yes|isn't it)\?*$/i;

/** Kinds of thing that a list answers. */
const LISTED: readonly AskedKind[] = ['members', 'list', 'fulltext'];

// 那5个高铁项目叫啥: the best clause counts and names as many as are asked for.
function listsWhatIsCounted({ question, classification }: Understanding, { main }: Found): boolean {
  const kind = classification.asks[0]?.label;
  if (kind === undefined || !LISTED.includes(kind)) return false;
  const text = normaliseText(question);
  return countEnumerated(main.hits[0]?.clause.text ?? '').some(
    ({ stated }) => text.includes(`${stated}个`) || text.includes(`${toChineseNumeral(stated)}个`),
  );
}

// A question for a department, or for whoever acts; what stands outside the tasks (issuer, addressees) is no actor.
function isOwnership({ question, classification }: Understanding, found: Found): boolean {
  if (found.main.hits[0]?.clause.task == null) return false;
  const actor = probabilityOf(classification.asks, 'actor');
  if (actor >= KIND_PROBABILITY || supposesAuthority(normaliseText(question))) return true;
  return asksDepartment(question) && actor >= DEPARTMENT_PROBABILITY;
}
