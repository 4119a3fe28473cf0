// The room that the window has: two columns from 768 px on, the whole screen on a phone, less its keyboard.

/** Two columns from this width (px) of the window itself, whatever the screen. */
const WIDE = 768;

/** Calls `apply` now and at every change. The result ends it. */
export function watchWidth(element: HTMLElement, apply: (isWide: boolean) => void): () => void {
  const measure = () => {
    // Hidden, it has no width, and keeps the layout it had.
    if (element.clientWidth > 0) apply(element.clientWidth >= WIDE);
  };
  measure();
  if (typeof ResizeObserver === 'undefined') {
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }
  const observer = new ResizeObserver(measure);
  observer.observe(element);
  return () => observer.disconnect();
}

/**
 * Hands `element` what a phone's keyboard leaves of the screen, as --mw-height and --mw-top: iOS slides the page up
 * instead of making it smaller. The result ends it.
 */
export function watchKeyboard(element: HTMLElement): () => void {
  const viewport = window.visualViewport;
  if (!viewport) return () => {};
  const measure = () => {
    element.style.setProperty('--mw-height', `${viewport.height}px`);
    element.style.setProperty('--mw-top', `${viewport.offsetTop}px`);
  };
  const events = ['resize', 'scroll'] as const;
  measure();
  for (const name of events) viewport.addEventListener(name, measure);
  return () => {
    for (const name of events) viewport.removeEventListener(name, measure);
  };
}
