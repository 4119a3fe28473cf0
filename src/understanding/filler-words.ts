// Words that frame a question without saying what it is about; taken away to see whether a topic is left.
import { normaliseText } from '../text/normalise.ts';

const CHINESE = `请问 请 麻烦 帮我 帮忙 给我 我想 我要 想 知道 了解 看看 看一下 看 查一下 查 找 说说 讲讲 讲一讲 介绍 解释 念 读 发我 列出 列一下 列
具体 详细 完整 全部 主要 大概 到底 究竟 关于 对应 一下 一遍 什么 啥 甚么 咩 哪些 哪几 哪 怎么 怎样 如何 多少 几 总共 一共 共 合计
讲 说 写 提 规定 要求 安排 部署 包括 包含 涉及 含 内容 全文 原文 原话 标题 题目 名称 名字 叫 意思 是 为 有 的 了 着 过 吗 呢 啊 呀 吧 么 嘛 哈 喔
里面 里 中 上 下 这个 那个 这 那 个 项 条 款 部分 任务 工作 重点 通知 文件 方案 政策 都 也 就 还 和 与 分别 各 整个 整 大 你 我 您 它 给 把 块 号 叙述 干 做 事 一句 第 嘅 系 讲咩 边啲
方面 东西 行 告诉 能 可以 可否 不 到 从 主题 题 谈 在谈 嗯 听听 听 来着 乜嘢 乜 咩 最后 开头 快点 有点 一点
下面 底下 上面 当中 出来 一起 然后 有没有 是不是 哪个 一个 要点 重点任务 全 段 句 话 分 层 分成 分为 报 报一下 各自 对照 对比 比较 一下 区别 不同 差别 侧重 有何 挂 清单 一大块 只要 不要 只看 正文 就行 即可 编号 序号 号码 光 只 各是 摘出来 抄 抄一下 贴 贴一下 拿来 调出来 打出来 显示 展示 翻到 打错了 打错 写错 说错 搞错 错了 应该是 改成 展开 管着 管 底下管 列全 列一遍 别贴 别要 别发 不要 除了 除去 除外 去掉 划掉 刨去 剩的 剩下 其余 之外 以外 标题底下 大标题 谢谢 谢谢啦 您好 打扰了 打印 急用 分别 对不对 对吧 对吗 是吧 没错`;
const ENGLISH = `what does say says is are about the of tell me show text full content contents please in this that notice document tasks task items item part parts section list there
how many which original read explain summarise summarize summary give can you could and for to all its title titles called name whole complete quote verbatim word wording
exactly cover covers include includes contain contains mean means plan policy describe does have has do want know look up it entire number thanks hi hello renwu heading headings deal with s topic
require requires required under belong belongs opening sentence just names very thank you jiang shuo shenme sha shi neirong biaoti only just without body display print`;

const CHINESE_PHRASES = CHINESE.split(/\s+/).filter((word) => word.length > 1);
const CHINESE_CHARACTERS = new Set(CHINESE.split(/\s+/).filter((word) => word.length === 1));

const alternatives = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');

const FRAMING = new RegExp(
  `${alternatives(CHINESE_PHRASES)}|\\b(?:${alternatives(ENGLISH.split(/\s+/))})\\b`,
  'g',
);
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** What is left of a normalised question without its framing words, single blanks between the pieces. */
export function withoutFraming(question: string): string {
  // 有 frames a question and is part of 有效: single characters go only where they are words of their own.
  return [...WORDS.segment(question.replace(FRAMING, ' '))]
    .map(({ segment }) =>
      [...segment].every((character) => CHINESE_CHARACTERS.has(character)) ? ' ' : segment,
    )
    .join('')
    .replace(/[\s\p{P}\p{S}]+/gu, ' ')
    .trim();
}

/** How much a question says beyond its framing: Han characters, and two for each Latin word or figure. */
export function contentLength(text: string): number {
  const rest = withoutFraming(normaliseText(text));
  return (rest.match(/\p{Script=Han}/gu)?.length ?? 0) + 2 * (rest.match(/[a-z]{3,}|\d+/g)?.length ?? 0);
}
