// The language in which a request is answered when its words are ours: errors and the pages.
import type { ErrorLanguage } from '../errors.ts';
import { detectLanguage } from '../text/language.ts';

/** The language of the question when it holds a letter; otherwise the one the client asks for. */
export function languageOfRequest(question: string, acceptLanguage: string | undefined): ErrorLanguage {
  if (!/\p{L}/u.test(question)) return preferredLanguage(acceptLanguage);
  return detectLanguage(question) === 'en' ? 'en' : 'zh';
}

/** The language that a page's url names (`?lang=en`); null when it names none that the pages speak. */
export function chosenLanguage(parameters: URLSearchParams): ErrorLanguage | null {
  const language = parameters.get('lang')?.toLowerCase().split('-')[0];
  return language === 'zh' || language === 'en' ? language : null;
}

/** The first of Chinese and English in an Accept-Language header, by weight; Chinese when it names neither. */
export function preferredLanguage(acceptLanguage: string | undefined): ErrorLanguage {
  const ranges = (acceptLanguage ?? '').split(',').map((entry) => {
    const [range = '', ...parameters] = entry.split(';').map((piece) => piece.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
    return { language: range.split('-')[0], weight: Number(weight) };
  });
  const known = ranges.filter(
    ({ language, weight }) => (language === 'zh' || language === 'en') && weight > 0,
  );
  return known.sort((a, b) => b.weight - a.weight)[0]?.language === 'en' ? 'en' : 'zh';
}
