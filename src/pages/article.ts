// The text of a notice as markup: an anchor for each task and each clause, what is searched for or cited marked.
import type { Notice } from '../notice/notice.ts';
import { type Html, html } from './html.ts';
import { type Paragraph, type Passage, type Piece, readPassages } from './paragraphs.ts';
import { anchorOfFound, type ReaderMarks } from './reader-marks.ts';

/** Where the text begins, for who skips what stands before it. */
export const TEXT_ANCHOR = 'page-text';

/** Words of ours (`reprintNote`) come in by the style sheet, so that the article's text is the notice's alone. */
export function renderArticle(notice: Notice, marks: ReaderMarks, reprintNote: string): Html {
  const passages = readPassages(notice);
  const title = passages.find(({ section }) => section === 'title');
  const content = passages.map((passage) => renderPassage(passage, passage === title, marks, reprintNote));
  return html`<article lang="zh-CN" id="${TEXT_ANCHOR}">\n${content}</article>`;
}

function renderPassage(passage: Passage, isTitle: boolean, marks: ReaderMarks, reprintNote: string): Html {
  const { section, task, paragraphs } = passage;
  // A title of several lines is one heading.
  if (isTitle) {
    const lines = paragraphs.map(
      ({ pieces }) => html`<span class="line">${renderPieces(pieces, marks)}</span>`,
    );
    return html`<h1>${lines}</h1>\n`;
  }
  const content = paragraphs.map((paragraph) => renderParagraph(paragraph, passage, marks));
  if (task !== null) return html`<section class="task" id="task-${task}">${content}</section>\n`;
  if (section === 'reprint') return html`<div class="reprint" data-note="${reprintNote}">${content}</div>\n`;
  return html`<div class="${section}">${content}</div>\n`;
}

// A task stands below its part, and directly below the title where it is in none.
function renderParagraph({ kind, pieces }: Paragraph, { section, part }: Passage, marks: ReaderMarks): Html {
  const content = renderPieces(pieces, marks);
  if (kind === 'text' || section === 'title') return html`<p>${content}</p>`;
  return section === 'part' || part === null ? html`<h2>${content}</h2>` : html`<h3>${content}</h3>`;
}

function renderPieces(pieces: readonly Piece[], marks: ReaderMarks): Html[] {
  return pieces.map((piece) => {
    const { id } = piece;
    const content = renderText(piece, marks);
    if (id === null) return html`${content}`;
    if (!marks.clauses.some((clause) => clause.id === id))
      return html`<span class="clause" id="${id}">${content}</span>`;
    const current = id === marks.current ? ' current' : '';
    return html`<mark class="clause${current}" id="${id}">${content}</mark>`;
  });
}

// Words found may begin in one clause and end in the next: each has its share, the first one the anchor.
function renderText({ text, start }: Piece, { found, current }: ReaderMarks): Html[] {
  const content: Html[] = [];
  let done = 0;
  for (const [index, place] of found.entries()) {
    const from = Math.max(place.start - start, 0);
    const to = Math.min(place.end - start, text.length);
    if (from >= to) continue;
    const anchor = anchorOfFound(index);
    const id = place.start >= start ? html` id="${anchor}"` : '';
    const kind = anchor === current ? 'found current' : 'found';
    content.push(html`${text.slice(done, from)}<mark class="${kind}"${id}>${text.slice(from, to)}</mark>`);
    done = to;
  }
  content.push(html`${text.slice(done)}`);
  return content;
}
