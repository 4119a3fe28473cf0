// What is wrong with a written sentence, judged by the clauses that it cites.
import { checkLeaps } from './check-leaps.ts';
import { checkLosses } from './check-losses.ts';
import { checkSupport } from './check-support.ts';
import { checkWording } from './check-wording.ts';
import type { Fault } from './fault.ts';
import { readTokens } from './read-tokens.ts';
import { readSentence } from './reading.ts';
import { readSource } from './source.ts';

export interface NoticeVocabulary {
  readonly year: number | null;
}

export function checkSentence(sentence: string, clauses: readonly string[], notice: NoticeVocabulary): Fault[] {
  const reading = readSentence(readTokens(sentence, notice.year), readSource(clauses, notice.year));
  return [checkSupport, checkLeaps, checkLosses, checkWording].flatMap((check) => check(reading));
}
