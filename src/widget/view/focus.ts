// Keeps the focus inside what covers the rest: Tab goes round in it.

const FOCUSABLE = 'a[href], button:not([disabled]), textarea, summary, [tabindex="0"]';

/** The result ends it. */
export function keepFocusIn(scope: HTMLElement): () => void {
  const go = (event: KeyboardEvent) => {
    if (event.key !== 'Tab') return;
    const stops = [...scope.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(isReachable);
    const [first] = stops;
    const last = stops[stops.length - 1];
    if (first === undefined || last === undefined) return;
    const root = scope.getRootNode();
    const active = root instanceof ShadowRoot ? root.activeElement : document.activeElement;
    const isOutside = active === null || !scope.contains(active);
    if (event.shiftKey ? active === first || isOutside : active === last || isOutside) {
      event.preventDefault();
      (event.shiftKey ? last : first).focus();
    }
  };
  scope.addEventListener('keydown', go);
  return () => scope.removeEventListener('keydown', go);
}

const isReachable = (element: HTMLElement) =>
  element.getClientRects().length > 0 && element.closest('[inert]') === null;
