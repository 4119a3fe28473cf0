// Says a sentence of the catalogue in the language of the question.
import * as OpenCC from 'opencc-js/cn2t';
import type { Language } from '../../text/language.ts';
import { EN } from './en.ts';
import { ZH } from './zh.ts';

export type SentenceKey = keyof typeof ZH;
export type SentenceValues = Readonly<Record<string, string | number>>;

const toTraditional = OpenCC.Converter({ from: 'cn', to: 'hk' });

const CATALOGUE: Readonly<Record<Language, Readonly<Record<SentenceKey, string>>>> = {
  zh: ZH,
  // Only the sentences are turned, never the values put into them: those are the notice's own characters.
  'zh-Hant': Object.fromEntries(
    Object.entries(ZH).map(([key, text]) => [key, toTraditional(text)]),
  ) as Record<SentenceKey, string>,
  en: EN,
};

/** The sentence with its values put in. @throws when a value that the sentence needs is missing. */
export function say(language: Language, key: SentenceKey, values: SentenceValues = {}): string {
  return CATALOGUE[language][key].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`sentence ${key} needs a value for ${name}`);
    return String(value);
  });
}
