// What both pages share: the document around their content. No inline script or style, as their policy demands.
import { type Html, html } from './html.ts';
import { HTML_LANGUAGE, type PageLanguage } from './page-strings.ts';

export interface PageFrame {
  readonly language: PageLanguage;
  readonly title: string;
  /** Names its style sheet. */
  readonly kind: 'reader' | 'chat';
  /** Larger text and targets, for older readers. */
  readonly large?: boolean;
  readonly head?: Html;
  readonly body: Html;
}

export function renderPage({ language, title, kind, large, head, body }: PageFrame): string {
  const size = large === true ? html` class="large"` : '';
  return html`<!doctype html>
<html lang="${HTML_LANGUAGE[language]}"${size}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
<link rel="stylesheet" href="/${kind}.css">
${head ?? ''}
</head>
<body>
${body}
</body>
</html>
`.markup;
}
