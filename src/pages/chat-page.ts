// The chat page and the page for frames: nothing but the window, set by attributes. Without a script, the way to the notice.
import type { Notice } from '../notice/notice.ts';
import { html } from './html.ts';
import { renderPage } from './page-frame.ts';
import { PAGE_STRINGS, type PageLanguage } from './page-strings.ts';

export interface ChatPageSettings {
  readonly language: PageLanguage;
  /** Allows the style element that the window needs where style sheets cannot be constructed. */
  readonly nonce: string;
  /** Attributes of the window, as an integrator would write them; empty for the default. */
  readonly title: string;
  readonly theme: string;
  readonly accent: string;
  readonly size: string;
}

export function renderChatPage(notice: Notice, settings: ChatPageSettings): string {
  const { language, nonce, title, theme, accent, size } = settings;
  const strings = PAGE_STRINGS[language].chat;
  const name = title || strings.heading;
  const head = html`<script src="/widget.js" nonce="${nonce}" defer></script>`;
  const body = html`<main>
<h1>${name}</h1>
<mingwen-chat data-notice="${notice.id}" data-title="${name}" data-lang="${language}" data-theme="${theme}" data-accent="${accent}" data-size="${size}"></mingwen-chat>
<noscript><p>${strings.noScript} <a href="/notices/${notice.id}">${strings.read}</a></p></noscript>
</main>`;
  return renderPage({ language, title: `${name} · ${notice.metadata.title}`, kind: 'chat', head, body });
}
