// The lines of an answer: words of ours as paragraphs, statements as a list, each with its chips at its end.
import { create } from '../dom.ts';
import type { Line } from '../statements.ts';
import { createChip } from './chip.ts';
import type { ViewContext } from './context.ts';

/** Lines that rest on something become items of one list each time they follow each other. */
export function createStatements(lines: readonly Line[], context: ViewContext): HTMLElement[] {
  const blocks: HTMLElement[] = [];
  let list: HTMLUListElement | null = null;
  for (const line of lines) {
    if (line.chips.length === 0) {
      list = null;
      blocks.push(create('p', { class: 'said' }, line.text));
      continue;
    }
    if (list === null) {
      list = create('ul', { class: 'statements' });
      blocks.push(list);
    }
    const chips = line.chips.map((chip) => createChip(chip, context));
    // The space lets a chip go to the next line.
    const content = chips.flatMap((chip) => [' ', chip]);
    const attributes = { lang: line.kind === 'quoted' ? 'zh-CN' : null };
    const text = create('span', { class: 'quote', attributes }, line.text);
    list.appendChild(create('li', { class: line.kind }, text, ...content));
  }
  return blocks;
}
