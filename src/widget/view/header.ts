// The bar on top: the window's name, large text, clearing with a question before, closing.
import { create, createButton, createIcon, fill } from '../dom.ts';
import type { Strings } from '../strings.ts';
import { ICONS } from './icons.ts';

export interface HeaderOptions {
  readonly strings: Strings;
  readonly onLarger: () => void;
  readonly onClear: () => void;
  /** Null where there is nothing to close. */
  readonly onClose: (() => void) | null;
}

export interface Header {
  readonly element: HTMLElement;
  setTitle(title: string): void;
  setLarge(isLarge: boolean): void;
}

export function createHeader({ strings, onLarger, onClear, onClose }: HeaderOptions): Header {
  const title = create('h2', {});
  const larger = createButton({ class: 'larger', click: onLarger }, strings.larger);
  const question = create('div', { class: 'confirm' });
  const clear = createIconButton(strings.clear, ICONS.clear, () => askFirst());
  const answer = (run: () => void) => () => {
    fill(question);
    run();
  };
  const askFirst = () => {
    const no = createButton({ class: 'plain', click: answer(() => clear.focus()) }, strings.clearNo);
    const yes = createButton({ class: 'plain danger', click: answer(onClear) }, strings.clearYes);
    const attributes = { role: 'alertdialog', 'aria-label': strings.clear };
    fill(
      question,
      create('div', { class: 'confirm-box', attributes }, create('p', {}, strings.clearQuestion), no, yes),
    );
    no.focus();
  };
  question.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    answer(() => clear.focus())();
  });
  const close = onClose === null ? null : createIconButton(strings.close, ICONS.close, onClose);
  return {
    element: create(
      'div',
      { class: 'bar' },
      title,
      create('div', { class: 'bar-buttons' }, larger, clear, close),
      question,
    ),
    setTitle: (text) => fill(title, text),
    setLarge: (isLarge) => larger.setAttribute('aria-pressed', String(isLarge)),
  };
}

function createIconButton(name: string, icon: string, click: () => void): HTMLButtonElement {
  return createButton(
    { class: 'icon-button', attributes: { 'aria-label': name, title: name }, click },
    createIcon(icon),
  );
}
