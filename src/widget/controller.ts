// Runs one <mingwen-chat>: builds its shadow root, loads the window when it is wanted, opens, closes and tears down.
import type { ChatHandle, ChatScript } from './chat-handle.ts';
import { create, createButton, fill } from './dom.ts';
import { createEmitter } from './emitter.ts';
import { createLauncher } from './launcher.ts';
import { LAUNCHER_STRINGS } from './launcher-strings.ts';
import { readSettings } from './settings.ts';
import { addStyles } from './style-sheet.ts';
import launcherStyles from './styles/launcher.css';
import themeStyles from './styles/theme.css';
import { applyTheme } from './theme.ts';
import type { WidgetInterface } from './widget-interface.ts';

/** With this attribute the element is a launcher that opens the window; without it the window stands in the page. */
export const LAUNCHER_ATTRIBUTE = 'data-launcher';

export interface WidgetEnvironment {
  /** Where the script came from, ending with a slash. */
  readonly base: string;
  /** The script element's, for style elements under a policy that asks for it. */
  readonly nonce: string;
  /** Fetches the window's script; may be called again after a failure. */
  readonly load: () => Promise<ChatScript>;
}

export interface Controller extends WidgetInterface {
  connect(): void;
  disconnect(): void;
  change(attribute: string): void;
}

export function createController(element: HTMLElement, { base, nonce, load }: WidgetEnvironment): Controller {
  const root = element.attachShadow({ mode: 'open' });
  addStyles(root, themeStyles + launcherStyles, nonce);
  const emitter = createEmitter();
  const place = create('div', { class: 'window' });
  let isLauncher = false;
  let isOpen = false;
  let handle: ChatHandle | null = null;
  let isLoading = false;
  /** What waits for the window to be loaded; asked once it is there. */
  let waiting: string[] = [];
  /** Of the present build: what is loaded for an earlier one is thrown away. */
  let build = 0;

  const readOwnSettings = () =>
    readSettings((name) => element.getAttribute(name), [document.documentElement.lang, navigator.language]);
  const launcher = createLauncher(() => (isOpen ? close() : open()));
  const frame = create('div', { class: 'frame' }, launcher.element, place);
  root.appendChild(frame);

  const style = () => {
    const settings = readOwnSettings();
    const strings = LAUNCHER_STRINGS[settings.language];
    applyTheme(frame, settings);
    launcher.setTitle(settings.title || strings.title);
    handle?.restyle(settings);
  };

  const loadChat = async () => {
    if (isLoading) return;
    isLoading = true;
    const mine = build;
    const settings = readOwnSettings();
    const strings = LAUNCHER_STRINGS[settings.language];
    launcher.say(strings.loading);
    if (!isLauncher) fill(place, create('p', { class: 'note' }, strings.loading));
    const script = await load().catch(() => null);
    if (mine !== build) return;
    isLoading = false;
    if (script === null) {
      launcher.say(strings.failed);
      if (isLauncher) setOpen(false);
      else
        fill(
          place,
          createRetry(strings.failed, () => void loadChat()),
        );
      return;
    }
    handle = script.mountChat({
      ...{ root, place, settings, base, nonce },
      emit: emitter.emit,
      close: isLauncher ? close : null,
    });
    launcher.say('');
    // Attributes may have changed while it was loaded.
    style();
    if (isOpen) handle.shown();
    for (const question of waiting.splice(0)) handle.ask(question);
  };

  const setOpen = (open: boolean) => {
    isOpen = open;
    place.hidden = isLauncher && !open;
    frame.classList.toggle('open', open);
    launcher.setOpen(open);
  };

  const open = () => {
    if (!isLauncher || isOpen || !element.isConnected) return;
    setOpen(true);
    if (handle === null) void loadChat();
    else handle.shown();
    emitter.emit('open', null);
  };

  const close = () => {
    if (!isLauncher || !isOpen) return;
    setOpen(false);
    handle?.hidden();
    launcher.focus();
    emitter.emit('close', null);
  };

  const connect = () => {
    isLauncher = element.hasAttribute(LAUNCHER_ATTRIBUTE);
    launcher.element.hidden = !isLauncher;
    place.classList.toggle('floating', isLauncher);
    setOpen(!isLauncher);
    style();
    if (!isLauncher) void loadChat();
  };

  const disconnect = () => {
    build += 1;
    isLoading = false;
    handle?.destroy();
    handle = null;
    waiting = [];
    fill(place);
    setOpen(false);
  };

  return {
    connect,
    disconnect,
    open,
    close,
    on: emitter.on,
    change(attribute) {
      if (!element.isConnected) return;
      style();
      if (attribute !== 'data-notice' && attribute !== 'data-lang') return;
      // Another notice or language is another conversation on the screen.
      const wasOpen = isOpen;
      disconnect();
      connect();
      if (wasOpen) open();
    },
    ask(question) {
      open();
      if (handle === null) waiting.push(question);
      else handle.ask(question);
    },
  };
}

function createRetry(sentence: string, retry: () => void): HTMLElement {
  return createButton({ class: 'note', click: retry }, sentence);
}
