// Whether a sentence is plain text in a language that can be checked at all.
import type { Fault } from './fault.ts';

const MARKUP =
  /https?:|www\.|<\/?[a-z][^>]*>|!?\[[^\]]*\]\(|[*_`#|]{2,}|^\s*(?:#+\s|[-*+]\s|>|\d+[.)]\s|```)|`|\*[^*]+\*/i;
/** Letters of other scripts than the ones that are read. */
const OTHER_SCRIPT = /(?![\p{Script=Han}\p{Script=Latin}])\p{L}/u;

/** Characters; no sentence of a notice is as long, and the time to read one grows with its square. */
const LONGEST_SENTENCE = 400;

export function checkForm(sentence: string): Fault[] {
  if (sentence.length > LONGEST_SENTENCE) return [{ kind: 'unsupported', text: `${sentence.slice(0, 40)}…` }];
  const markup = MARKUP.exec(sentence);
  if (markup !== null) return [{ kind: 'markup', text: markup[0] }];
  const other = OTHER_SCRIPT.exec(sentence);
  if (other !== null) return [{ kind: 'language', text: other[0] }];
  // A sentence without a word states nothing that could be cited.
  return /\p{L}/u.test(sentence) ? [] : [{ kind: 'unsupported', text: sentence }];
}
