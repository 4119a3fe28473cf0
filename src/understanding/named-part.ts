// Finds a part that a question names by words of its heading: 城乡融合那一块, “推动城市高质量发展”底下.
import type { Notice } from '../notice/notice.ts';
import { normaliseText } from '../text/normalise.ts';
import { contentLength } from './filler-words.ts';
import type { NumberReference } from './number-references.ts';

const PART_NOUN = /部分|大块|一块|板块|底下|下面|章/;
/** Fewest characters that a question must share with a heading. */
const SHORTEST_NAME = 3;

/** The one part whose heading shares the longest words with the normalised question; null when none or several do. */
export function findNamedPart(question: string, notice: Notice): NumberReference | null {
  const named = notice.parts
    .map(({ number, title }) => ({ number, title: normaliseText(title) }))
    .map((part) => ({ ...part, words: longestShared(question, part.title) }))
    .filter(({ words }) => words.length >= SHORTEST_NAME)
    .sort((a, b) => b.words.length - a.words.length);
  const [best, second] = named;
  if (best === undefined || second?.words.length === best.words.length) return null;
  // A whole heading by itself asks for its part; less of one may be about anything.
  const isHeading = best.words === best.title && contentLength(question.replace(best.words, '')) < 2;
  if (!PART_NOUN.test(question) && !isHeading) return null;
  return { of: 'part', numbers: [best.number], words: best.words, bare: false };
}

function longestShared(text: string, title: string): string {
  for (let length = title.length; length >= SHORTEST_NAME; length--) {
    for (let from = 0; from + length <= title.length; from++) {
      const words = title.slice(from, from + length);
      if (text.includes(words)) return words;
    }
  }
  return '';
}
