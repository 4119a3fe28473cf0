// The window put together: conversation, views and what connects them. Everything it starts, destroy() ends.
import type { ChatHandle, ChatHost } from './chat-handle.ts';
import { createClient } from './client.ts';
import { createConversation } from './conversation.ts';
import { openStore } from './conversation-store.ts';
import { copyToClipboard } from './copy-to-clipboard.ts';
import { create, fill } from './dom.ts';
import { createNoticeSource } from './notice-source.ts';
import { serverAddress } from './server-address.ts';
import type { Settings } from './settings.ts';
import { loadSize, saveSize } from './size-store.ts';
import { STRINGS } from './strings.ts';
import { addStyles } from './style-sheet.ts';
import bubbleStyles from './styles/bubble.css';
import chatStyles from './styles/chat.css';
import sourceStyles from './styles/source.css';
import statementStyles from './styles/statements.css';
import { createComposer } from './view/composer.ts';
import type { ViewContext } from './view/context.ts';
import { createHeader } from './view/header.ts';
import { createIntro } from './view/intro.ts';
import { watchWidth } from './view/layout.ts';
import { createLogView } from './view/log-view.ts';
import { createSourceView } from './view/source-view.ts';
import { createWindowMode } from './view/window-mode.ts';

const openLocalStorage = () => window.localStorage;
const later = (run: () => void, milliseconds: number) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};
const fetchOverNetwork: typeof fetch = (...request) => fetch(...request);

export function mountChat(host: ChatHost): ChatHandle {
  const { root, place, base } = host;
  const { language, notice } = host.settings;
  const strings = STRINGS[language];
  const resolve = (path: string) => serverAddress(base, path);
  const store = openStore(openLocalStorage, notice);
  const removeStyles = addStyles(
    root,
    chatStyles + bubbleStyles + statementStyles + sourceStyles,
    host.nonce,
  );

  const status = create('div', { class: 'hidden', attributes: { role: 'status' } });
  const context: ViewContext = {
    strings,
    language,
    now: Date.now,
    resolve,
    openSource: (citation, opener) => sourceView.open(citation, opener),
    ask: (question) => {
      if (conversation.ask(question)) rest();
    },
    retry: (turn) => {
      if (conversation.retry(turn)) rest();
    },
    say: (sentence) => {
      status.textContent = sentence;
    },
    copy: (text) => copyToClipboard(text, root),
  };
  const reader = notice === '' ? null : resolve(`/notices/${encodeURIComponent(notice)}`);
  const log = createLogView(createIntro(reader, store.isKept, context), context);
  const conversation = createConversation({
    client: createClient({
      address: resolve('/api/chat') ?? '',
      fetch: fetchOverNetwork,
      canStream: 'body' in Response.prototype,
      isOnline: () => navigator.onLine,
      later,
    }),
    store,
    notice,
    view: log,
    emit: host.emit,
    onBusy: (isBusy) => composer.setBusy(isBusy),
    now: Date.now,
    later,
  });
  const composer = createComposer({
    strings,
    draft: store.loadDraft(),
    onDraft: store.saveDraft,
    onSend: (question) => conversation.ask(question),
    onStop: () => conversation.stop(),
  });
  // On a phone the focus in the field would bring up the keyboard over the answer.
  const rest = () => {
    const isTouch = window.matchMedia('(pointer: coarse)').matches;
    (isTouch ? log.rest : composer.field).focus({ preventScroll: true });
  };

  let given = host.settings.size;
  let chosen = loadSize(openLocalStorage);
  const applySize = () => {
    const size = chosen ?? given;
    place.setAttribute('data-size', size);
    header.setLarge(size === 'large');
  };
  const header = createHeader({
    strings,
    onLarger: () => {
      chosen = (chosen ?? given) === 'large' ? 'standard' : 'large';
      saveSize(openLocalStorage, chosen);
      applySize();
    },
    onClear: () => {
      conversation.clear();
      context.say(strings.cleared);
      rest();
    },
    onClose: host.close,
  });
  const content = [header.element, log.element, composer.element, status];
  // In a dialog it needs no landmark of its own.
  const attributes = { role: host.close === null ? 'region' : null };
  const talk = create('div', { class: 'talk', attributes }, ...content);
  const sourceView = createSourceView({
    strings,
    source: createNoticeSource(
      fetchOverNetwork,
      (id) => resolve(`/api/notices/${encodeURIComponent(id)}`) ?? '',
    ),
    resolve,
    covered: talk,
    rest: log.rest,
  });
  const chat = create('div', { class: 'chat' }, talk, ...sourceView.elements);
  chat.addEventListener('keydown', (event) => {
    // Back from the notice first; the next Esc closes the window.
    if (event.key !== 'Escape' || event.isComposing || !sourceView.isOpen()) return;
    event.stopPropagation();
    sourceView.close();
  });
  const mode = createWindowMode(place, host.close, rest);
  const restyle = ({ title, size }: Settings) => {
    given = size;
    applySize();
    const name = title || strings.title;
    header.setTitle(name);
    if (host.close === null) talk.setAttribute('aria-label', name);
    mode.setName(name);
  };

  restyle(host.settings);
  fill(place, chat);
  conversation.restore();
  const stopWatching = watchWidth(chat, (isWide) => {
    chat.classList.toggle('wide', isWide);
    sourceView.setWide(isWide);
  });

  return {
    ask(question) {
      const isAsked = conversation.ask(question);
      if (!isAsked) composer.setText(question);
      return isAsked;
    },
    shown() {
      mode.show();
      composer.measure();
      log.goToEnd();
    },
    hidden: () => mode.hide(),
    restyle,
    destroy() {
      mode.hide();
      conversation.close();
      stopWatching();
      removeStyles();
      fill(place);
    },
  };
}
