// What is wrong with the form of a written sentence, before anybody asks whether it is true.
import type { Language } from '../text/language.ts';
import { normaliseText, removeInvisible } from '../text/normalise.ts';
import { WRITTEN_CHARACTERS } from '../tuning.ts';
import type { ModelRequest } from './language-model.ts';

export type FormFault =
  | 'too_long'
  | 'no_id'
  | 'unknown_id'
  | 'markup'
  | 'address'
  | 'task_number'
  | 'invented_quote'
  | 'question'
  | 'echo'
  | 'language';

export interface FormContext {
  readonly request: ModelRequest;
  readonly language: Language;
  /** By id, as the request gave them. */
  readonly clauses: ReadonlyMap<string, { readonly text: string }>;
}

/** Any mark that some client would draw as something else than the character that stands there. */
const MARKUP = /[<>`|#*_~\\{}[\]【】]|&#?\w{2,8};|^\s*(?:-{3,}|={3,})/;
const ADDRESS = /https?:|www\.|\b[\w-]+\.(?:com|cn|net|org|gov|io|top|xyz)\b|@|:\/\//i;
/** 任务(三), 第三项, (三): which task a clause stands in is put in by us. */
const TASK_NUMBER =
  /任[务務]\s*[(（]?\s*[〇零一二三四五六七八九十百\d]|第\s*[〇零一二三四五六七八九十百\d]+\s*[项項]|[(（]\s*[一二三四五六七八九十百]+\s*[)）]|\b(?:task|item|clause)\s*(?:no\.?\s*)?\(?\d/gi;
const QUOTED = /“([^”]*)”|「([^」]*)」|『([^』]*)』|"([^"]*)"|《([^》]*)》/g;
/** Shorter runs of the prompt are ordinary words. */
const SHORTEST_ECHO = 8;

/** The first fault, or null. `text` is the sentence without its `ids`. */
export function formFault(
  { text, ids }: { readonly text: string; readonly ids: readonly string[] },
  { request, language, clauses }: FormContext,
): FormFault | null {
  if (text.length > WRITTEN_CHARACTERS) return 'too_long';
  if (ids.length === 0) return 'no_id';
  if (ids.some((id) => !clauses.has(id))) return 'unknown_id';
  const cited = ids.map((id) => clauses.get(id)?.text ?? '').join('\n');
  // What nobody sees could turn the text around or hide words in it.
  if (MARKUP.test(text) || removeInvisible(text) !== text) return 'markup';
  if (ADDRESS.test(text)) return 'address';
  if ((text.match(TASK_NUMBER) ?? []).some((number) => !cited.includes(number))) return 'task_number';
  if (quotesIn(text).some((quote) => !holds(cited, quote))) return 'invented_quote';
  if (/[?？]/.test(text)) return 'question';
  if (repeats(request.system, text)) return 'echo';
  return isIn(language, text) ? null : 'language';
}

function quotesIn(text: string): string[] {
  return [...text.matchAll(QUOTED)].map((found) => found.slice(1).find((part) => part !== undefined) ?? '');
}

function holds(cited: string, quote: string): boolean {
  return normaliseText(cited).includes(normaliseText(quote));
}

// A long run of the prompt, or one of its sentences whole.
function repeats(prompt: string, text: string): boolean {
  const plain = (words: string) => normaliseText(words).replace(/[^\p{L}\p{N}]/gu, '');
  const said = plain(text);
  if (said.length >= SHORTEST_ECHO) return plain(prompt).includes(said);
  return prompt.split(/[\n。:]/).some((sentence) => plain(sentence) === said);
}

// Names and figures may be of another script; kana and hangul belong to no language of ours.
function isIn(language: Language, text: string): boolean {
  if (
    /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}]/u.test(
      text,
    )
  )
    return false;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[a-z]{2,}/gi)?.length ?? 0;
  return language === 'en' ? words > han : han > words * 2;
}
