// What a page can do with a window, on its element and on the global alike.
import type { Listener, WidgetEvents } from './emitter.ts';

export interface WidgetInterface {
  open(): void;
  close(): void;
  /** Opens the window and asks. While another answer is awaited the text is put in the field instead. */
  ask(question: string): void;
  /** Returns the function that ends the listening. */
  on<Name extends keyof WidgetEvents>(name: Name, listener: Listener<Name>): () => void;
}

declare global {
  interface Window {
    /** The only global: the launcher, or the first window placed in the page. */
    Mingwen?: WidgetInterface & {
      /** Takes the launcher and the global away. */
      remove(): void;
    };
  }
}
