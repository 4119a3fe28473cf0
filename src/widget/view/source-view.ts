// The notice beside or above the conversation, at the clause that was tapped: a panel where there is room, else a sheet.
import type { Citation } from '../../protocol.ts';
import { create, createButton, createIcon, fill } from '../dom.ts';
import { type NoticeSource, type NoticeText, readBlocks } from '../notice-source.ts';
import type { Strings } from '../strings.ts';
import { keepFocusIn } from './focus.ts';
import { ICONS } from './icons.ts';
import { createNoticeText } from './notice-text.ts';

export interface SourceView {
  /** The curtain behind the sheet and the panel itself. */
  readonly elements: readonly HTMLElement[];
  open(citation: Citation, opener: HTMLElement): void;
  close(): void;
  isOpen(): boolean;
  /** With room for two columns it is a panel beside the conversation, otherwise a sheet that covers it. */
  setWide(isWide: boolean): void;
}

export interface SourceViewOptions {
  readonly strings: Strings;
  readonly source: NoticeSource;
  readonly resolve: (url: string) => string | null;
  /** What the sheet covers. */
  readonly covered: HTMLElement;
  /** Where the focus goes when the chip is gone. */
  readonly rest: HTMLElement;
}

export function createSourceView({ strings, source, resolve, covered, rest }: SourceViewOptions): SourceView {
  let opener: HTMLElement | null = null;
  let shown: Citation | null = null;
  let isWide = false;
  let release = () => {};
  const back = createButton(
    { class: 'plain back', click: () => close() },
    createIcon(ICONS.back),
    strings.back,
  );
  const body = create('div', {
    class: 'source-body',
    attributes: { tabindex: '0', role: 'group', 'aria-label': strings.sourceTitle },
  });
  const bar = create('div', { class: 'bar' }, back, create('h2', {}, strings.sourceTitle));
  const panel = create(
    'div',
    { class: 'source', attributes: { 'aria-label': strings.sourceTitle } },
    bar,
    body,
  );
  const curtain = create('div', { class: 'curtain', click: () => close() });
  for (const element of [panel, curtain]) element.hidden = true;

  const applyMode = () => {
    const isSheet = shown !== null && !isWide;
    panel.setAttribute('role', isWide ? 'complementary' : 'dialog');
    if (isSheet) panel.setAttribute('aria-modal', 'true');
    else panel.removeAttribute('aria-modal');
    curtain.hidden = !isSheet;
    // `inert` for browsers that know it; the others keep the focus by the cycle alone.
    covered.toggleAttribute('inert', isSheet);
    if (isSheet) covered.setAttribute('aria-hidden', 'true');
    else covered.removeAttribute('aria-hidden');
    release();
    release = isSheet ? keepFocusIn(panel) : () => {};
  };

  const show = (notice: NoticeText, citation: Citation) => {
    const { element, mark } = createNoticeText(readBlocks(notice), citation.clause);
    const address = resolve(citation.url);
    const link =
      address === null
        ? null
        : create(
            'a',
            { attributes: { href: address, target: '_blank', rel: 'noopener' } },
            strings.openReader,
          );
    fill(body, element, create('p', { class: 'source-foot' }, link));
    if (mark === null) return;
    // Not scrollIntoView, which would scroll the host's page as well.
    const offset = mark.getBoundingClientRect().top - body.getBoundingClientRect().top;
    body.scrollTop = offset - body.clientHeight / 4;
    mark.focus({ preventScroll: true });
  };

  const load = async (citation: Citation) => {
    fill(body, create('p', { class: 'quiet', attributes: { role: 'status' } }, strings.loading));
    back.focus({ preventScroll: true });
    try {
      const notice = await source.load(citation.notice);
      if (shown === citation) show(notice, citation);
    } catch {
      if (shown !== citation) return;
      const retry = createButton({ class: 'plain retry', click: () => void load(citation) }, strings.retry);
      fill(body, create('p', { attributes: { role: 'alert' } }, strings.sourceFailed), retry);
    }
  };

  const close = () => {
    if (shown === null) return;
    shown = null;
    panel.hidden = true;
    applyMode();
    const target = opener?.isConnected ? opener : rest;
    opener = null;
    target.focus({ preventScroll: true });
  };

  applyMode();
  return {
    elements: [curtain, panel],
    open(citation, from) {
      opener = from;
      shown = citation;
      panel.hidden = false;
      applyMode();
      void load(citation);
    },
    close,
    isOpen: () => shown !== null,
    setWide(wide) {
      if (wide === isWide) return;
      isWide = wide;
      applyMode();
    },
  };
}
