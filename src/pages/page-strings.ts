// Every word of our own on the two pages, in Chinese and in English; those of the window stand in src/widget/strings.ts.

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
    readonly noScript: string;
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
    noScript: '提问需要启用 JavaScript;也可以直接阅读全文。',
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
    noScript: 'Asking needs JavaScript; the notice can be read without it.',
  },
};

export const PAGE_STRINGS = { zh: ZH, en: EN } as const;
/** Languages of the pages, and what `lang` says for each. */
export type PageLanguage = keyof typeof PAGE_STRINGS;
export const HTML_LANGUAGE: Readonly<Record<PageLanguage, string>> = { zh: 'zh-CN', en: 'en' };
