// Every word of our own on the two pages, in Chinese and in English; those of the window stand in src/widget/strings.ts.

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
export type ReaderStrings = PageStrings['reader'];
export type PageLanguage = keyof typeof PAGE_STRINGS;
export const HTML_LANGUAGE: Readonly<Record<PageLanguage, string>> = { zh: 'zh-CN', en: 'en' };
