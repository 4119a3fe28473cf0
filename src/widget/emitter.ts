// The events that a page can listen to.
import type { Answer } from '../protocol.ts';
import type { FaultKind } from './faults.ts';

export interface WidgetEvents {
  readonly open: null;
  readonly close: null;
  readonly ask: { readonly question: string };
  readonly answer: { readonly question: string; readonly answer: Answer };
  readonly fault: { readonly question: string; readonly kind: FaultKind };
}

export type Listener<Name extends keyof WidgetEvents> = (detail: WidgetEvents[Name]) => void;

export interface Emitter {
  /** Returns the function that ends the listening. */
  on<Name extends keyof WidgetEvents>(name: Name, listener: Listener<Name>): () => void;
  emit<Name extends keyof WidgetEvents>(name: Name, detail: WidgetEvents[Name]): void;
}

type Listeners = { [Name in keyof WidgetEvents]: Set<Listener<Name>> };

export function createEmitter(): Emitter {
  const listeners: Listeners = {
    open: new Set(),
    close: new Set(),
    ask: new Set(),
    answer: new Set(),
    fault: new Set(),
  };
  return {
    on(name, listener) {
      const known = listeners[name];
      if (known === undefined) throw new TypeError(`Mingwen has no event "${name}"`);
      known.add(listener);
      return () => void known.delete(listener);
    },
    emit(name, detail) {
      for (const listener of [...listeners[name]]) {
        // A fault of the page's own listener must not stop the conversation; the browser reports it.
        try {
          listener(detail);
        } catch (error) {
          setTimeout(() => {
            throw error;
          });
        }
      }
    },
  };
}
