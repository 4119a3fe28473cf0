// The seam between the loader and the window that it loads: what each gives the other.
import type { Emitter } from './emitter.ts';
import type { Settings } from './settings.ts';

/** What the loader's element gives the window. */
export interface ChatHost {
  readonly root: ShadowRoot;
  /** The window is put in here. */
  readonly place: HTMLElement;
  readonly settings: Settings;
  /** The address the script came from, which all of the server's addresses begin with. */
  readonly base: string;
  /** Of the script element, for style elements. */
  readonly nonce: string;
  readonly emit: Emitter['emit'];
  /** Null where the window cannot be closed: placed in the page. */
  readonly close: (() => void) | null;
}

export interface ChatHandle {
  /** False while another question is being answered: the text is then put where it can be sent. */
  ask(question: string): boolean;
  /** The window has come into sight: the focus goes in. */
  shown(): void;
  hidden(): void;
  restyle(settings: Settings): void;
  destroy(): void;
}

/** What the loaded script exports. */
export interface ChatScript {
  readonly mountChat: (host: ChatHost) => ChatHandle;
}
