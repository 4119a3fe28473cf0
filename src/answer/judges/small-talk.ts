// Greetings, thanks, farewells, questions about the assistant: a standard sentence each.

import type { Verdict } from '../draft.ts';
import type { SentenceKey } from '../sentences/sentences.ts';
import { plain } from '../verdicts.ts';

const REPLIES: readonly (readonly [SentenceKey, RegExp])[] = [
  [
    'identity',
    /你是(?:谁|什么|啥|哪|不是|人|机器|真)|你叫|你能(?:做|干|帮|回答)|会(?:什么|啥)|有什么用|怎么用|机器人|真人|人工|who are you|what are you|what can you|are you (?:a|human|real|an)|your name|help\b|你係邊個|你識做/i,
  ],
  [
    'complaint',
    /笨|蠢|傻|没用|沒用|废物|垃圾(?!分)|答非所问|听不懂|看不懂|不会答|啥也不|什么都不知道|太差|生气|烦死|投诉|useless|stupid|dumb|terrible|worst|not help/i,
  ],
  ['thanks', /谢|感谢|辛苦|多謝|謝|唔該|thank|thx|cheers|appreciate|xiexie/i],
  ['farewell', /再见|再見|拜拜|拜|走了|下次|晚安|bye|see you|zaijian|88\b/i],
  [
    'greeting',
    /你好|您好|在吗|在嗎|在么|早上|下午好|晚上好|早安|哈喽|哈囉|嗨|喂|hello|hi\b|hey|good (?:morning|afternoon|evening)|nihao/i,
  ],
];

export function judgeSmallTalk(turn: string): Verdict {
  const key = REPLIES.find(([, pattern]) => pattern.test(turn))?.[0] ?? 'acknowledged';
  return plain('smalltalk', null, [{ key }]);
}
