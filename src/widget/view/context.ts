// What every part of the window is given.
import type { Citation } from '../../protocol.ts';
import type { Language } from '../settings.ts';
import type { Strings } from '../strings.ts';

export interface ViewContext {
  readonly strings: Strings;
  readonly language: Language;
  readonly now: () => number;
  /** An address of the server, made whole; null for one that leads elsewhere. */
  readonly resolve: (url: string) => string | null;
  /** Shows the notice at a clause; `opener` gets the focus back. */
  readonly openSource: (citation: Citation, opener: HTMLElement) => void;
  readonly ask: (question: string) => void;
  readonly retry: (turn: number) => void;
  /** Said to screen readers, once. */
  readonly say: (sentence: string) => void;
  readonly copy: (text: string) => Promise<boolean>;
}
