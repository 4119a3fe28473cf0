// What stands around the body of a document: title, a reprint's junk line, addressees, issuer, date, attachments.
import type { Line } from './lines.ts';
import type { Clause, Metadata, Section } from './notice.ts';

/** Header lines that a reprinting site adds: 分类: 来源: 浏览: 字号: 发布时间: … */
const REPRINT =
  /^(?:\[?(?:分类|来源|作者|编辑|责任编辑|发布(?:时间|日期|机构|人)?|信息来源|浏览(?:次数|量)?|阅读(?:次数)?|点击(?:数|量)?|访问量|字号|字体|时间|日期|索引号|打印|分享)\]?\s*[:：]|【(?:打印|字体|字号))/;
const DOCUMENT_NUMBER = /^\S{1,16}[〔[［(（【]\d{4}[〕\]］)）】]第?\d+号$/;
const DATE =
  /^[\d０-９〇零一二三四五六七八九十]{2,4}\s*年\s*[\d０-９一二三四五六七八九十]{1,3}\s*月\s*[\d０-９一二三四五六七八九十]{1,3}\s*日$/;
const ATTACHMENT = /^(?:附件|附表|附\s*[:：]|抄送|\(此件|（此件)/;
/** Longest line (UTF-16 units) without a sentence end that is taken for the name of an issuer. */
const LONGEST_ISSUER = 60;

export interface FrontMatter {
  readonly metadata: Metadata;
  readonly clauses: readonly Clause[];
  /** Index of the first line of the body, and of the first line after it. */
  readonly bodyStart: number;
  readonly bodyEnd: number;
}

/** Reads the lines before `firstItem` (the first numbered line) and the closing lines at the end. */
export function readFrontMatter(lines: readonly Line[], firstItem: number): FrontMatter {
  const clauses: Clause[] = [];
  const add = (line: Line, section: Section, id: string) =>
    clauses.push({ id, section, part: null, task: null, start: line.start, end: line.end, text: line.text });

  const head = readHead(lines, firstItem);
  for (const [index, line] of lines.slice(0, head.bodyStart).entries()) {
    const kind = head.kinds[index] ?? 'title';
    const earlier = clauses.filter((clause) => clause.section === kind).length;
    add(line, kind, earlier === 0 ? kind : `${kind}.${earlier + 1}`);
  }

  const closing = readClosing(lines, Math.max(head.bodyStart, firstItem));
  for (const [id, line] of closing.named) add(line, 'closing', id);

  const textOf = (id: string) => clauses.find((clause) => clause.id === id)?.text ?? null;
  return {
    metadata: {
      title: clauses
        .filter((clause) => clause.section === 'title' && !DOCUMENT_NUMBER.test(clause.text))
        .map((clause) => clause.text)
        .join(''),
      issuer: textOf('issuer'),
      date: textOf('date'),
      addressees: textOf('addressees'),
    },
    clauses,
    bodyStart: head.bodyStart,
    bodyEnd: closing.start,
  };
}

type HeadKind = 'title' | 'reprint' | 'addressees';

// Title lines come first and hold no sentence end; addressees are one line that ends in a colon.
function readHead(lines: readonly Line[], firstItem: number): { bodyStart: number; kinds: HeadKind[] } {
  const kinds: HeadKind[] = [];
  for (const line of lines.slice(0, firstItem)) {
    if (REPRINT.test(line.text)) kinds.push('reprint');
    else if (kinds.includes('addressees')) break;
    else if (/[:：]$/.test(line.text) && !/[。;；]/.test(line.text) && kinds.length > 0)
      kinds.push('addressees');
    else if (isTitleLine(line, kinds)) kinds.push('title');
    else break;
  }
  return { bodyStart: kinds.length, kinds };
}

function isTitleLine(line: Line, kinds: readonly HeadKind[]): boolean {
  if (/[。！!?？;；]$/.test(line.text) || line.text.length > 80) return false;
  // After a junk line only a document number still belongs to the title; text there is already the body.
  return !kinds.includes('reprint') || DOCUMENT_NUMBER.test(line.text) || !kinds.includes('title');
}

// From the end backwards: attachments, the date, and above it the issuer's name.
function readClosing(lines: readonly Line[], from: number): { start: number; named: [string, Line][] } {
  const dateAt = lines.findLastIndex((line, index) => index >= from && DATE.test(line.text));
  if (dateAt === -1) return { start: lines.length, named: [] };
  const named: [string, Line][] = [];
  let start = dateAt;
  const issuer = lines[dateAt - 1];
  if (issuer !== undefined && dateAt - 1 > from && isIssuer(issuer)) {
    start = dateAt - 1;
    named.push(['issuer', issuer]);
  }
  const date = lines[dateAt];
  if (date !== undefined) named.push(['date', date]);
  const rest = lines.slice(dateAt + 1);
  for (const [index, line] of rest.entries()) named.push([`closing.${index + 1}`, line]);
  const attachmentsAbove = lines.findIndex(
    (line, index) => index > from && index < start && ATTACHMENT.test(line.text),
  );
  if (attachmentsAbove === -1) return { start, named };
  const above = lines
    .slice(attachmentsAbove, start)
    .map((line, index): [string, Line] => [`closing.${rest.length + index + 1}`, line]);
  return { start: attachmentsAbove, named: [...named, ...above] };
}

function isIssuer(line: Line): boolean {
  return line.marker === null && line.text.length <= LONGEST_ISSUER && !/[。,，;；:：！？]/.test(line.text);
}
