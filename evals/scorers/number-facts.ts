// The numbers and dates in a text, Arabic, Chinese and English, by their value. Texts are normalised (normaliseText).
import { CHINESE_NUMERAL_CHARACTERS, parseNumeral } from '../../src/text/numerals.ts';

export interface NumberFact {
  /** As the text writes it. */
  readonly text: string;
  readonly value: number;
}

const SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
const ARABIC = /(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([百千万亿])?/gu;
const CHINESE = new RegExp(`([${CHINESE_NUMERAL_CHARACTERS}]+)([万亿])?`, 'gu');
/** After one of these a single numeral counts something: 四个, 三户; elsewhere it is part of a word: 统一, 十分. */
const MEASURE = /^[个項项条户家类批名座处年月日号元块倍成公里米分种期次份岁天周部步所间级省市县镇村区]/u;
const IDIOM = /^(?:十分(?!钟|之)|千万(?!元|亩|人|户))/u;
const DATE = /\d{1,2}月\d{1,2}[日号]/gu;
const ENGLISH_NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const ENGLISH = new RegExp(`\\b(?:${ENGLISH_NUMBERS.slice(2).join('|')})\\b`, 'gu');

/** Every number that states something, in the order of the kinds: Arabic, Chinese, English. One counts nothing. */
export function numbersIn(text: string): NumberFact[] {
  const facts = [...arabicNumbers(text), ...chineseNumbers(text), ...englishNumbers(text)];
  return facts.filter(({ value }) => value !== 1);
}

/** 7月3日: a date is one fact; its numbers alone could be shuffled. */
export function datesIn(text: string): string[] {
  return text.match(DATE) ?? [];
}

/** How many things each enumeration (甲、乙、丙) of `text` lists: counting them adds nothing to the notice. */
export function enumerationCounts(text: string): number[] {
  const runs = text.match(/[^,。;:“”、]+(?:、[^,。;:“”、]+)+/gu) ?? [];
  return runs.map((run) => run.split('、').length);
}

function arabicNumbers(text: string): NumberFact[] {
  return [...text.matchAll(ARABIC)].map(([written, whole = '', fraction = '', scale = '']) => ({
    text: written,
    value: Number(`${whole.replaceAll(',', '')}${fraction}`) * (SCALES[scale] ?? 1),
  }));
}

function chineseNumbers(text: string): NumberFact[] {
  return [...text.matchAll(CHINESE)].flatMap((match) => {
    const [written, numeral = '', scale = ''] = match;
    const value = parseNumeral(numeral);
    // 1.6万 and 3百 are Arabic numbers with a Chinese scale, found above.
    const belongsToArabic = /\d$/.test(text.slice(0, match.index));
    if (value === null || belongsToArabic || IDIOM.test(text.slice(match.index))) return [];
    const after = text.slice(match.index + written.length);
    const counts = numeral.length > 1 || scale !== '' || MEASURE.test(after);
    return counts ? [{ text: written, value: value * (SCALES[scale] ?? 1) }] : [];
  });
}

function englishNumbers(text: string): NumberFact[] {
  return (text.match(ENGLISH) ?? []).map((word) => ({ text: word, value: ENGLISH_NUMBERS.indexOf(word) }));
}
