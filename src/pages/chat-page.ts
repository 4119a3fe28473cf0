// The chat page: a form, a log, and the strings its script needs. Reading the notice works without the script.
import type { Notice } from '../notice/notice.ts';
import { LIMITS } from '../protocol.ts';
import { html } from './html.ts';
import { renderPage } from './page-frame.ts';
import { PAGE_STRINGS, type PageLanguage } from './page-strings.ts';

export function renderChatPage(notice: Notice, language: PageLanguage): string {
  const strings = PAGE_STRINGS[language].chat;
  const head = html`<script type="module" src="/chat.js"></script>`;
  const questions = strings.firstQuestions.map(
    (question) => html`<button type="button">${question}</button>`,
  );
  const body = html`<header class="bar"><h1>${strings.heading}</h1><a href="/notices/${notice.id}">${strings.read}</a></header>
<main id="chat" data-notice="${notice.id}" data-strings="${JSON.stringify(strings)}">
<p class="about" lang="zh-CN">${notice.metadata.title}</p>
<div id="log" role="log" aria-label="${strings.log}" tabindex="0">
<div class="message assistant"><p>${strings.welcome}</p></div>
</div>
<noscript><p class="message">${strings.noScript}</p></noscript>
<div id="suggestions" role="group" aria-label="${strings.suggestions}">${questions}</div>
<form id="ask">
<textarea name="question" rows="1" required maxlength="${LIMITS.questionCharacters}" aria-label="${strings.question}" placeholder="${strings.question}"></textarea>
<button type="submit">${strings.send}</button>
</form>
</main>`;
  return renderPage({
    language,
    title: `${strings.heading} · ${notice.metadata.title}`,
    kind: 'chat',
    head,
    body,
  });
}
