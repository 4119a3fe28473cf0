// The page that shows an integrator each way to embed the window, each attribute, and the interface for scripts.
import { Html, html } from './html.ts';
import { renderPage } from './page-frame.ts';
import { PAGE_STRINGS, type PageLanguage } from './page-strings.ts';

/** Ways and attributes, each as the markup that is both shown and at work below it. */
const PLACED = [
  { name: 'data-title', markup: '<mingwen-chat data-title="政策问答"></mingwen-chat>' },
  { name: 'data-theme', markup: '<mingwen-chat data-theme="dark" data-title="深色"></mingwen-chat>' },
  {
    name: 'data-accent',
    markup: '<mingwen-chat data-accent="#0b5cad" data-title="本站的颜色"></mingwen-chat>',
  },
  { name: 'data-size', markup: '<mingwen-chat data-size="large" data-title="大字"></mingwen-chat>' },
  { name: 'data-lang', markup: '<mingwen-chat data-lang="en"></mingwen-chat>' },
] as const;

const LAUNCHER = '<mingwen-chat data-launcher data-title="通知问答"></mingwen-chat>';
const FRAME = '<iframe src="/embed?theme=auto&amp;title=通知问答" title="通知问答"></iframe>';

/** `address` is the server's own, as it stands in an integrator's page. */
export function renderDemoPage(address: string, notice: string, language: PageLanguage): string {
  const strings = PAGE_STRINGS[language].demo;
  const script = `<script src="${address}/widget.js" data-title="通知问答" data-notice="${notice}" data-theme="auto" defer></script>`;
  const body = html`<main>
<h1>${strings.heading}</h1>
<p>${strings.about}</p>
<section><h2>${strings.script}</h2><p>${strings.scriptNote}</p>${showCode(script)}</section>
<section><h2>${strings.scripting}</h2><p>${strings.scriptingNote}</p>
${showCode("Mingwen.open();\nMingwen.ask('没房子能在青岛落户吗');\nMingwen.on('answer', ({ answer }) => console.log(answer));\nMingwen.close();")}
<p class="buttons"><button type="button" data-do="open">open()</button><button type="button" data-do="ask">ask('没房子能在青岛落户吗')</button><button type="button" data-do="close">close()</button></p>
<p><output></output></p></section>
<section><h2>${strings.frame}</h2><p>${strings.frameNote}</p>${showCode(FRAME.replace('/embed', `${address}/embed`))}${new Html(FRAME)}</section>
<section><h2>${strings.element}</h2><p>${strings.elementNote}</p>
${PLACED.map(({ name, markup }) => html`<h3>${name}</h3>${showCode(markup)}${new Html(markup)}`)}</section>
</main>
${new Html(LAUNCHER)}`;
  const head = html`<script src="/widget.js" defer></script><script src="/demo.js" defer></script>`;
  return renderPage({ language, title: strings.heading, kind: 'demo', head, body });
}

const showCode = (code: string) => html`<pre tabindex="0"><code>${code}</code></pre>`;
