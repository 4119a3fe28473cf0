// A window that opens over the page: a dialog beside it, or on a phone one that covers it and keeps the focus.
import { keepFocusIn } from './focus.ts';
import { watchKeyboard } from './layout.ts';

export interface WindowMode {
  setName(name: string): void;
  show(): void;
  hide(): void;
}

/** With less room than this it covers the page; the same rule stands in styles/launcher.css. */
const PHONE = '(max-width: 600px), (max-height: 480px)';

/** `close` is null for a window placed in the page, which is no dialog; `focusIn` moves the focus into it. */
export function createWindowMode(
  place: HTMLElement,
  close: (() => void) | null,
  focusIn: () => void,
): WindowMode {
  if (close === null) return { setName: () => {}, show: () => {}, hide: () => {} };
  const phone = window.matchMedia(PHONE);
  let release = () => {};
  const apply = () => {
    release();
    release = () => {};
    if (!phone.matches) {
      place.removeAttribute('aria-modal');
      return;
    }
    place.setAttribute('aria-modal', 'true');
    const ends = [keepFocusIn(place), watchKeyboard(place)];
    release = () => {
      for (const end of ends) end();
    };
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    close();
  };
  place.setAttribute('role', 'dialog');
  return {
    setName: (name) => place.setAttribute('aria-label', name),
    show() {
      // addListener: Safari before 14 knows no other.
      phone.addListener(apply);
      place.addEventListener('keydown', onKey);
      apply();
      focusIn();
    },
    hide() {
      phone.removeListener(apply);
      place.removeEventListener('keydown', onKey);
      release();
      release = () => {};
    },
  };
}
