// What answering needs: the notice and all that reads it; and who listens while an answer is written.
import type { Notice } from '../notice/notice.ts';
import type { Citation, Reference } from '../protocol.ts';
import type { Retriever } from '../retrieval/retriever.ts';
import type { OfficialWords } from '../retrieval/translate-query.ts';
import type { PinyinWords } from '../text/pinyin.ts';
import type { QuestionClassifier } from '../understanding/question-classifier.ts';
import type { RequestReader } from '../understanding/request-reader.ts';
import type { JudgeModel } from './judge-model.ts';
import type { Suggestion } from './load-companions.ts';
import type { Precedents } from './precedents.ts';
import type { Writer } from './write.ts';

export interface AnswerContext {
  readonly notice: Notice;
  readonly retriever: Retriever;
  readonly classifier: QuestionClassifier;
  readonly requests: RequestReader;
  readonly judgeModel: JudgeModel;
  readonly precedents: Precedents;
  readonly pinyin: PinyinWords;
  /** The words of official documents for the everyday ones of a text. */
  readonly officialWords: OfficialWords;
  readonly duties: readonly Reference[];
  readonly suggestions: readonly Suggestion[];
  readonly createId: () => string;
  /** The language model that writes; null where answers are quotes alone. */
  readonly writer: Writer | null;
  /** Another bias towards answering than the tuned one; only the evaluation sets it. */
  readonly answerBias?: number;
}

/** A line of an answer that is still being written, checked already. */
export interface AnswerPiece {
  /** Of the answer, and the label that is to be shown with it. */
  readonly id: string;
  readonly label: string;
  /** Together they are the text: all but the first begin with the line break before them. */
  readonly text: string;
  /** What the line rests on; all of them are among the answer's. */
  readonly citations: readonly Citation[];
}

/** Who may end the answering, and where the answer goes while a model writes it; quotes come whole. */
export interface AnswerListener {
  readonly signal?: AbortSignal | undefined;
  readonly onText?: ((piece: AnswerPiece) => void) | undefined;
}
