// The words of official Chinese by what they do in a statement.
import { SAME_WORDS } from './same-words.ts';

/** Particles, and words that only join, address or announce: left out of the comparison on both sides. */
const FREE = `
  与 且 为 之 也 于 从 以 会 但 使 其 凡 则 到 即 又 同 向 在 对 将 就 应 您 把 按 既 时 是 来 此 由 的 等 而 若 被 要 让 该 跟 还 这 需
  依据通知 印发 印发日期 发文单位 发文日期 发文机关 山东将 山东省将 山东省要 山东要 成文日期 我省 我省将
  我省要 按照通知 按照通知要求 文件 文件提出 文件明确 文件要求 日期 本省 本通知 标题 根据通知 落款 该通知
  这份通知 通知 通知中 通知强调 通知指出 通知提出 通知明确 通知明确要求 通知要 通知要求 通知规定 通知还提出
  通知还要求 通知里 题目
  一共有 一方面 一旦 一系列 不过 业务 中的 为了 为此 主要包括 主要是 之间 也将 也应 也要 事项 从而 以便
  以及其他 任务 会被 但是 作为 使得 例如 依照 借助 做法 共有 关于 其中 其次 具体包括 具体来说 内容 凡是
  分别 力度 努力 包括 又要 另一方面 另外 只要 可以关注 可关注 各种 各类 各项 同时 和其 因此 在于 如有
  如果 安排 将会 将要 就会 属于 工作 并且 并将 应当 应该 当中 总数为 总的来说 您的 情况 所以 按照 数量为
  数量是 方式 方面 既要 旨在 最后 有关 来看 来说 根据 此外 用来 目的是 相关 等等 而且 而言 行动 被点名
  计划 请注意 还将 还应 还要 还要求 这个 这些 这样 这项 这项任务 这项工作 进而 透过 通过 遵照 那么 里的
  问题 需要 首先 目标是 目标为 目标在于 方向 方向是 重点是 重点在于 举措 部署 层面 负有 要有 加以 您关心的 您问的 您所关心的 关心的 就是 土地的 提供给 也是 均为 一并 一道 一起 一同 相应 相应的 有所 得以 随之 起来 方面的 方面是 目前 其中要 其中包括 主要任务 主要内容 主要措施 主要工作 任务是 工作是 要点是 要求是 原文是 原文提到 通知提到 提到 指出 提出 强调 明确提出 其中提到 总体上 总体来看 简单来说 简单地说 换句话说 换言之 也就是说 在此基础上
  通知还提到 通知还明确 通知还规定 通知也要求 通知说 通知写明 通知安排 通知部署 文中 文中提出 方案 方案提出 方案要求 方案里说
  该文件 这份文件 文件还要求 文件里 文件中 文件规定 政策提出 政策要求 政策明确 山东提出 山东计划 山东省计划 山东要求 全省要 全省将 省里
  原文要求 工作要求 工作安排 办法是 方法是 途径是 手段是 方式是 做法是 具体做法是 对象是 对象为 对象包括 范围包括 范围是
  内容包括 内容是 措施包括 措施是 目的在于 为的是 条件是 时间是 期限是 分别是 指的是 涉及 涵盖 包含 主要有 具体是 具体为
  共计 总共 合计 一共 总计 与此同时 不仅要 而且要 也会 还会 都会 就要 则要 以此 用以 以期 便于 为使 为让 除此之外 那些
  它 它们 他们 她们 这类 此类 上述 一些 您家 您的孩子 您孩子 您家孩子 您家的孩子 您的子女 您所在的 能够 采取 采用 展开
  落到实处 落实到位 落实好 抓实 抓紧 用来 走向 针对 打算 以此来 彼此 相互之间 届时 让其 使之 会有 也能 都能
  做 做得 做法 进去 上去 起来 下来 下去 得更好 得更到位 说法 说法是 措辞 措辞是 用词 用词是 讲的是 说的是 写的是 谈的是 里有一项是 有一项是 一项是 其中一项 其中一项是
  之中 列在 也列在 列为 落款单位 发文的单位 发文的是 印发单位 印发机关 制发单位 发布单位 哪个 哪些 哪里 谁
  依通知 按通知 照通知 按通知要求 通知对此 对此 通知也 通知还 通知又 通知同时 通知同时要求 通知同时提出 通知特别 通知特别强调 通知特别提出 通知专门 通知专门提出 通知进一步提出
  通知希望 通知期望 通知表示 通知说明 通知列出 通知列明 通知载明 通知讲 通知讲到 通知谈到 通知作出安排 通知作出部署 通知作了安排 通知把 通知将 通知对 文件对 文件还 文件也 文件写明 文件指出 文件强调 文件规定
  还提出 还强调 还明确 还规定 也要求 也提出 也明确 再者 再次 接着 随后 一来 二来 第一步 总之 总而言之 归根到底 说到底 即是 亦即 换个说法 也就是 也就意味着 意味着 这意味着 指的就是 所谓
  就此 就这一点 在这方面 这方面 在这一方面 该项 这一项 该 此项 本项 这一 这种 这样一来 如此 由此 因而 为此目的 相关的 有关的 与之相关的
  把握 着眼 立足 面对 面向 关乎 对待 比如 譬如 诸如 比方说 适用于 适用 针对的是 今后 往后 接下来 列出的有 多种 分两方面 两方面 对于 至于 就是要 就是 正是 乃是 便是 都是 都将 都应 都需要 都需 还需 还需要 也需 也需要 则需 就应 理应 均应 均需 均将 务须
  您所在 您本人 您家里 您可以了解 请您 请 另外还 另 另有 另一项 另一项任务 并且要 并应 并会 而且还 不但 不但要 还得 得以`;
