// Every word of our own on the two pages, in Chinese and in English. The chat page hands its strings to its script.

export interface PageStrings {
  readonly reader: {
    readonly contents: string;
    readonly about: string;
    readonly issuer: string;
    readonly date: string;
    readonly addressees: string;
    readonly tasks: string;
    readonly notStated: string;
    readonly digest: string;
    readonly reprint: string;
    readonly ask: string;
  };
  readonly chat: {
    readonly heading: string;
    readonly read: string;
    readonly welcome: string;
    readonly noScript: string;
    readonly log: string;
    readonly question: string;
    readonly send: string;
    readonly suggestions: string;
    readonly you: string;
    readonly assistant: string;
    readonly thinking: string;
    readonly sources: string;
    readonly related: string;
    readonly references: string;
    readonly failed: string;
    /** Questions that any numbered notice can answer. */
    readonly firstQuestions: readonly string[];
  };
}

const ZH: PageStrings = {
  reader: {
    contents: '目录',
    about: '关于本文',
    issuer: '发文单位',
    date: '成文日期',
    addressees: '主送',
    tasks: '任务数',
    notStated: '文中未写明',
    digest: '原文 SHA-256',
    reprint: '转载网页的页眉',
    ask: '提问',
  },
  chat: {
    heading: '通知问答',
    read: '阅读全文',
    welcome: '您可以用自己的话提问,回答只用通知原文,并注明出自哪一项任务。',
    noScript: '提问需要启用 JavaScript;也可以直接阅读全文。',
    log: '对话',
    question: '请输入问题',
    send: '发送',
    suggestions: '可以这样问',
    you: '您',
    assistant: '明文',
    thinking: '正在查找原文…',
    sources: '原文出处',
    related: '内容最接近的原文',
    references: '通知以外的参考',
    failed: '没有收到回答,请检查网络后再试。',
    firstQuestions: ['通知有哪些部分', '第一项任务讲什么', '这份通知是谁发的'],
  },
};

const EN: PageStrings = {
  reader: {
    contents: 'Contents',
    about: 'About this text',
    issuer: 'Issuer',
    date: 'Date',
    addressees: 'Addressees',
    tasks: 'Tasks',
    notStated: 'not stated in the text',
    digest: 'SHA-256 of the text as received',
    reprint: 'Header of the page it was reprinted on',
    ask: 'Ask',
  },
  chat: {
    heading: 'Ask the notice',
    read: 'Read the notice',
    welcome:
      'Ask in your own words. Answers use only the words of the notice and name the task they come from.',
    noScript: 'Asking needs JavaScript; the notice can be read without it.',
    log: 'Conversation',
    question: 'Your question',
    send: 'Send',
    suggestions: 'Questions you can ask',
    you: 'You',
    assistant: 'Mingwen',
    thinking: 'Looking it up…',
    sources: 'Sources',
    related: 'The nearest passages',
    references: 'From outside the notice',
    failed: 'No answer arrived. Check the connection and try again.',
    firstQuestions: ['Which parts does the notice have?', 'What does task 1 say?', 'Who issued this notice?'],
  },
};

export const PAGE_STRINGS = { zh: ZH, en: EN } as const;
/** Languages of the pages, and what `lang` says for each. */
export type PageLanguage = keyof typeof PAGE_STRINGS;
export const HTML_LANGUAGE: Readonly<Record<PageLanguage, string>> = { zh: 'zh-CN', en: 'en' };
