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
  readonly demo: {
    readonly heading: string;
    readonly about: string;
    readonly script: string;
    readonly scriptNote: string;
    readonly scripting: string;
    readonly scriptingNote: string;
    readonly frame: string;
    readonly frameNote: string;
    readonly element: string;
    readonly elementNote: string;
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
  demo: {
    heading: '把问答窗口放进网页',
    about: '三种方式,以及每个属性的效果。其他网站的页面要先写进服务器的 ALLOWED_ORIGINS。',
    script: '一行脚本:右下角出现按钮',
    scriptNote: '本页右下角的按钮就是这样出现的。',
    scripting: '用脚本控制',
    scriptingNote:
      '全局只有一个 Mingwen;每个 <mingwen-chat> 元素也有同样的方法。事件有 open、close、ask、answer、fault。',
    frame: '框架:不允许脚本的网站',
    frameNote: '属性写在地址里:notice、title、theme、accent、lang、size。',
    element: '元素:放在页面里的任何位置',
    elementNote: '大小由网页的样式决定;宽度达到 768 像素时,原文显示在旁边。',
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
  demo: {
    heading: 'The chat window in your page',
    about:
      'Three ways, and what each attribute does. Pages of another site must be named in ALLOWED_ORIGINS of the server.',
    script: 'One script: a button in the corner',
    scriptNote: 'The button in the corner of this page came like this.',
    scripting: 'From a script',
    scriptingNote:
      'One global, Mingwen; each <mingwen-chat> element has the same methods. Events: open, close, ask, answer, fault.',
    frame: 'A frame: where scripts are not allowed',
    frameNote: 'Attributes stand in the address: notice, title, theme, accent, lang, size.',
    element: 'An element: anywhere in the page',
    elementNote: "The page's styles decide its size; from 768 pixels on, the notice is shown beside it.",
  },
};

export const PAGE_STRINGS = { zh: ZH, en: EN } as const;
/** Languages of the pages, and what `lang` says for each. */
export type PageLanguage = keyof typeof PAGE_STRINGS;
export const HTML_LANGUAGE: Readonly<Record<PageLanguage, string>> = { zh: 'zh-CN', en: 'en' };
