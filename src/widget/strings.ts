// Every word of the window, in Chinese and in English. Values stand in braces; answers and labels are the server's own.
import type { FaultKind } from './faults.ts';
import type { Language } from './settings.ts';

export interface Strings {
  readonly title: string;
  readonly close: string;
  readonly clear: string;
  readonly clearQuestion: string;
  readonly clearYes: string;
  readonly clearNo: string;
  readonly cleared: string;
  readonly larger: string;
  readonly log: string;
  readonly welcome: string;
  readonly readNotice: string;
  readonly notKept: string;
  /** Questions that any numbered notice can answer. */
  readonly firstQuestions: readonly string[];
  readonly askFirst: string;
  readonly askNext: string;
  readonly choose: string;
  readonly you: string;
  readonly assistant: string;
  readonly avatar: string;
  readonly question: string;
  readonly placeholder: string;
  readonly send: string;
  readonly stop: string;
  readonly tooLong: string;
  readonly thinking: string;
  readonly slow: string;
  readonly stopped: string;
  readonly retry: string;
  readonly waitSeconds: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly checked: string;
  readonly nearest: string;
  readonly outside: string;
  readonly outsideNote: string;
  readonly basis: string;
  readonly source: string;
  readonly copiedQuestion: string;
  readonly copiedSource: string;
  readonly confidence: Readonly<Record<'high' | 'medium', string>>;
  readonly sourceTitle: string;
  readonly back: string;
  readonly openReader: string;
  readonly loading: string;
  readonly sourceFailed: string;
  readonly chipTask: string;
  readonly chipPart: string;
  readonly sections: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<FaultKind, string>>;
}

const ZH: Strings = {
  title: '通知问答',
  close: '关闭',
  clear: '清空对话',
  clearQuestion: '清空全部对话?清空后不能找回。',
  clearYes: '清空',
  clearNo: '取消',
  cleared: '对话已清空',
  larger: '大字',
  log: '对话',
  welcome:
    '您好!请用自己的话提问。我只依据通知的原文回答,每句话都注明出自哪一项,点一下就能看到原文;通知没有写的,我会直接说没有。',
  readNotice: '阅读通知全文',
  notKept: '这个浏览器不允许保存对话,关闭或刷新后对话会消失。',
  firstQuestions: ['第一项任务讲什么', '今年要完成哪些任务', '这份通知是谁发的'],
  askFirst: '您可以这样问',
  askNext: '接着问',
  choose: '您想问的是',
  you: '您',
  assistant: '明文',
  avatar: '明',
  question: '请输入问题',
  placeholder: '请输入问题',
  send: '发送',
  stop: '停止',
  tooLong: '最多 {limit} 字,已超出 {over} 字',
  thinking: '正在查找原文…',
  slow: '比平时慢,还在等待回答…',
  stopped: '已停止,没有收到完整的回答。',
  retry: '重试',
  waitSeconds: '请等 {seconds} 秒再试。',
  copy: '复制',
  copied: '已复制',
  copyFailed: '没能复制,请长按文字选择',
  checked: '已核对 {tasks} 项',
  nearest: '最接近的原文',
  outside: '不是通知的内容',
  outsideNote: '通知没有分配部门。以下按其他文件整理,仅供参考,请向有关部门核实。',
  basis: '依据',
  source: '来源',
  copiedQuestion: '问',
  copiedSource: '出处',
  confidence: { high: '明确', medium: '间接' },
  sourceTitle: '通知原文',
  back: '返回',
  openReader: '打开全文页面',
  loading: '正在打开通知…',
  sourceFailed: '没能打开通知,请检查网络后重试。',
  chipTask: '任务{label}',
  chipPart: '第{number}部分',
  sections: {
    title: '标题',
    reprint: '转载页眉',
    addressees: '主送',
    preamble: '前言',
    issuer: '落款',
    date: '成文日期',
    closing: '文末',
  },
  faults: {
    offline: '网络断开了。您的问题还在,连上网络后点重试。',
    unreachable: '连不上服务。您的问题还在,请检查网络,稍后点重试。',
    server: '服务出错了,不是您的问题。请稍后点重试。',
    limited: '提问太频繁了。',
    timeout: '等了很久没有回答。您的问题还在,请点重试。',
    cut: '回答没有收完。请点重试。',
    refused: '这个问题没能发送。',
  },
};

const EN: Strings = {
  title: 'Ask the notice',
  close: 'Close',
  clear: 'Clear the conversation',
  clearQuestion: 'Clear the whole conversation? It cannot be brought back.',
  clearYes: 'Clear',
  clearNo: 'Keep it',
  cleared: 'Conversation cleared',
  larger: 'Large text',
  log: 'Conversation',
  welcome:
    'Hello! Ask in your own words. Answers rest on the words of the notice alone and name the task each comes from: tap it to read it in its place. What the notice does not say, you are told so.',
  readNotice: 'Read the whole notice',
  notKept: 'This browser does not allow the conversation to be kept: it is gone after closing or reloading.',
  firstQuestions: ['What does task 1 say?', 'Which tasks are due this year?', 'Who issued this notice?'],
  askFirst: 'You could ask',
  askNext: 'Ask on',
  choose: 'Did you mean',
  you: 'You',
  assistant: 'Mingwen',
  avatar: '明',
  question: 'Your question',
  placeholder: 'Your question',
  send: 'Send',
  stop: 'Stop',
  tooLong: 'At most {limit} characters: {over} too many',
  thinking: 'Looking it up…',
  slow: 'Slower than usual, still waiting…',
  stopped: 'Stopped: no complete answer arrived.',
  retry: 'Try again',
  waitSeconds: 'Please wait {seconds} seconds.',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Could not copy: please select the text',
  checked: 'All {tasks} tasks checked',
  nearest: 'The nearest passages',
  outside: 'Not part of the notice',
  outsideNote:
    'The notice names no department. What follows is drawn from other documents, for reference only: please check with the authority.',
  basis: 'Basis',
  source: 'Source',
  copiedQuestion: 'Question',
  copiedSource: 'From',
  confidence: { high: 'explicit', medium: 'indirect' },
  sourceTitle: 'The notice',
  back: 'Back',
  openReader: 'Open the full page',
  loading: 'Opening the notice…',
  sourceFailed: 'The notice could not be opened. Check the connection and try again.',
  chipTask: 'Task {number}',
  chipPart: 'Part {number}',
  sections: {
    title: 'Title',
    reprint: 'Reprint header',
    addressees: 'Addressees',
    preamble: 'Preamble',
    issuer: 'Issuer',
    date: 'Date',
    closing: 'Closing',
  },
  faults: {
    offline: 'You are offline. Your question is kept: try again once you are connected.',
    unreachable: 'The service cannot be reached. Your question is kept: check the connection and try again.',
    server: 'Something went wrong on our side. Please try again in a moment.',
    limited: 'Too many questions in a short time.',
    timeout: 'No answer came for a long time. Your question is kept: please try again.',
    cut: 'The answer broke off. Please try again.',
    refused: 'This question could not be sent.',
  },
};

export const STRINGS: Readonly<Record<Language, Strings>> = { zh: ZH, en: EN };

/** Puts values in the braces of a sentence. */
export function fillIn(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (brace, name: string) => String(values[name] ?? brace));
}
