// Where a question is typed: grows with its text, Enter sends, and nothing is ever cut off or lost.
import { create } from '../dom.ts';
import { fillIn, type Strings } from '../strings.ts';

export interface Composer {
  readonly element: HTMLElement;
  readonly field: HTMLTextAreaElement;
  /** While an answer is awaited the button stops it. */
  setBusy(isBusy: boolean): void;
  setText(text: string): void;
  /** Fits the field to its text, which it cannot know while it is hidden. */
  measure(): void;
}

export interface ComposerOptions {
  readonly strings: Strings;
  readonly draft: string;
  readonly onDraft: (draft: string) => void;
  /** False when nothing was sent: the text stays. */
  readonly onSend: (question: string) => boolean;
  readonly onStop: () => void;
}

/** The server's limit; the field itself has none, which would cut what is pasted. */
export const QUESTION_CHARACTERS = 500;
/** What an input method reports for keys it takes itself, also for the Enter that ends a word in Safari. */
const COMPOSING_KEY = 229;

export function createComposer({ strings, draft, onDraft, onSend, onStop }: ComposerOptions): Composer {
  const tooLong = create('p', { class: 'too-long', attributes: { role: 'status' } });
  const field = create('textarea', {
    attributes: {
      rows: '1',
      'aria-label': strings.question,
      placeholder: strings.placeholder,
      enterkeyhint: 'send',
    },
  });
  field.value = draft;
  const button = create('button', { class: 'send', attributes: { type: 'submit' } }, strings.send);
  const element = create(
    'form',
    { class: 'composer' },
    tooLong,
    create('div', { class: 'field' }, field, button),
  );
  let isBusy = false;

  const measure = () => {
    const over = [...field.value.trim()].length - QUESTION_CHARACTERS;
    const sentence = over > 0 ? fillIn(strings.tooLong, { limit: QUESTION_CHARACTERS, over }) : '';
    if (tooLong.textContent !== sentence) tooLong.textContent = sentence;
    if (field.clientHeight === 0) return over <= 0;
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
    return over <= 0;
  };
  const send = () => {
    if (isBusy || !measure() || !onSend(field.value)) return;
    field.value = '';
    onDraft('');
    measure();
  };

  field.addEventListener('input', () => {
    measure();
    onDraft(field.value);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    if (event.isComposing || event.keyCode === COMPOSING_KEY) return;
    event.preventDefault();
    send();
  });
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isBusy) onStop();
    else send();
  });

  return {
    element,
    field,
    setText(text) {
      field.value = text;
      measure();
      onDraft(text);
    },
    measure,
    setBusy(busy) {
      isBusy = busy;
      // The same button, so that the focus on it is not lost.
      button.textContent = busy ? strings.stop : strings.send;
      button.classList.toggle('stop', busy);
    },
  };
}
