// Reads the notices with their questions, and the glossary, as training material.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { loadNotice } from '../../notice/load-notice.ts';
import type { Notice } from '../../notice/notice.ts';
import type { QuestionSource, TrainingCorpus, TrainingQuestion, TrainingUnit } from './training-corpus.ts';

const language = z.string().default('zh');
const keyQuestion = z.object({ q: z.string().min(1), clauses: z.array(z.string()).min(1), lang: language });
const understoodQuestion = z.object({
  q: z.string().min(1),
  act: z.string(),
  held: z.boolean().nullable(),
  clauses: z.array(z.string()),
  lang: language,
});
const seedQuestion = z.object({ q: z.string().min(1), task: z.int(), lang: language });
const glossaryEntry = z.object({ term: z.string().min(1), official: z.array(z.string()).min(1) });

/** A question about more clauses asks for a list or a whole part: that is no matter of similarity. */
const MOST_CLAUSES = 3;

/**
 * Reads every notice folder of `directory`: its `questions.jsonl` and, where there are, `understanding.jsonl` and `specifics.jsonl`;
 * and `glossary.jsonl` beside the folders.
 * Throws on a malformed line or a question for a clause that its notice has not.
 */
export function readTrainingCorpus(directory: string): TrainingCorpus {
  const folders = readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(directory, entry.name, 'notice.json')))
    .map((entry) => entry.name)
    .sort();
  const notices = folders.map((folder) =>
    readNotice(join(directory, folder), folders.length > 1 ? `${folder}/` : ''),
  );
  return {
    units: notices.flatMap(({ units }) => units),
    questions: notices.flatMap(({ questions }) => questions),
    otherQuestions: notices.flatMap(({ otherQuestions }) => otherQuestions),
    glossary: readLines(join(directory, 'glossary.jsonl'), glossaryEntry),
  };
}

/** Further questions labelled with a task number only (0: off the subject); none when the file does not exist. */
export function readTaskQuestions(path: string): TrainingQuestion[] {
  return readLines(path, seedQuestion).map((line) => ({
    text: line.q,
    units: [],
    group: line.task === 0 ? null : `t${line.task}`,
    language: line.lang,
    source: 'seed' as const,
  }));
}

/** @param prefix put before the ids of clauses, to tell those of several notices apart */
function readNotice(folder: string, prefix: string): Omit<TrainingCorpus, 'glossary'> {
  const units = unitsOf(loadNotice(folder), prefix);
  const groupOf = new Map(units.map((unit) => [unit.id, unit.group]));
  const keys = readLines(join(folder, 'questions.jsonl'), keyQuestion);
  const labelled = readLines(join(folder, 'understanding.jsonl'), understoodQuestion);
  // Specifics that no clause answers stand beside ones that differ in little: they would pull the wrong clause near.
  const held = readLines(join(folder, 'specifics.jsonl'), understoodQuestion).filter((line) => line.held);
  const understood = [...labelled, ...held].filter(isUsable);
  return {
    units,
    questions: keys.map((line) => linkQuestion(line, prefix, groupOf, 'corpus')),
    otherQuestions: understood.map((line) => linkQuestion(line, prefix, groupOf, 'understanding')),
  };
}

function linkQuestion(
  line: { q: string; clauses: string[]; lang: string },
  prefix: string,
  groupOf: ReadonlyMap<string, string>,
  source: QuestionSource,
): TrainingQuestion {
  const units = line.clauses.map((clause) => prefix + clause);
  const unknown = units.find((id) => !groupOf.has(id));
  if (unknown !== undefined) throw new Error(`"${line.q}" names ${unknown}, which no notice has`);
  const group = groupOf.get(units[0] ?? '') ?? null;
  return { text: line.q, units, group, language: line.lang, source };
}

/** Asks for few clauses, or for something off the subject; greetings and the like are no matter of the embedding. */
function isUsable({ act, clauses }: z.infer<typeof understoodQuestion>): boolean {
  if (clauses.length === 0) return act === 'off_topic';
  return act === 'question' && clauses.length <= MOST_CLAUSES;
}

function unitsOf(notice: Notice, prefix: string): TrainingUnit[] {
  const taskTitle = new Map(notice.tasks.map((task) => [task.number, task.title]));
  const partTitle = new Map(notice.parts.map((part) => [part.number, part.title]));
  return notice.clauses.map((clause) => {
    const title = clause.task !== null ? taskTitle.get(clause.task) : partTitle.get(clause.part ?? 0);
    const group = clause.task !== null ? `t${clause.task}` : clause.section + (clause.part ?? '');
    const isTitle = clause.id.endsWith('.0');
    return {
      id: prefix + clause.id,
      text: clause.text,
      title: isTitle ? '' : (title ?? ''),
      group: prefix + group,
    };
  });
}

function readLines<Schema extends z.ZodType>(path: string, schema: Schema): z.infer<Schema>[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => schema.parse(JSON.parse(line)));
}
