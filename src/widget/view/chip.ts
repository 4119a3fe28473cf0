// A statement's source as a button: its number, and a tap opens the notice there.
import { chipName } from '../chip-name.ts';
import { create, createButton } from '../dom.ts';
import type { Chip } from '../statements.ts';
import type { ViewContext } from './context.ts';

/** While the answer still arrives a chip only holds its place. */
export function createChip(chip: Chip, context: ViewContext): HTMLElement {
  const name = chipName(chip, context.language, context.strings);
  const label = create('span', { class: 'chip-label' }, name);
  const { citation } = chip;
  if (citation === null) return create('span', { class: 'chip' }, label);
  const button = createButton({ class: 'chip', click: () => context.openSource(citation, button) }, label);
  return button;
}
