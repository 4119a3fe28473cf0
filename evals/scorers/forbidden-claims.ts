// Scores that the answer claims none of the words that the notice does not give. A denied mention is no claim.
import type { Notice } from '../../src/notice/notice.ts';
import type { Answer } from '../../src/protocol.ts';
import { normaliseText } from '../../src/text/normalise.ts';
import type { EvalCase } from '../case.ts';
import { isDenied } from './denial.ts';
import { spokenByUser } from './evidence-of-facts.ts';
import { quotationsIn } from './quotations.ts';
import { NOT_APPLICABLE, noneOf, type Scorer } from './scorer.ts';

/** Marks a sentence that reports what the user said. */
const ATTRIBUTION = /您|你|所说|所问|提到的|问的|关于|所谓|说法|\b(?:you|your|about|so-called)\b/u;

export const forbiddenClaims: Scorer = (evalCase, answer, notice) => {
  const { forbid } = evalCase.expect;
  if (forbid === undefined) return NOT_APPLICABLE;
  // Line by line: normalising makes one line of all, and a line break ends a sentence.
  const lines = answer.answer.split('\n').map(normaliseText);
  const claimed = forbid.filter((word) =>
    lines.some((line) => claims(line, normaliseText(word), quotedRanges(line, evalCase, answer, notice))),
  );
  return noneOf(claimed.map((word) => `“${word}” is claimed`));
};

interface Range {
  readonly start: number;
  readonly end: number;
}

function claims(line: string, word: string, quoted: readonly Range[]): boolean {
  for (let at = line.indexOf(word); at !== -1; at = line.indexOf(word, at + 1)) {
    const isQuoted = quoted.some(({ start, end }) => start <= at && at + word.length <= end);
    if (!isQuoted && !isDenied(line, at, word.length)) return true;
  }
  return false;
}

/** The parts of the line that are the notice's words, or the user's own in quotation marks. */
function quotedRanges(line: string, evalCase: EvalCase, answer: Answer, notice: Notice): Range[] {
  const citations = [...answer.citations, ...answer.related].map(({ quote }) => normaliseText(quote));
  const noticeText = normaliseText(notice.text);
  const spoken = spokenByUser(evalCase).map(normaliseText);
  const isReported = (text: string) => ATTRIBUTION.test(line) && spoken.some((said) => said.includes(text));
  return [
    ...citations.flatMap((quote) => rangesOf(line, quote)),
    ...quotationsIn(line).filter(({ text }) => noticeText.includes(text) || isReported(text)),
  ];
}

function rangesOf(line: string, quote: string): Range[] {
  const start = line.indexOf(quote);
  return start === -1 ? [] : [{ start, end: start + quote.length }];
}
