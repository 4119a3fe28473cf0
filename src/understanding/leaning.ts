// What in a turn tells that it leans on the question before it.
import { normaliseText } from '../text/normalise.ts';
import { contentLength } from './filler-words.ts';

const LEANING =
  /^(?:那|那么|然后|所以|可是?|但是?|不过|再|又|也|还有|换成|and\b|so\b|but\b|then\b|what about|how about|na\s)|它|这个|这事|这件|那件|这些|那些|这几|那几|这么|那么做|他们|她们|上面|刚才|前面说|此事|该项|那句|那条|这条|这句|那一|\b(?:it|that|those|these|they|them|this)\b|我问的是|呢[?？。!！\s]*$|\bne[?？\s]*$/i;
/** What a turn may ask of the subject before it: such a turn names no subject of its own. */
export const DETAIL =
  /期限|时间|日期|时候|多久|哪年|钱|费|价格|金额|标准|条件|材料|手续|流程|步骤|地点|地址|哪里|哪儿|电话|网址|部门|单位|哪家|牵头|负责|主管|归口|谁|原因|为什么|结果|进度|进展|比例|数量|名单|范围|依据|多少|几|\b(?:date|deadline|cost|fee|price|money|who|when|where)\b/i;
/** Content (Han characters beyond the framing) and characters at which one more makes no difference. */
const MOST_CONTENT = 12;
const MOST_CHARACTERS = 24;

/** Cues for a learned classifier, in words. */
export function leaningCues(turn: string): string[] {
  const text = normaliseText(turn);
  const content = Math.min(MOST_CONTENT, contentLength(text));
  return [
    `content ${content}`,
    `content at least ${Math.floor(content / 3)}`,
    `characters ${Math.min(MOST_CHARACTERS, text.length) >> 1}`,
    ...(LEANING.test(text) ? ['begins as one', `begins as one, content ${content >> 1}`] : []),
    ...(DETAIL.test(text) ? ['asks a detail', `asks a detail, content ${content >> 1}`] : []),
  ];
}
