// The places that a reader's page marks, words found or clauses named by the url, and the way from one to the next.
import type { Clause, Notice } from '../notice/notice.ts';
import { type Found, findInText } from '../text/find-in-text.ts';
import { type Html, html } from './html.ts';
import type { ReaderStrings } from './page-strings.ts';
import { type ReaderView, readerUrl } from './reader-view.ts';

export interface ReaderMarks {
  readonly found: readonly Found[];
  /** The clauses that the url names, in the order of the text. */
  readonly clauses: readonly Clause[];
  /** Anchors to go through: those of the words when words are searched for, else those of the clauses. */
  readonly stops: readonly string[];
  /** The anchor of the present one, when the url names it. */
  readonly current: string | null;
}

export const anchorOfFound = (index: number) => `found-${index + 1}`;

export function findMarks(notice: Notice, { query, marks, at }: ReaderView): ReaderMarks {
  const found = findInText(notice.text, query);
  const named = new Set(marks);
  const clauses = notice.clauses.filter(({ id }) => named.has(id));
  const stops = query === '' ? clauses.map(({ id }) => id) : found.map((_, index) => anchorOfFound(index));
  return { found, clauses, stops, current: stops[(at ?? 0) - 1] ?? null };
}

/** What was found, above the text: a reader who searched learns it first. */
export function renderOutcome(marks: ReaderMarks, { notice, view, strings }: Around): Html | '' {
  const { stops } = marks;
  if (view.query !== '' && stops.length === 0)
    return html`<p class="outcome" role="status">${strings.notFound}</p>`;
  if (stops.length === 0) return '';
  const outcome = view.query === '' ? strings.marked(stops.length) : strings.found(stops.length);
  const first = html`<a class="tap" href="${urlOfStop(marks, 1, notice, view)}">${strings.first}</a>`;
  return html`<p class="outcome" role="status">${outcome} ${first}</p>`;
}

/** The bar that leads from one marked place to the next; it stays in sight below the text. */
export function renderSteps(marks: ReaderMarks, { notice, view, strings }: Around): Html | '' {
  const { stops, current } = marks;
  if (stops.length === 0) return '';
  const at = current === null ? 0 : stops.indexOf(current) + 1;
  const step = (to: number, rel: 'prev' | 'next', name: string) =>
    to < 1 || to > stops.length
      ? ''
      : html`<a class="tap" rel="${rel}" href="${urlOfStop(marks, to, notice, view)}">${name}</a>`;
  const nothing: ReaderView = { ...view, query: '', marks: [], at: null };
  const outcome = view.query === '' ? strings.marked(stops.length) : strings.found(stops.length);
  return html`<nav class="steps" aria-label="${outcome}">
<span>${at === 0 ? outcome : strings.position(at, stops.length)}</span>
${step(at - 1, 'prev', strings.previous)}
${step(at + 1, 'next', at === 0 ? strings.first : strings.next)}
<a class="tap" href="${readerUrl(notice.id, nothing)}">${strings.clear}</a>
</nav>`;
}

export interface Around {
  readonly notice: Notice;
  readonly view: ReaderView;
  readonly strings: ReaderStrings;
}

function urlOfStop({ stops }: ReaderMarks, at: number, notice: Notice, view: ReaderView): string {
  return readerUrl(notice.id, { ...view, at }, stops[at - 1]);
}
