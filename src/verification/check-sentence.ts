// What is wrong with a written sentence, judged by the clauses that it cites.
import { detectLanguage } from '../text/language.ts';
import { normaliseText } from '../text/normalise.ts';
import { checkDoubles } from './check-doubles.ts';
import { checkForm } from './check-form.ts';
import { checkLeaps } from './check-leaps.ts';
import { checkLosses } from './check-losses.ts';
import { checkAttributes, checkConditions, checkForces, checkRoles } from './check-relations.ts';
import { checkSubjects, checkTargets } from './check-subjects.ts';
import { checkSupport } from './check-support.ts';
import { checkWording } from './check-wording.ts';
import { checkEnglish } from './english/check-english.ts';
import type { Fault } from './fault.ts';
import { readTokens } from './read-tokens.ts';
import { readSentence } from './reading.ts';
import { rephrase } from './rephrase.ts';
import { readSource, type Source } from './source.ts';
import type { NoticeVocabulary } from './vocabulary.ts';

/** Empty when the sentence repeats a clause, or says no more and nothing else than its clauses, as far as can be told; in doubt it is not. */
export function checkSentence(
  sentence: string,
  clauses: readonly string[],
  vocabulary: NoticeVocabulary,
): Fault[] {
  if (clauses.some((clause) => normaliseText(clause) === normaliseText(sentence))) return [];
  const form = checkForm(sentence);
  if (form.length > 0) return form;
  const { year, rephrasings } = vocabulary;
  const source = readSource(clauses, year);
  // A document or a figure may be left in Chinese in an English sentence.
  if (detectLanguage(sentence.replace(/《[^》]*》|\d[万亿]户?/g, '')) === 'en')
    return checkEnglish(sentence, source, vocabulary.english, year);
  const faults = faultsOf(sentence, source, year);
  if (faults.length === 0) return [];
  // What says the same in the words of the clauses is judged by those.
  const again = rephrase(sentence, clauses, rephrasings);
  return again.some((wording) => faultsOf(wording, source, year).length === 0) ? [] : faults;
}

function faultsOf(sentence: string, source: Source, year: number | null): Fault[] {
  const reading = readSentence(readTokens(sentence, year), source);
  const checks = [
    checkSupport,
    checkLeaps,
    checkSubjects,
    checkTargets,
    checkRoles,
    checkForces,
    checkConditions,
    checkAttributes,
    checkLosses,
    checkWording,
    checkDoubles,
  ];
  return checks.flatMap((check) => check(reading));
}
