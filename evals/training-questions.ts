// Reads the questions of every notice in corpus/ that something is trained on, each with the place it comes from.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadLines } from '../src/notice/load-lines.ts';
import { loadQuestions } from '../src/notice/load-questions.ts';
import { LABELLED_FILES, labelledQuestionSchema } from '../src/understanding/load-labelled-questions.ts';
import { loadLabelledRequests } from '../src/understanding/load-labelled-requests.ts';
import { loadLabelledTurns } from '../src/understanding/load-labelled-turns.ts';

export interface TrainingQuestion {
  /** The file, relative to `corpus`, and the number of the question in it, from 1. */
  readonly place: string;
  readonly text: string;
}

/**
 * Questions linked to clauses, labelled ones, requests, and turns, with the question before them where they lean on it. Small talk is left out: there is one way to say thank you.
 * @throws Error when a notice has no questions: a check over nothing would pass.
 */
export function loadTrainingQuestions(corpus: string): TrainingQuestion[] {
  const notices = readdirSync(corpus).filter((entry) => existsSync(join(corpus, entry, 'notice.json')));
  return notices.flatMap((notice) => {
    const questions = loadQuestions(join(corpus, notice));
    if (questions.length === 0)
      throw new Error(`${join(corpus, notice, 'questions.jsonl')} holds no question`);
    const placed = (file: string, texts: readonly { readonly q: string }[]) =>
      texts.map(({ q }, index) => ({ place: `${notice}/${file}:${index + 1}`, text: q }));
    const labelled = LABELLED_FILES.flatMap((file) => {
      const lines = loadLines(join(corpus, notice, file), labelledQuestionSchema);
      return placed(file, lines).filter((_, index) => lines[index]?.act !== 'smalltalk');
    });
    const turns = loadLabelledTurns(join(corpus, notice)).map(({ before, q, leans }) => ({
      q: leans ? `${before} ${q}` : q,
    }));
    const requests = loadLabelledRequests(join(corpus, notice));
    return [
      ...placed('questions.jsonl', questions),
      ...labelled,
      ...placed('turns.jsonl', turns),
      ...placed('requests.jsonl', requests),
    ];
  });
}
