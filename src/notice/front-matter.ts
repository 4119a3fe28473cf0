// What stands around the body of a document: title, a reprint's junk line, addressees, issuer, date, attachments.
import type { Line } from './lines.ts';
import type { Clause, Metadata, Section } from './notice.ts';

/** Header lines that a reprinting site adds: 分类: 来源: 浏览: 字号: 发布时间: … */
const REPRINT =
  /^(?:\[?(?:分类|来源|作者|编辑|责任编辑|发布(?:时间|日期|机构|人)?|信息来源|浏览(?:次数|量)?|阅读(?:次数)?|点击(?:数|量)?|访问量|字号|字体|时间|日期|索引号|打印|分享)\]?\s*[:：]|【(?:打印|字体|字号))/;
const DOCUMENT_NUMBER = /^\S{1,16}[〔[［(（【]\d{4}[〕\]］)）】]第?\d+号$/;
const DATE =
  /^[\d０-９〇○零一二三四五六七八九十]{2,4}\s*年\s*[\d０-９一二三四五六七八九十]{1,3}\s*月\s*[\d０-９一二三四五六七八九十]{1,3}\s*日$/;
const ATTACHMENT = /^(?:附件|附表|附\s*[:：]|抄送|\(此件|（此件)/;
/** A line that leads in what follows (现将有关事项通知如下:) ends in a colon as addressees do. */
const LEAD_IN = /如下|以下|下列|[为是][:：]$/;
/** How the name of an authority ends; of several that issue together, each stands on its own line. */
const AUTHORITY = /[府厅局委院部署办室会团组司行]$/;
/** Longest line (UTF-16 units) without a sentence end that is taken for the name of an issuer. */
const LONGEST_ISSUER = 60;
/** A longer run of lines without a sentence end is a list; only its first line is the title. */
const MOST_TITLE_LINES = 6;

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

  const closing = readClosing(lines, firstItem < lines.length ? firstItem : head.bodyStart);
  for (const [id, line] of closing.named) add(line, 'closing', id);

  const textOf = (id: string) => clauses.find((clause) => clause.id === id)?.text ?? null;
  const issuers = clauses.filter((clause) => /^issuer(?:\.|$)/.test(clause.id));
  const titles = clauses.filter((clause) => clause.section === 'title' && !DOCUMENT_NUMBER.test(clause.text));
  return {
    metadata: {
      title: titles
        .filter((clause) => !DATE.test(clause.text))
        .map((clause) => clause.text)
        .join(''),
      issuer: issuers.length === 0 ? null : issuers.map((clause) => clause.text).join('、'),
      date: textOf('date') ?? titles.find((clause) => DATE.test(clause.text))?.text ?? null,
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
    else if (kinds.length > 0 && isAddressees(line)) kinds.push('addressees');
    else if (isTitleLine(line, kinds)) kinds.push('title');
    else break;
    if (kinds.length > MOST_TITLE_LINES && kinds.every((kind) => kind === 'title'))
      return { bodyStart: 1, kinds: ['title'] };
  }
  return { bodyStart: kinds.length, kinds };
}

function isAddressees(line: Line): boolean {
  return /[:：]$/.test(line.text) && !/[。;；]/.test(line.text) && !LEAD_IN.test(line.text);
}

function isTitleLine(line: Line, kinds: readonly HeadKind[]): boolean {
  if (/[。！!?？;；:：]$/.test(line.text) || line.text.length > 80) return false;
  // After a junk line only a document number still belongs to the title; text there is already the body.
  return !kinds.includes('reprint') || DOCUMENT_NUMBER.test(line.text) || !kinds.includes('title');
}

// From the end backwards: attachments, the date, and above it the issuers' names; without a date, junk lines.
function readClosing(lines: readonly Line[], from: number): { start: number; named: [string, Line][] } {
  const dateAt = lines.findLastIndex((line, index) => index >= from && DATE.test(line.text));
  if (dateAt === -1) {
    const start = Math.max(from, lines.findLastIndex((line) => !REPRINT.test(line.text)) + 1);
    return { start, named: lines.slice(start).map((line, index) => [`closing.${index + 1}`, line]) };
  }
  const named: [string, Line][] = [];
  const start = findIssuers(lines, from, dateAt);
  for (const [index, line] of lines.slice(start, dateAt).entries())
    named.push([index === 0 ? 'issuer' : `issuer.${index + 1}`, line]);
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

// The first of the lines directly above the date that name issuers; the date's own line when there is none.
function findIssuers(lines: readonly Line[], from: number, dateAt: number): number {
  let first = dateAt;
  for (let at = dateAt - 1; at > from; at--) {
    const line = lines[at];
    if (line === undefined || !isIssuer(line)) break;
    if (first < dateAt && !AUTHORITY.test(line.text)) break;
    first = at;
  }
  return first;
}

function isIssuer(line: Line): boolean {
  return line.marker === null && line.text.length <= LONGEST_ISSUER && !/[。,，;；:：！？]/.test(line.text);
}
