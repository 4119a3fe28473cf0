// The whole notice as a page to read, search, print and point into, without a script.
import type { Notice } from '../notice/notice.ts';
import { renderArticle, TEXT_ANCHOR } from './article.ts';
import { CONTENTS_ANCHOR, renderContents } from './contents.ts';
import { type Html, html } from './html.ts';
import { renderPage } from './page-frame.ts';
import { HTML_LANGUAGE, PAGE_STRINGS, type PageLanguage, type ReaderStrings } from './page-strings.ts';
import { type Around, findMarks, renderOutcome, renderSteps } from './reader-marks.ts';
import { parametersOf, QUERY_CHARACTERS, type ReaderView, readerUrl } from './reader-view.ts';

const STYLES = html`<link rel="stylesheet" href="/article.css">
<link rel="stylesheet" href="/print.css" media="print">`;

export function renderReaderPage(notice: Notice, view: ReaderView): string {
  const strings = PAGE_STRINGS[view.language].reader;
  const around = { notice, view, strings };
  const marks = findMarks(notice, view);
  const body = html`<a class="skip" href="#${TEXT_ANCHOR}">${strings.skip}</a>
${renderBar(around)}
<main class="reader">
${renderContents(notice, marks, strings)}
<div class="column">
${renderSearch(around)}
${renderOutcome(marks, around)}
${renderCaveats(notice, strings)}
${renderArticle(notice, marks, strings.reprint)}
${renderSteps(marks, around)}
${renderAbout(notice, strings)}
</div>
</main>`;
  const name = notice.metadata.title || notice.id;
  const title = view.query === '' ? name : `${view.query} · ${name}`;
  return renderPage({
    language: view.language,
    title,
    kind: 'reader',
    large: view.large,
    head: STYLES,
    body,
  });
}

function renderBar({ notice, view, strings }: Around): Html {
  const other: PageLanguage = view.language === 'zh' ? 'en' : 'zh';
  const inOther = readerUrl(notice.id, { ...view, language: other, languageChosen: true });
  const inOtherSize = readerUrl(notice.id, { ...view, large: !view.large });
  return html`<header class="bar">
<a class="tap back" href="/">${strings.back}</a>
<nav aria-label="${strings.settings}">
<a class="tap to-contents" href="#${CONTENTS_ANCHOR}">${strings.contents}</a>
<a class="tap" href="${inOtherSize}">${view.large ? strings.standardText : strings.largeText}</a>
<a class="tap" href="${inOther}" lang="${HTML_LANGUAGE[other]}" hreflang="${HTML_LANGUAGE[other]}">${strings.otherLanguage}</a>
</nav>
</header>`;
}

// A new search starts anew; how the page is shown stays.
function renderSearch({ notice, view, strings }: Around): Html {
  const kept = parametersOf({ ...view, query: '', marks: [], at: null }).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return html`<form class="search" role="search" action="/notices/${notice.id}">
<label>${strings.searchLabel}<input type="search" name="q" value="${view.query}" maxlength="${QUERY_CHARACTERS}" autocomplete="off" enterkeyhint="search"></label>
${kept}<button type="submit">${strings.find}</button>
</form>`;
}

function renderCaveats({ metadata, text, clauses }: Notice, strings: ReaderStrings): Html | '' {
  const year = /\d{4}/.exec(metadata.date ?? '')?.[0];
  const caveats = [
    ...(year === undefined ? [] : [strings.planOfYear(year)]),
    ...(year !== undefined && /年内|今年/.test(text) ? [strings.yearWords(year)] : []),
    ...(isReprint(clauses) ? [strings.reprintCaveat] : []),
  ];
  if (caveats.length === 0) return '';
  return html`<aside class="caveats">${caveats.map((caveat) => html`<p>${caveat}</p>`)}</aside>`;
}

function isReprint(clauses: Notice['clauses']): boolean {
  return clauses.some(({ section }) => section === 'reprint');
}

function renderAbout({ id, metadata, tasks, clauses, sha256 }: Notice, strings: ReaderStrings): Html {
  const ofNotice = [
    [strings.issuer, metadata.issuer],
    [strings.date, metadata.date],
    [strings.addressees, metadata.addressees],
  ] as const;
  const ours = [
    [strings.source, isReprint(clauses) ? strings.reprinted : strings.received],
    [strings.tasks, tasks.length],
    [strings.digest, sha256],
  ] as const;
  const list = [
    ...ofNotice.map(([name, value]) =>
      value === null
        ? html`<dt>${name}</dt><dd>${strings.notStated}</dd>`
        : html`<dt>${name}</dt><dd lang="zh-CN">${value}</dd>`,
    ),
    ...ours.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`),
  ];
  return html`<footer class="about"><h2>${strings.about}</h2><dl>${list}</dl>
<p><a class="tap" href="/api/notices/${id}">${strings.data}</a></p></footer>`;
}
