// The forms in which a question asks for tasks, whatever they are to hold.

const TASK_WORD = '(?:重点)?(?:任务|工作任务|条款|条目|事项)';
// 项 and 条 count much besides tasks (哪条路, 重要轴带是哪几条): they ask for tasks that say or hold something.
const COUNTER = '(?:项|条|款)(?=(?:都|也|还|就)?(?:有|是)?[里中提讲写说谈管出涉带含用包]|任务)';
/** How a task holds a word, as people say it. */
const HOLDS = '(?:提到|提及|写到|写了|写着|写有|讲到|说到|谈到|包含|用到|用了)(?:了|过)?';
const HOW_MANY = '(?:都|一共|总共|分别|全部?)?(?:(?:有|是|在)?(?:哪[些几]|几[项条个处]|多少[项条个处])|有谁)';
const LONG_THING = '[街路线道河轴目件]';
/** Tasks are asked for by a counter or a noun, and it is said what they are to mention. */
const ASKS_SOME = new RegExp(
  `(?:哪|第)[几些一]?(?:[项条款](?!${LONG_THING})|个?任务|处)|哪些(?:地方|内容|部分|段落|条文|句子|工作)|(?:几|多少)(?:[项条处次回遍](?!${LONG_THING})|个任务)|的(?:重点)?(?:任务|条款|条目|事项)(?!是什么)`,
);
const MENTIONS =
  /提到|提及|写[到了着有]|讲[到了]?|说到|谈到|涉及|出现|包含|含有?|用[到了]|有关|相关|关于|沾|点[名到]|引用/;
/** What tasks are asked for by, beside words in quotation marks. */
const ASKS_TASKS =
  /任务|条目|条款|标题|题目|清单|汇总|列[给出上一]|[哪几][些几]?[项条处]|[\d一二三四五六七八九十]项|\b(?:tasks?|items?|list)\b/;
/** A word in quotation marks whose meaning, or whose clause, is asked for. */
const ASKS_MEANING = /意思|含义|什么是|是什么|指什么|指的|怎么理解|怎么讲|原文|原话|meaning|what does/;
const FORMS: readonly RegExp[] = [
  // 提到青岛的有几项, 写了住房的: tasks go without saying.
  new RegExp(
    `(?:^|[\\s,。;!里中])(?:还|都)?(?:单)?${HOLDS}[^,。?]{1,16}的(?:${HOW_MANY}|$|都?(?:报|列|找|数))`,
  ),
  // 带“鼓励”的有哪些: what is carried stands in quotation marks.
  new RegExp(`(?:带有?|含有?|出现|涉及)[“"「『‘'][^”"」』’']{1,16}[”"」』’'](?:两个?字)?的(?:${HOW_MANY}|$)`),
  new RegExp(`(?:[一二两三四几]个?字|[”"」』’']字|字样|字眼)的?${HOW_MANY}`),
  // 居住证一共有几项; 条 also counts roads.
  /(?:有|在)几项[?。!,]*$/,
  // 哪里写了由他们牵头 doubts what was said.
  /谁(?:还|也|都)?(?:写|提|说|讲|谈)(?:到|及|过|了(?!算))|(?:哪里|哪儿)(?:还|也|都)?(?:提|说|讲|谈)(?:到|及)/,
  new RegExp(
    `(?:哪些|哪几(?:个|项|条)?|所有|全部|(?:几|多少)(?:个|项|条)|哪一?个?|有没有|有无)(?:的)?${TASK_WORD}`,
  ),
  new RegExp(`(?:哪些|哪几?|哪一|第几)${COUNTER}`),
  /(?:在|于|归)了?(?:哪些|哪几?|哪一|第几)[项条款](?![街路线道河轴])|是第几[项条款]/,
  /(?:哪|几)(?:些|几?个).{0,6}(?:数字|书名号)/,
  /(?:到期|期限|截止|时限|完成)[^,。]{0,6}的(?:任务|事|工作)/,
  /任务(?:的)?(?:清单|列表|名单|全单|列|有哪|都有|是哪|统统|各是|分别)/,
  /(?:提到|提及|涉及|有关|相关|写到|写了|写着|用了|讲到|出现|带|含|有)[^,。?]{1,16}的(?:重点)?任务/,
  /(?:出现|写|列|提)在(?:哪|第?几)/,
  /[”"」』’'](?:这(?:个|几个)?[字词](?:眼|儿)?)?(?:都|分别|一共)?(?:出现)?在(?:哪|第?几|什么地方)/,
  /任务.{0,6}(?:提到|提及|涉及|写到|带有?|含有?)[^,。?]{1,16}的(?:都|一共|共)?有?(?:哪|几|多少)/,
  /\b(?:which|what|list|all|any|every|show)\b.{0,24}\b(?:tasks?|items?|clauses?|articles?)\b.{0,40}\b(?:mention|contain|include|refer|carry|carries|concern|involve|name|cite|have|has|talk|touch|deal|about|with|cover|due\b|deadline)/,
  /\b(?:tasks?|items?)\b.{0,12}\b(?:mention|contain|concern|involv|refer|nam|about|with|cite|carry|have)/,
  /\bin (?:which|what) (?:tasks?|items?)\b/,
  // 用书名号的,分别是哪几项
  /(?:书名号|数字|时限|期限).{0,16}(?:哪|几)[几些]?[项条]|[,。]\s*哪几项/,
  // 年底前必须完成的有哪些; 今年建成通车的 are railways.
  /(?:年内|今年|年底前|20\d\d年).{0,8}(?:完成|办完|做完|到期)的(?:都|是|有)?(?:哪[些几]|几[项条]|任务|$)/,
  /(?:提到|提及|引用|点名)了?的?(?:哪些|哪几[个份])?(?:其他|其它|别的)?(?:文件|规划)(?:都|是|有|$|[?。])/,
  /(?:点名|点到|沾).{1,8}的$/,
  // 凡是写了青岛的条目, 所有写明年内时间要求的任务
  /(?:所有|全部|凡是?|只要).{1,30}的(?:重点)?(?:任务|条目|条款|事项)/,
  // 污水这个词,25项里有几项用到了
  /(?:这个?|一)词.{0,12}(?:几|哪)[几些]?[项条处]|[几哪]处(?:说|提|写|用)/,
];

/** True when a normalised question asks for tasks; `quotes`: it names words, as in quotation marks. */
export function asksForTasks(text: string, quotes: boolean): boolean {
  if (quotes && ASKS_TASKS.test(text) && !ASKS_MEANING.test(text)) return true;
  return (ASKS_SOME.test(text) && MENTIONS.test(text)) || FORMS.some((form) => form.test(text));
}
