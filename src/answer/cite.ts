// A clause as a citation, and the words that name its source in an answer.
import { forcesOf } from '../notice/force.ts';
import type { Clause, Notice } from '../notice/notice.ts';
import type { Citation } from '../protocol.ts';
import type { Language } from '../text/language.ts';
import { toChineseNumeral } from '../text/numerals.ts';
import type { SentenceKey } from './sentences/sentences.ts';
import { say } from './sentences/sentences.ts';

export function citationOf(notice: Notice, clause: Clause): Citation {
  const task = taskOf(notice, clause);
  const part = notice.parts.find((candidate) => candidate.number === clause.part);
  return {
    notice: notice.id,
    section: clause.section,
    part: clause.part,
    task: clause.task,
    label: task?.label ?? null,
    title: task?.title ?? part?.title ?? notice.metadata.title,
    clause: clause.id,
    quote: clause.text,
    start: clause.start,
    end: clause.end,
    url: `/notices/${notice.id}#${clause.id}`,
    force: forcesOf(clause.text),
  };
}

/**
 * What stands before a clause's own characters in an answer: `任务(一):`, `前言:`, `Task 1, 任务(一):`. A title already begins with its
 * number, so 任务 alone before it reads 任务(一)…; a heading stands by itself.
 */
export function prefixOf(notice: Notice, clause: Clause, language: Language): string {
  const task = taskOf(notice, clause);
  if (task !== undefined) {
    const word = say(language, 'task', { number: task.number });
    return clause.text.startsWith(task.label) ? word : `${word}${task.label}:`;
  }
  const part = notice.parts.find((candidate) => candidate.number === clause.part);
  if (part !== undefined) {
    const isHeading = clause.text.startsWith(part.label);
    return isHeading
      ? ''
      : `${say(language, 'part', { number: language === 'en' ? part.number : toChineseNumeral(part.number) })}:`;
  }
  const key = SOURCES[clause.id] ?? SOURCES[clause.section];
  return key === undefined ? '' : `${say(language, key)}:`;
}

/** Words for the units outside the tasks, by id where one stands alone, else by section. */
const SOURCES: Readonly<Record<string, SentenceKey>> = {
  issuer: 'source_issuer',
  date: 'source_date',
  title: 'source_title',
  addressees: 'source_addressees',
  reprint: 'source_reprint',
  preamble: 'source_preamble',
  closing: 'source_closing',
};

function taskOf(notice: Notice, clause: Clause) {
  return clause.task === null ? undefined : notice.tasks.find((task) => task.number === clause.task);
}
