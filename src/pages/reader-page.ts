// The whole notice as a page to read, print and point into: an anchor for each task and each clause, no script.
import type { Notice } from '../notice/notice.ts';
import { type Html, html } from './html.ts';
import { renderPage } from './page-frame.ts';
import { PAGE_STRINGS, type PageLanguage } from './page-strings.ts';
import { type Paragraph, type Passage, type Piece, readPassages } from './paragraphs.ts';

type ReaderStrings = (typeof PAGE_STRINGS)[PageLanguage]['reader'];

export function renderReaderPage(notice: Notice, language: PageLanguage): string {
  const strings = PAGE_STRINGS[language].reader;
  const body = html`<header class="bar"><a href="/">${strings.ask}</a></header>
<main>
<nav class="contents" aria-label="${strings.contents}">
<details><summary>${strings.contents}</summary>${renderContents(notice)}</details>
</nav>
<article lang="zh-CN">
${readPassages(notice).map((passage) => renderPassage(passage, strings))}</article>
<footer class="about"><h2>${strings.about}</h2>${renderMetadata(notice, strings)}</footer>
</main>`;
  return renderPage({ language, title: notice.metadata.title, kind: 'reader', body });
}

// A part's tasks stand under it; tasks outside any part stand alone.
function renderContents({ parts, tasks }: Notice): Html {
  const listTasks = (part: number | null) =>
    tasks
      .filter((task) => task.part === part)
      .map(({ number, label, title }) => {
        const name = title === label ? label : `${label}${title}`;
        return html`<li><a href="#task-${number}">${name}</a></li>`;
      });
  const listed = parts.map(
    ({ number, label, title }) =>
      html`<li><a href="#p${number}.0">${label}${title}</a><ul>${listTasks(number)}</ul></li>`,
  );
  return html`<ul lang="zh-CN">${listed}${listTasks(null)}</ul>`;
}

function renderPassage({ section, task, paragraphs }: Passage, strings: ReaderStrings): Html {
  const content = paragraphs.map((paragraph) => renderParagraph(paragraph, section));
  if (task !== null) return html`<section class="task" id="task-${task}">${content}</section>\n`;
  // Words of ours come in by the style sheet, so that the article's text is the notice's alone.
  if (section === 'reprint')
    return html`<div class="reprint" data-note="${strings.reprint}">${content}</div>\n`;
  return html`<div class="${section}">${content}</div>\n`;
}

function renderParagraph({ kind, pieces }: Paragraph, section: Passage['section']): Html {
  const content = pieces.map(renderPiece);
  if (kind === 'text') return html`<p>${content}</p>`;
  if (section === 'title') return html`<h1>${content}</h1>`;
  return section === 'part' ? html`<h2>${content}</h2>` : html`<h3>${content}</h3>`;
}

function renderPiece({ id, text }: Piece): Html {
  return id === null ? html`${text}` : html`<span class="clause" id="${id}">${text}</span>`;
}

function renderMetadata({ metadata, tasks, sha256 }: Notice, strings: ReaderStrings): Html {
  const rows: readonly (readonly [string, string | null])[] = [
    [strings.issuer, metadata.issuer],
    [strings.date, metadata.date],
    [strings.addressees, metadata.addressees],
    [strings.tasks, String(tasks.length)],
    [strings.digest, sha256],
  ];
  const list = rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value ?? strings.notStated}</dd>`);
  return html`<dl>${list}</dl>`;
}
