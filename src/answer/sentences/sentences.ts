// Says a sentence of the catalogue in the language of the question.
import type { Language } from '../../text/language.ts';
import { EN } from './en.ts';
import { ZH } from './zh.ts';
import { ZH_HANT } from './zh-hant.ts';

export type SentenceKey = keyof typeof ZH;
/** Several words of the user stand each in marks of their own. */
export type SentenceValues = Readonly<Record<string, string | number | readonly string[]>>;

const CATALOGUE: Readonly<Record<Language, Readonly<Record<SentenceKey, string>>>> = {
  zh: ZH,
  'zh-Hant': ZH_HANT,
  en: EN,
};

/**
 * The sentence with its values put in. A value may be the user's own words: it stays on its line, and it cannot close
 * the 「」 that mark it as theirs. @throws when a value that the sentence needs is missing.
 */
export function say(language: Language, key: SentenceKey, values: SentenceValues = {}): string {
  return CATALOGUE[language][key].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`sentence ${key} needs a value for ${name}`);
    return (Array.isArray(value) ? value : [value]).map(clean).join('」「');
  });
}

function clean(value: string | number): string {
  return String(value)
    .replace(/[「」\s]+/g, ' ')
    .trim();
}