/** Verbs that every plan puts before what is to be done, and that say nothing of it. */
const DOING = `
  推动 推进 促进 深入推进 持续推进 精细化推进 开展 组织开展 组织 实施 落实 抓好 做好 办好 实行 施行 执行
  进行 做到 实现 从事 给予 予以 提供 得到 获得 享受 享有 受到 接受 拿到`;
/** Words that may be left out, and may be added where the clause is not cautious: they say how eagerly, not what. */
const EAGER = '进一步 持续 继续 不断 持续不断 深入 切实 着力 着重 认真 扎实 有序 积极 充分 更加 更 良好';
/** Words that may be left out, and added only where the same statement has them: a pace, a rank, a manner. */
const PACE =
  '及时 稳步 有效 科学 主动 因地制宜 高度 加快 加速 尽快 优先 合理 丰富 便捷高效 高效便捷 互利共赢 具体 重大 重要 大力 逐步 稳妥';
/** Words that may be left out but not added: they raise what is demanded, or add nothing to what is named. */
const STRONG =
  '全面 全力 坚决 严格 从严 彻底 完全 大幅 大幅度 全额 立即 立刻 马上 迅速 无条件 统一 明显 显著 范围 规模 项目 进度 步伐 工程 发展 水平 能力 作用 各 各个 批 地区 进入 建立 构建 搭建 建设 打造 设立 组建 确保 保证';
/** Words for all of a kind: they stand before or after it, so only whether the clause has one is compared. */
const ALL = '所有 全部 全都 全体 一切 每个 每一 任何 均 皆 都 每';
/** Words that join two things of one kind. */
const JOINING = '、 和 及 以及 并 或 或者';
/** Words that hold one of the above by chance. */
const WHOLE =
  '给 土地 须 试点 经济组织 社会组织 都市 首都 人才 人文 人居 人行道 不动产 可再生 可持续 非机动车 给水 平均 许可 更新 国家 以上 以下 为主 主体 向上 中小 成为 行为 对口 对接 应用 社会 会商 会议 博览会 机会 委员会 大会 会员 协同 共同 合同 不仅 需求 要素 主要 重要 必要 要点 存在 现在 从业 到期 时代 即时 及格 和谐 来源 未来 就业 就地 就近 同城化 同质化 平等 均等 参与 供应 适应 应对 自由 原则 规则 其他 导向 对象 同步 过度 过多 过高 制度 机制 体系 政策 措施';

/** Characters that carry nothing when they stand alone: not missed in a sentence, nor, the second, in a clause. */
export const WEAK_ADDED = new Set('地得所中上里内到处相们一用有好能去个共却抓');
export const WEAK_LOST = new Set('地得所中上里内到处相们一下有好后出起着过度份已');

