// The notice as it can be read around a clause, the clause itself marked.
import { create } from '../dom.ts';
import type { NoticeBlock } from '../notice-source.ts';

const ELEMENTS = { title: 'h3', part: 'h3', task: 'h4', text: 'p' } as const;

/** `mark` is where the clause stands; null when the notice has no such clause. */
export function createNoticeText(
  blocks: readonly NoticeBlock[],
  clause: string,
): { readonly element: HTMLElement; readonly mark: HTMLElement | null } {
  let mark: HTMLElement | null = null;
  const elements = blocks.map(({ kind, pieces }) =>
    create(
      ELEMENTS[kind],
      { class: `notice-${kind}` },
      ...pieces.map(({ id, text }) => {
        if (id !== clause) return text;
        // Focusable by us alone: a screen reader begins to read here.
        mark = create('mark', { attributes: { tabindex: '-1' } }, text);
        return mark;
      }),
    ),
  );
  return { element: create('article', { attributes: { lang: 'zh-CN' } }, ...elements), mark };
}
