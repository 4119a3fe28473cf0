// What stands above the first message: the welcome, the way to the whole notice, and whether a conversation is kept.
import { create } from '../dom.ts';
import type { ViewContext } from './context.ts';
import { createReply } from './turn-view.ts';

/** `reader`: the address of the notice's page, null when no notice is named. */
export function createIntro(reader: string | null, isKept: boolean, context: ViewContext): HTMLElement {
  const { strings } = context;
  const link =
    reader === null
      ? null
      : create(
          'p',
          {},
          create(
            'a',
            { attributes: { href: reader, target: '_blank', rel: 'noopener' } },
            strings.readNotice,
          ),
        );
  const bubble = create('div', { class: 'bubble' }, create('p', { class: 'said' }, strings.welcome), link);
  const warning = isKept ? null : create('p', { class: 'not-kept quiet' }, strings.notKept);
  return create(
    'div',
    { class: 'intro' },
    warning,
    createReply(context, create('div', { class: 'answer' }, bubble)),
  );
}
