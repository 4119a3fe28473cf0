// The two sides of a comparison, as phrases to search for.
import { normaliseText } from '../text/normalise.ts';

const FRAMING =
  /有(?:什么|啥|何|没有|多大)?(?:区别|差别|差异|不同|不一样)|区别(?:在哪|是什么)?|差别|差异|哪(?:边|个|一个|项|种)(?:放得)?(?:更|比较)?[\p{Script=Han}]{0,3}$|对比(?:一下)?|比较(?:一下)?|比一比|对照(?:一下)?|一样(?:吗|不)|分别|各自?|措辞|侧重|what(?:'s| is) the difference|difference|differ|compare[ds]?|versus|between/gu;
const JOINERS = /和|跟|与|同|及|还是|、|,|;|:|vs\.?|\band\b|\bor\b|\bversus\b/;

/** The phrases on both sides of the first joiner that leaves two; null when the question has no two sides. */
export function readSides(question: string): [string, string] | null {
  const text = normaliseText(question)
    .replace(FRAMING, ' ')
    .replace(/[?!。]/g, ' ')
    .trim();
  const pieces = text
    .split(JOINERS)
    .map((piece) => piece.trim())
    .filter((piece) => [...piece].length >= 2);
  const [first, second] = pieces;
  if (first === undefined || second === undefined) return null;
  // What follows the second side applies to both: 大城市与中小城市的产业定位.
  const shared = /的(\p{Script=Han}{2,12})$/u.exec(second)?.[1] ?? '';
  return [first.includes(shared) ? first : `${first}${shared}`, second];
}
