// The script that a page includes: defines the element, shows a launcher, and leaves one global, Mingwen.
import type { ChatScript } from './chat-handle.ts';
import { LAUNCHER_ATTRIBUTE } from './controller.ts';
import { createElementClass, ELEMENT, type WidgetElement } from './element.ts';
import { ATTRIBUTES } from './settings.ts';

/** The window's script, named by the build with a digest of its content. */
declare const CHAT_FILE: string;

const script = document.currentScript;
if (window.Mingwen === undefined && script instanceof HTMLScriptElement) start(script);

function start(script: HTMLScriptElement): void {
  const base = new URL('.', script.src).href;
  let tries = 0;
  const load = async (): Promise<ChatScript> => {
    // A browser remembers a module that failed to load by its address.
    const suffix = tries === 0 ? '' : `&try=${tries}`;
    tries += 1;
    const module: ChatScript = await import(new URL(CHAT_FILE + suffix, base).href);
    tries = 0;
    return module;
  };
  if (customElements.get(ELEMENT) === undefined) {
    customElements.define(ELEMENT, createElementClass({ base, nonce: script.nonce ?? '', load }));
  }
  let launcher: WidgetElement | null = null;
  // The launcher when there is one, else the first window placed in the page.
  const first = () => launcher ?? document.querySelector<WidgetElement>(ELEMENT);
  // What the page says before there is a window, it says to the one that comes.
  const waiting: ((widget: WidgetElement) => void)[] = [];
  const tell = (run: (widget: WidgetElement) => void) => {
    const widget = first();
    if (widget === null) waiting.push(run);
    else run(widget);
  };
  window.Mingwen = {
    open: () => tell((widget) => widget.open()),
    close: () => tell((widget) => widget.close()),
    ask: (question) => tell((widget) => widget.ask(question)),
    on(name, listener) {
      let off = () => {};
      tell((widget) => {
        off = widget.on(name, listener);
      });
      return () => off();
    },
    remove() {
      launcher?.remove();
      launcher = null;
      delete window.Mingwen;
    },
  };
  const addLauncher = () => {
    if (window.Mingwen === undefined) return;
    // A page that has placed a window itself wants no second one.
    if (document.querySelector(ELEMENT) === null) showLauncher();
    for (const run of waiting.splice(0)) tell(run);
  };
  const showLauncher = () => {
    launcher = document.createElement(ELEMENT) as WidgetElement;
    launcher.setAttribute(LAUNCHER_ATTRIBUTE, '');
    for (const name of ATTRIBUTES) {
      const value = script.getAttribute(name);
      if (value !== null) launcher.setAttribute(name, value);
    }
    document.body.appendChild(launcher);
  };
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', addLauncher, { once: true });
  else addLauncher();
}
