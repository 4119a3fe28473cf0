// Every word of our own on the two pages, in Chinese and in English. The chat page hands its strings to its script.

export interface PageStrings {
  readonly reader: {
    readonly skip: string;
    readonly back: string;
    readonly settings: string;
    readonly largeText: string;
    readonly standardText: string;
    /** The name of the other language, in that language. */
    readonly otherLanguage: string;
    readonly contents: string;
    readonly closeContents: string;
    readonly searchLabel: string;
    readonly find: string;
    readonly found: (count: number) => string;
    readonly notFound: string;
    readonly marked: (count: number) => string;
    readonly position: (at: number, count: number) => string;
    readonly first: string;
    readonly previous: string;
    readonly next: string;
    readonly clear: string;
    /** How often what is searched for stands in a task. */
    readonly times: (count: number) => string;
    readonly planOfYear: (year: string) => string;
    readonly yearWords: (year: string) => string;
    readonly reprintCaveat: string;
    readonly about: string;
    readonly issuer: string;
    readonly date: string;
    readonly addressees: string;
    readonly tasks: string;
    readonly notStated: string;
    readonly digest: string;
    readonly reprint: string;
    readonly source: string;
    readonly reprinted: string;
    readonly received: string;
    readonly data: string;
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
    skip: '跳到正文',
    back: '提问',
    settings: '页面设置',
    largeText: '大字版',
    standardText: '标准版',
    otherLanguage: 'English',
    contents: '目录',
    closeContents: '收起目录',
    searchLabel: '在本文中查找',
    find: '查找',
    found: (count) => `找到 ${count} 处`,
    notFound: '没有找到。可以换一个更短的词,也可以去提问。',
    marked: (count) => `标出 ${count} 句`,
    position: (at, count) => `第 ${at} / ${count} 处`,
    first: '看第一处',
    previous: '上一处',
    next: '下一处',
    clear: '清除',
    times: (count) => `${count} 处`,
    planOfYear: (year) =>
      `这是 ${year} 年的工作计划。后来是否完成、有没有新规定,文中看不到,办理前请向当地核实。`,
    yearWords: (year) => `文中的“年内”“今年”指 ${year} 年。`,
    reprintCaveat: '文字来自网页转载,按收到的原样显示,与正式印发的文件可能有出入,以发文单位公布的为准。',
    about: '关于本文',
    issuer: '发文单位',
    date: '成文日期',
    addressees: '主送',
    tasks: '任务数',
    notStated: '文中未写明',
    digest: '原文 SHA-256',
    reprint: '转载网页的页眉',
    source: '来源',
    reprinted: '网页转载',
    received: '按收到的文件',
    data: '原文与结构数据(JSON)',
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
    skip: 'Skip to the text',
    back: 'Ask',
    settings: 'Page settings',
    largeText: 'Larger',
    standardText: 'Standard',
    otherLanguage: '中文',
    contents: 'Contents',
    closeContents: 'Close the contents',
    searchLabel: 'Search this notice',
    find: 'Find',
    found: (count) => `Found in ${count} ${count === 1 ? 'place' : 'places'}`,
    notFound: 'Not found. Try a shorter word, in Chinese as the notice is, or ask a question.',
    marked: (count) => `${count} ${count === 1 ? 'sentence' : 'sentences'} marked`,
    position: (at, count) => `${at} of ${count}`,
    first: 'Go to the first',
    previous: 'Previous',
    next: 'Next',
    clear: 'Clear',
    times: (count) => `${count} found`,
    planOfYear: (year) =>
      `This is a plan of work for ${year}. It does not show what was carried out or which rules came later: check with the local authorities before you act.`,
    yearWords: (year) => `年内 and 今年 in the text mean ${year}.`,
    reprintCaveat:
      'The text comes from a reprint on a web site and is shown as received. It may differ from the document as issued; what the issuer published counts.',
    about: 'About this text',
    issuer: 'Issuer',
    date: 'Date',
    addressees: 'Addressees',
    tasks: 'Tasks',
    notStated: 'not stated in the text',
    digest: 'SHA-256 of the text as received',
    reprint: 'Header of the web page',
    source: 'Source',
    reprinted: 'a reprint on a web site',
    received: 'the file as received',
    data: 'Text and structure as data (JSON)',
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
export type ReaderStrings = PageStrings['reader'];
export type PageLanguage = keyof typeof PAGE_STRINGS;
export const HTML_LANGUAGE: Readonly<Record<PageLanguage, string>> = { zh: 'zh-CN', en: 'en' };
