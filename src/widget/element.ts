// <mingwen-chat>: the element's life and its interface; what it does, its controller does.
import { createController, type WidgetEnvironment } from './controller.ts';
import type { Listener, WidgetEvents } from './emitter.ts';
import { ATTRIBUTES } from './settings.ts';
import type { WidgetInterface } from './widget-interface.ts';

export const ELEMENT = 'mingwen-chat';

export type WidgetElement = HTMLElement & WidgetInterface;

/** The element's class, made for one script: its address and its nonce. */
export function createElementClass(environment: WidgetEnvironment): new () => WidgetElement {
  return class extends HTMLElement implements WidgetInterface {
    static readonly observedAttributes = ATTRIBUTES;
    private readonly controller = createController(this, environment);

    connectedCallback() {
      this.controller.connect();
    }

    disconnectedCallback() {
      this.controller.disconnect();
    }

    attributeChangedCallback(name: string, before: string | null, after: string | null) {
      if (before !== after) this.controller.change(name);
    }

    open() {
      this.controller.open();
    }

    close() {
      this.controller.close();
    }

    ask(question: string) {
      this.controller.ask(question);
    }

    on<Name extends keyof WidgetEvents>(name: Name, listener: Listener<Name>) {
      return this.controller.on(name, listener);
    }
  };
}
