// Every sentence that is said in traditional Chinese; a test holds that it is the simplified one, turned.
import type { ZH } from './zh.ts';

export const ZH_HANT: Readonly<Record<keyof typeof ZH, string>> = {
  quoted: '通知原文:',
  quoted_task: '{task}的原文:',
  quoted_tasks: '您問的 {count} 項任務,原文如下:',
  part_tasks: '{part}共 {count} 項任務:',
  all_parts: '通知共分 {count} 個部分:',
  all_tasks: '通知共有 {count} 項任務,編號從 {first} 到 {last}。',
  task_has_no_sentence: '{task}沒有第 {number} 句,它的原文如下:',
  no_such_task: '通知裏沒有「{asked}」:任務編號從 {first} 到 {last},共 {count} 項。',
  no_such_part: '通知裏沒有「{asked}」:全文共 {count} 個部分。',
  some_missing: '其中「{asked}」不存在:任務編號從 {first} 到 {last}。',
  topic_absent: '通知沒有說到這件事。',
  topic_absent_related: '通知沒有說到這件事。下面是內容最接近的原文,供您參考,它們並沒有回答您的問題。',
  plan_of_year: '這是 {year} 年的工作計劃,是否已經完成、之後有沒有新規定,通知裏看不到。',
  task: '任務',
  source_preamble: '前言',
  source_title: '標題',
  source_addressees: '主送',
  source_reprint: '轉載網頁的頁眉',
  source_issuer: '落款',
  source_date: '成文日期',
  source_closing: '文末',
  label_extractive: '原文摘錄',
};
