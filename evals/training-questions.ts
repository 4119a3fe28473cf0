// Reads the training questions of every notice in corpus/, each with the place it comes from.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadQuestions } from '../src/notice/load-questions.ts';

export interface TrainingQuestion {
  /** The file, relative to `corpus`, and the number of the question in it, from 1. */
  readonly place: string;
  readonly text: string;
}

/** @throws Error when a notice has no questions: a check over nothing would pass. */
export function loadTrainingQuestions(corpus: string): TrainingQuestion[] {
  const notices = readdirSync(corpus).filter((entry) => existsSync(join(corpus, entry, 'notice.json')));
  return notices.flatMap((notice) => {
    const questions = loadQuestions(join(corpus, notice));
    if (questions.length === 0)
      throw new Error(`${join(corpus, notice, 'questions.jsonl')} holds no question`);
    return questions.map(({ q }, index) => ({ place: `${notice}/questions.jsonl:${index + 1}`, text: q }));
  });
}
