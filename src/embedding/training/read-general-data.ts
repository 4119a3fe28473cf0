// Reads the general training data: Chinese law articles and question-passage pairs (gzipped JSON Lines).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { normaliseText } from '../../text/normalise.ts';

export interface LawArticle {
  /** Title of the law with the chapter the article stands in; shared by the articles of a chapter. */
  readonly heading: string;
  readonly text: string;
}

export interface QuestionPassage {
  readonly question: string;
  readonly passage: string;
}

export interface GeneralData {
  /** In the order of the laws: an article's neighbour is the next of the same heading. */
  readonly articles: readonly LawArticle[];
  readonly questionPassages: readonly QuestionPassage[];
}

/** Reads `law_articles.jsonl.gz` and `question_passage.jsonl.gz` from `directory`; texts come back normalised. */
export function readGeneralData(directory: string): GeneralData {
  return {
    articles: readRows(join(directory, 'law_articles.jsonl.gz'), ['law', 'chap', 'text']).map((row) => ({
      heading: normaliseText(`${row.law} ${row.chap}`),
      text: normaliseText(row.text),
    })),
    questionPassages: readRows(join(directory, 'question_passage.jsonl.gz'), ['q', 'p']).map((row) => ({
      question: normaliseText(row.q),
      passage: normaliseText(row.p),
    })),
  };
}

function readRows<Field extends string>(path: string, fields: readonly Field[]): Record<Field, string>[] {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line, index) => readRow(line, fields, `${path}:${index + 1}`));
}

function readRow<Field extends string>(
  line: string,
  fields: readonly Field[],
  place: string,
): Record<Field, string> {
  const value: unknown = JSON.parse(line);
  const row: Partial<Record<Field, string>> = {};
  for (const field of fields) {
    const text: unknown = (value as Record<string, unknown>)[field];
    if (typeof text !== 'string') throw new Error(`${place}: no text "${field}"`);
    row[field] = text;
  }
  return row as Record<Field, string>;
}
