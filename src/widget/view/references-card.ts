// Which department has the duty according to other documents: a card of its own, so that nobody takes it for the notice.
import type { Reference } from '../../protocol.ts';
import { create, createIcon } from '../dom.ts';
import type { ViewContext } from './context.ts';
import { ICONS } from './icons.ts';

export function createReferencesCard(
  references: readonly Reference[],
  { strings }: ViewContext,
): HTMLElement | null {
  if (references.length === 0) return null;
  const items = references.map(({ departments, measure, basis, source, confidence }) =>
    create(
      'li',
      {},
      create('p', { class: 'departments' }, departments),
      create('p', { class: 'measure' }, measure),
      create(
        'details',
        {},
        create('summary', {}, `${strings.basis} (${strings.confidence[confidence]})`),
        create('p', {}, basis),
        create('p', {}, `${strings.source}: ${source}`),
      ),
    ),
  );
  return create(
    'div',
    { class: 'outside' },
    create('p', { class: 'card-heading' }, createIcon(ICONS.outside), strings.outside),
    create('p', { class: 'quiet' }, strings.outsideNote),
    create('ul', { attributes: { lang: 'zh-CN' } }, ...items),
  );
}
