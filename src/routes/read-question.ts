// A question as a person would read it, within the limits of the contract.
import { ApiError } from '../errors.ts';
import { LIMITS } from '../protocol.ts';
import { removeInvisible } from '../text/normalise.ts';

// In a pattern with the u flag a pair is one character, so this finds only halves.
const LONE_SURROGATE = /\p{Surrogate}/u;

/** @throws ApiError invalid_encoding for half a character (a lone surrogate), which no text holds. */
export function cleanText(text: string): string {
  if (LONE_SURROGATE.test(text)) throw new ApiError('invalid_encoding');
  return removeInvisible(text).trim();
}

/** Holds a cleaned question against the limits. @throws ApiError empty_question, question_too_long */
export function requireQuestion(question: string): void {
  if (question === '') throw new ApiError('empty_question');
  // The contract counts characters as people do, not UTF-16 units; the first check spares counting long texts.
  const tooLong =
    question.length > LIMITS.questionCharacters && [...question].length > LIMITS.questionCharacters;
  if (tooLong) throw new ApiError('question_too_long');
}
