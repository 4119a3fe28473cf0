// The button in the page that opens and closes the window, and the line beside it that says what happens.
import { create, createButton, createIcon } from './dom.ts';

const BUBBLE = 'M4 5h16v11h-8l-4.500 4v-4H4zM8.500 9.500h7M8.500 12.500h4.500';

export interface Launcher {
  readonly element: HTMLElement;
  setTitle(title: string): void;
  setOpen(isOpen: boolean): void;
  say(sentence: string): void;
  focus(): void;
}

export function createLauncher(toggle: () => void): Launcher {
  const name = create('span');
  const button = createButton(
    { class: 'launcher', attributes: { 'aria-haspopup': 'dialog' }, click: toggle },
    createIcon(BUBBLE),
    name,
  );
  const note = create('p', { class: 'launcher-note', attributes: { role: 'status' } });
  // A landmark, so that people who go from one to the next find it.
  const element = create('div', { class: 'launch', attributes: { role: 'region' } }, note, button);
  return {
    element,
    setTitle(title) {
      name.textContent = title;
      element.setAttribute('aria-label', title);
    },
    setOpen: (isOpen) => button.setAttribute('aria-expanded', String(isOpen)),
    say: (sentence) => {
      note.textContent = sentence;
    },
    focus: () => button.focus({ preventScroll: true }),
  };
}
