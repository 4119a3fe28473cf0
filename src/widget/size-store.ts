// The size of text a reader has chosen, kept in the browser where it allows that.
import type { KeyValueStorage } from './conversation-store.ts';
import type { Size } from './settings.ts';

const KEY = 'mingwen:size';

/** Null when nothing was chosen, or the browser does not say. */
export function loadSize(open: () => KeyValueStorage): Size | null {
  try {
    const size = open().getItem(KEY);
    return size === 'large' || size === 'standard' ? size : null;
  } catch {
    return null;
  }
}

export function saveSize(open: () => KeyValueStorage, size: Size): void {
  try {
    open().setItem(KEY, size);
  } catch {
    // Then it holds until the page is left.
  }
}
