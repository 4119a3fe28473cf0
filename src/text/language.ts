// The language an answer is given in: that of the question.
import { isTraditional } from './normalise.ts';

export type Language = 'zh' | 'zh-Hant' | 'en';

/** Chinese as soon as one Han character stands in it, unless Latin words outweigh it five to one; pinyin is Chinese. */
export function detectLanguage(question: string): Language {
  const han = question.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = question.match(/[a-z]+(?:'[a-z]+)?/gi) ?? [];
  if (han * 5 > words.length) return isTraditional(question) ? 'zh-Hant' : 'zh';
  return words.length > 0 && !isPinyin(words) ? 'en' : 'zh';
}

const SYLLABLE =
  /(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ueng|ang|eng|ing|ong|iao|ian|uai|uan|uei|van|ai|ei|ao|ou|an|en|in|un|vn|ia|ie|iu|ua|uo|ui|ue|ve|er|a|o|e|i|u|v)/y;

/** True when at least three quarters of the letters stand in words that are wholly pinyin syllables. */
function isPinyin(words: readonly string[]): boolean {
  const letters = words.join('').length;
  const inPinyin = words.filter((word) => isSyllables(word.toLowerCase())).join('').length;
  return inPinyin >= letters * 0.75 && !words.some((word) => ENGLISH.has(word.toLowerCase()));
}

// Frequent English words that could be read as syllables decide against pinyin.
const ENGLISH = new Set([
  'the',
  'to',
  'of',
  'in',
  'on',
  'is',
  'are',
  'can',
  'what',
  'who',
  'how',
  'when',
  'which',
  'where',
  'do',
  'does',
  'my',
  'i',
  'no',
  'for',
  'and',
  'there',
  'any',
  'about',
]);

function isSyllables(word: string): boolean {
  let at = 0;
  while (at < word.length) {
    SYLLABLE.lastIndex = at;
    const found = SYLLABLE.exec(word);
    if (found === null) return false;
    at += found[0].length;
  }
  return true;
}
