// Where the conversation is scrolled to: it follows what is new, never past the question, and never against the reader.

export interface Scroller {
  /** Runs a change of the content; afterwards goes to its end if the reader was there, keeping `top` in sight. */
  follow(change: () => void, top: HTMLElement | null): void;
  /** Goes to the end, whoever is reading. */
  goToEnd(): void;
}

/** So near (px) to the end counts as being there. */
const NEAR = 48;
/** What stays above a question (px). */
const MARGIN = 12;

export function createScroller(element: HTMLElement): Scroller {
  // Where we went ourselves: until the reader scrolls away from it, he is taken along.
  let own = 0;
  const isFollowing = () =>
    Math.abs(element.scrollTop - own) < 2 ||
    element.scrollHeight - element.clientHeight - element.scrollTop < NEAR;
  const go = (top: number) => {
    element.scrollTop = top;
    own = element.scrollTop;
  };
  return {
    follow(change, top) {
      const wasFollowing = isFollowing();
      const before = element.scrollTop;
      change();
      const end = element.scrollHeight - element.clientHeight;
      if (!wasFollowing) element.scrollTop = before;
      else go(top === null ? end : Math.min(end, offsetIn(top, element) - MARGIN));
    },
    goToEnd: () => go(element.scrollHeight),
  };
}

function offsetIn(child: HTMLElement, element: HTMLElement): number {
  return child.getBoundingClientRect().top - element.getBoundingClientRect().top + element.scrollTop;
}
