// What a reader's url asks for (words to find, clauses to mark, size, language) and the urls that ask for something else.
import { removeInvisible } from '../text/normalise.ts';
import type { PageLanguage } from './page-strings.ts';

export interface ReaderView {
  readonly language: PageLanguage;
  /** True when the url itself names the language; links then keep it. */
  readonly languageChosen: boolean;
  readonly large: boolean;
  /** What is searched for; empty when nothing is. */
  readonly query: string;
  /** Ids of clauses to mark; some may be none of this notice. */
  readonly marks: readonly string[];
  /** Which of the marked places is the present one, from 1. */
  readonly at: number | null;
}

/** Characters of a query; more are cut off. The longest clauses have about 200, and a line of a form holds fewer. */
export const QUERY_CHARACTERS = 100;

export function readReaderView(
  parameters: URLSearchParams,
  language: PageLanguage,
  languageChosen: boolean,
): ReaderView {
  const at = parameters.get('at') ?? '';
  return {
    language,
    languageChosen,
    large: parameters.get('size') === 'large',
    query: [...removeInvisible(parameters.get('q') ?? '').trim()].slice(0, QUERY_CHARACTERS).join(''),
    marks: (parameters.get('mark') ?? '').split(',').filter((id) => id !== ''),
    at: /^[1-9]\d{0,5}$/.test(at) ? Number(at) : null,
  };
}

/** The parameters of a view, without those that say what holds anyway. */
export function parametersOf(view: ReaderView): [string, string][] {
  const all: [string, string | null][] = [
    ['q', view.query || null],
    ['mark', view.marks.length > 0 ? view.marks.join(',') : null],
    ['at', view.at === null ? null : String(view.at)],
    ['size', view.large ? 'large' : null],
    ['lang', view.languageChosen ? view.language : null],
  ];
  return all.flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
}

/** The address of a view of a notice, at an anchor when one is given. */
export function readerUrl(notice: string, view: ReaderView, anchor?: string): string {
  const query = new URLSearchParams(parametersOf(view)).toString();
  return `/notices/${notice}${query === '' ? '' : `?${query}`}${anchor === undefined ? '' : `#${anchor}`}`;
}
