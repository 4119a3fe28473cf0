// Cuts a turn that asks several things into its questions.
import { contentLength } from './filler-words.ts';

/** A piece with less content than this (in characters beyond its framing) is part of the question before it. */
const LEAST_CONTENT = 3;
/** More questions than this in one turn are a story: it is taken as a whole. */
const MOST_QUESTIONS = 3;

/** The questions of a turn in their order; the whole turn when it asks one thing. */
export function splitQuestions(turn: string): string[] {
  const pieces = turn
    .split(/(?<=[?？])|[;；]|(?:[,，。]\s*)(?=(?:另外|还有|还想问|顺便问?|再问一下))/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const questions = pieces.filter((piece) => contentLength(piece) >= LEAST_CONTENT);
  const isSeveral =
    questions.length > 1 && questions.length <= MOST_QUESTIONS && questions.length === pieces.length;
  return isSeveral ? questions : [turn];
}