/** What names the kind of thing at the end of a statement. */
export const TAIL = /^(?:投入|机制|定位|程度|体系|政策|制度|措施|要求|目标|原则)$/;

/** Verbs that official Chinese also puts behind what they are done to: 三级医院建设 for 建设三级医院. */
export const VERBAL = new Set(
  '建设 改造 保护 编制 评估 培育 互认 处理 处置 整治 治理 修复 改革 转型 培训 检查 调整 协调 供给 奖励 开放 审批 规划 管控 管理 监测 利用 对接 合作 推广 创建 建立 保障 振兴 支持 提升 帮扶 结对帮扶 支援 衔接 接续 共享 征集 反馈 延伸 转移'.split(
    ' ',
  ),
);

/**
 * Verbs and adverbs that stand before or behind what they are about. None that gives somebody a part (支持, 鼓励, 引导,
 * 要求, 负责, 牵头) and none that takes two things (纳入, 挂钩): their order tells who does what to whom.
 */
const MOVING_WORDS = `
  增加 加大 扩大 提高 提升 增强 加强 强化 做大 做强 减少 降低 缩小 建立 构建 搭建 建设 打造 设立 完善 健全 改进 改善 优化
  制定 编制 开工 启动 完成 取消 放开 办理 举办 盘活 回收 补充 振兴 检查 评估 培育 发展 控制 调整 推广 深化 挖掘 传承
  处置 处理 改造 修复 整治 治理 更新 投用 通车 升级 转型 改革 创新 创建 评价 考核 管护 衔接 接续 转移 共享 互认 对接 合作
  协调 协同 监测 管理 征集 反馈 利用 宣传 细化 明确 总结 奖励 参保 入市 融资 净化 铺设 推行 探索 研究 跟踪 指导 考虑 保障 保护 履行 压实 流动
  普遍 定期 依法 依法合规 按规定 适度 分类 分级分类 分区域 分类型 系统 全面 全力 坚决 严格 从严 大幅 早日 同步`;
export const MOVING_WORD = `(?:${MOVING_WORDS.trim().split(/\s+/).join('|')})`;
export const MOVING = new RegExp(`^${MOVING_WORD}+$`);

/** How a name of somebody who acts ends. */
export const ACTOR =
  /(?:城市|政府|财政|地区|各地|企业|公司|组织|机构|部门|单位|人员|农民|居民|教师|医院|学校|中小学|[省市县区镇村])$/;

/** Things a statement sets up; to leave out what they are for tells less, and nothing else. */
export const FRAMEWORKS =
  /(?:机制|平台|意见|体系|系统|制度|模式|格局|环境|网络|经验|标准|主体|品牌)(?:建设)?$/;

/** What a word is in a comparison. `content` must be held and kept; the others as told above. */
export type WordRole = 'content' | 'free' | 'eager' | 'pace' | 'strong' | 'list' | 'all';

export interface Word {
  readonly key: string;
  readonly role: WordRole;
}

function entries(words: string, role: WordRole): [string, Word][] {
  return words
    .trim()
    .split(/\s+/)
    .map((word) => [word, { key: word, role }]);
}

const strong = new Set(STRONG.split(' '));
const sameEntries = SAME_WORDS.flatMap((line) => {
  const words = line.split(' ');
  return words.map((word): [string, Word] => {
    return [word, { key: words[0] ?? word, role: strong.has(word) ? 'strong' : 'content' }];
  });
});

/** Every word of the lists by its writing in simplified Chinese. */
export const LEXICON: ReadonlyMap<string, Word> = new Map([
  ...entries(FREE, 'free'),
  ...entries(DOING, 'free'),
  ...entries(EAGER, 'eager'),
  ...entries(PACE, 'pace'),
  ...entries(STRONG, 'strong'),
  ...sameEntries,
  ...ALL.split(' ').map((word): [string, Word] => [word, { key: '所有', role: 'all' }]),
  ...entries(JOINING, 'list'),
  ...entries(WHOLE, 'content'),
]);

export const LONGEST_WORD = Math.max(...[...LEXICON.keys()].map((word) => word.length));
