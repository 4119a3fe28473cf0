// Every sentence that is said in English; the same keys as in Chinese.
import type { ZH } from './zh.ts';

export const EN: Readonly<Record<keyof typeof ZH, string>> = {
  quoted: 'The notice says (quoted in Chinese, as received):',
  quoted_task: '{task} reads (quoted in Chinese, as received):',
  quoted_tasks: 'The {count} tasks you asked for, quoted in Chinese as received:',
  part_tasks: '{part} has {count} tasks:',
  all_parts: 'The notice has {count} parts:',
  all_tasks: 'The notice has {count} tasks, numbered {first} to {last}.',
  task_has_no_sentence: '{task} has no sentence {number}; it reads:',
  no_such_task: 'The notice has no 「{asked}」: its tasks are numbered {first} to {last}, {count} in all.',
  no_such_part: 'The notice has no 「{asked}」: it has {count} parts.',
  some_missing: 'Of these, 「{asked}」 does not exist: the tasks are numbered {first} to {last}.',
  topic_absent: 'The notice does not speak of this.',
  topic_absent_related:
    'The notice does not speak of this. The nearest passages follow for reference; they do not answer your question.',
  plan_of_year:
    'This is a work plan for {year}; whether it was carried out and what replaced it since is not in the notice.',
  task: '任务',
  source_preamble: '前言',
  source_title: '标题',
  source_addressees: '主送',
  source_reprint: '转载网页的页眉',
  source_issuer: '落款',
  source_date: '成文日期',
  source_closing: '文末',
  label_extractive: '原文摘录 (verbatim excerpts)',
};
