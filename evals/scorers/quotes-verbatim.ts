// Scores quotes: each citation is a whole unit of the notice, and what the answer puts in quotation marks is real.
import type { Notice } from '../../src/notice/notice.ts';
import type { Answer, Citation } from '../../src/protocol.ts';
import { messagesOf } from '../case.ts';
import { quotationsIn } from './quotations.ts';
import { NOT_APPLICABLE, noneOf, type Scorer } from './scorer.ts';

/** Shorter strings in quotation marks are terms and titles of ours, not quotes. Han characters. */
const SHORTEST_QUOTE = 6;
const ELLIPSIS = /…+|\.{3,}/;
/** 任务(二十六), (二十六): a number in quotation marks names a task, it quotes nothing. */
const LABEL = /任务|[(（][〇零一二三四五六七八九十百]+[)）]/g;

export const quotesVerbatim: Scorer = (evalCase, answer, notice) => {
  const citations = [...answer.citations, ...answer.related];
  const quoted = quotedPieces(answer);
  if (citations.length === 0 && quoted.length === 0) return NOT_APPLICABLE;
  const spoken = messagesOf(evalCase).map(({ content }) => content);
  const invented = quoted.filter((piece) => ![notice.text, ...spoken].some((text) => text.includes(piece)));
  return noneOf([
    ...citations.flatMap((citation) => faultsOf(citation, notice)),
    ...invented.map((piece) => `“${piece}” is nowhere in the notice`),
  ]);
};

function faultsOf({ clause, quote }: Citation, notice: Notice): string[] {
  const unit = notice.clauses.find(({ id }) => id === clause);
  if (unit === undefined) return [`there is no clause ${clause}`];
  return unit.text === quote ? [] : [`${clause} is quoted as “${quote}”`];
}

function quotedPieces(answer: Answer): string[] {
  return quotationsIn(answer.answer)
    .flatMap(({ text }) => text.split(ELLIPSIS))
    .filter((piece) => (piece.replace(LABEL, '').match(/\p{Script=Han}/gu) ?? []).length >= SHORTEST_QUOTE);
}
